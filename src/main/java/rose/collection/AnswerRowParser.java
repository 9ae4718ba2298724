package rose.collection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.organisations.Organisations;
import rose.platform.Problem;
import rose.platform.table.TableRow;
import rose.surveys.Definition;
import rose.surveys.QuestionPath;
import rose.surveys.Survey;
import rose.surveys.Surveys;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;
import rose.surveys.questions.One;
import rose.surveys.questions.Option;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.YesNo;

/** Turns one row of a file of answers into an answer, or tells everything that is wrong with it. */
final class AnswerRowParser {

    private static final String QUESTION = "question";
    private static final String ROW = "row";
    private static final String ENTRY = "entry";
    private static final String VALUE = "value";
    /** In a block that may have any number. */
    private static final int MOST_ENTRIES = 1000;

    /** What the rows of one file are checked against. */
    static final class World {

        private final Agreements agreements;
        private final Organisations organisations;
        private final Questionnaires questionnaires;
        private final Map<List<Object>, Long> versions = new HashMap<>();

        World(Agreements agreements, Organisations organisations, Surveys surveys, Questionnaires questionnaires) {
            this.agreements = agreements;
            this.organisations = organisations;
            this.questionnaires = questionnaires;
            surveys.all().stream()
                    .filter(Survey::asked)
                    .forEach(survey -> versions.put(
                            List.of(survey.year(), survey.area(), survey.level()), survey.publishedVersion()));
        }

        ImportedRecipient recipient(ImportCells cells) {
            return ImportedRecipient.of(cells, agreements, organisations);
        }

        /** What the recipient is asked now, in the words of its county. */
        Optional<Definition> asked(ImportedRecipient recipient) {
            AreaPart area = recipient.area();
            return Optional.ofNullable(versions.get(List.of(area.year(), area.shortName(), recipient.level())))
                    .map(version ->
                            questionnaires.of(version, recipient.organisation()).definition());
        }
    }

    private final World world;
    private final ImportCells cells;

    AnswerRowParser(World world, ImportColumns columns, TableRow row, Consumer<ImportProblem> problems) {
        this.world = world;
        this.cells = new ImportCells(columns, row, problems);
    }

    /** The row, or null where it is refused; every reason has then been told. */
    ImportedAnswer parse() {
        cells.refuseWhatIsNoValue();
        ImportedRecipient recipient = world.recipient(cells);
        String question = cells.required(QUESTION);
        String value = cells.required(VALUE);
        LocalDate submittedOn = cells.date("submitted_at");
        if (question == null || value == null || !recipient.granted()) {
            return null;
        }
        List<ClosedAnswer> answers = definition(recipient)
                .flatMap(definition -> asked(definition, question).map(asked -> answers(definition, asked, value)))
                .orElse(List.of());
        return cells.refused()
                ? null
                : new ImportedAnswer(cells.line(), recipient.area(), recipient.organisation(), answers, submittedOn);
    }

    private Optional<Definition> definition(ImportedRecipient recipient) {
        Optional<Definition> definition = world.asked(recipient);
        if (definition.isEmpty()) {
            cells.refuse(
                    "area",
                    recipient.area().shortName(),
                    Problem.of(
                            "collection.import.answer.no-survey",
                            recipient.area().shortName(),
                            String.valueOf(recipient.area().year()),
                            recipient.level().name()));
        }
        return definition;
    }

    /** A question that can be answered by a file, and where it stands. @param block null outside of any */
    private record Asked(Block block, QuestionPath path, Question question) {}

    private Optional<Asked> asked(Definition definition, String written) {
        QuestionPath path = QuestionPath.parse(written);
        Block block =
                path.block() == null ? null : definition.block(path.block()).orElse(null);
        Question question =
                path.in(definition).filter(found -> !(found instanceof Block)).orElse(null);
        if (question == null) {
            List<String> known = known(definition).toList();
            refuseUnknown("collection.import.answer.question", QUESTION, written, known, known);
        } else if (block != null && block.interventions()) {
            cells.refuse(QUESTION, written, Problem.of("collection.import.answer.of-interventions"));
        } else if (ClosedContent.closed(question).isEmpty()) {
            cells.refuse(QUESTION, written, Problem.of("collection.import.answer.own-words"));
        } else {
            return Optional.of(new Asked(block, path, question));
        }
        return Optional.empty();
    }

    private static Stream<String> known(Definition definition) {
        return Stream.concat(
                closed(null, definition.questions()),
                definition.blocks().stream()
                        .filter(block -> !block.interventions())
                        .flatMap(block -> closed(block.id(), block.questions())));
    }

    private static Stream<String> closed(String block, List<Question> questions) {
        return questions.stream()
                .filter(question -> !ClosedContent.closed(question).isEmpty())
                .map(question -> new QuestionPath(block, question.id()).toString());
    }

    private List<ClosedAnswer> answers(Definition definition, Asked asked, String value) {
        int entry = entry(asked.block());
        Field field = field(asked.question());
        if (field == null || !allowed(field, value)) {
            return List.of();
        }
        String stored = field.read(List.of(value)).stored();
        String row = ClosedContent.rowOf(asked.question(), field);
        return ClosedContent.values(field, stored, null, entry, asked.path().toString(), row)
                .toList();
    }

    /** Which entry of its block the answer is about; 0 outside of blocks. */
    private int entry(Block block) {
        String written = cells.text(ENTRY);
        if (block == null) {
            if (written != null) {
                cells.refuse(ENTRY, written, Problem.of("collection.import.answer.no-entries"));
            }
            return 0;
        }
        int most = block.max() == null ? MOST_ENTRIES : block.max();
        if (written == null || !written.matches("[1-9]\\d{0,3}") || Integer.parseInt(written) > most) {
            cells.refuse(ENTRY, written, Problem.of("collection.import.answer.entry", block.id(), most));
            return 0;
        }
        return Integer.parseInt(written);
    }

    /** What is answered: a row of a scale, or the question itself; null where the row is wrong. */
    private Field field(Question question) {
        String written = cells.text(ROW);
        if (!(question instanceof Scale scale)) {
            if (written != null) {
                cells.refuse(ROW, written, Problem.of("collection.import.answer.no-rows"));
            }
            return (Field) question;
        }
        Optional<Field> field = scale.fields().stream()
                .filter(each -> ClosedContent.rowOf(scale, each).equals(written))
                .findFirst();
        if (field.isEmpty()) {
            List<String> ids = scale.rows().stream().map(Scale.Row::id).toList();
            List<String> labels =
                    scale.rows().stream().map(row -> row.label().sv()).toList();
            refuseUnknown("collection.import.answer.row", ROW, written, ids, labels);
        }
        return field.orElse(null);
    }

    private boolean allowed(Field field, String value) {
        List<Option> options = switch (field) {
            case One one -> one.options().listed();
            case Many many -> many.options().listed();
            case YesNo yesNo -> yesNo.options().listed();
            default -> List.of();
        };
        boolean good = true;
        for (String part : field instanceof Many ? Many.codes(value) : List.of(value)) {
            Field.Reading read = field.read(List.of(part.strip()));
            good &= read.good();
            if (!read.good() && options.isEmpty()) {
                cells.refuse(VALUE, part, read.problem());
            } else if (!read.good()) {
                List<String> codes = options.stream().map(Option::code).toList();
                List<String> labels =
                        options.stream().map(option -> option.label().sv()).toList();
                refuseUnknown("collection.import.answer.option", VALUE, part.strip(), codes, labels);
            }
        }
        return good;
    }

    /** @param labels what the codes are called, which people write too: the nearest may be near by either */
    private void refuseUnknown(String key, String column, String written, List<String> codes, List<String> labels) {
        String shown = written == null ? "" : ImportCells.shown(written);
        cells.refuse(column, written, Problem.of(key, shown, Similarity.nearestFirst(shown, codes, labels)));
    }
}
