package rose.collection.workbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rose.collection.Entry;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.ResponseState;
import rose.collection.StoredAnswer;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.surveys.Definition;
import rose.surveys.Section;
import rose.surveys.questions.Block;
import rose.surveys.questions.Common;
import rose.surveys.questions.Date;
import rose.surveys.questions.Field;
import rose.surveys.questions.Information;
import rose.surveys.questions.LongText;
import rose.surveys.questions.Many;
import rose.surveys.questions.Money;
import rose.surveys.questions.One;
import rose.surveys.questions.Option;
import rose.surveys.questions.Options;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.ShortText;
import rose.surveys.questions.WholeNumber;
import rose.surveys.questions.Words;
import rose.surveys.questions.YesNo;

/** Surveys and answers that nobody would think of, the same ones for the same seed. */
final class RandomResponse {

    private static final Organisation KROKOM = new Organisation(
            "MUNICIPALITY-2309", Level.MUNICIPALITY, "2309", "Krokoms kommun", "Krokom", "23", "", 1, 1, null);
    private static final List<String> TRAPS = List.of(
            "=1+1",
            "+46 70",
            "-5 %",
            "@SUM(A1)",
            "_x000D_",
            "a_x0041_b",
            "👩‍👩‍👧 familj",
            "  indraget",
            "rad 1\nrad 2\n\nrad 4",
            "\tflik",
            "'citat",
            "\"citat\"",
            "<b>&amp;",
            "2023-05-31",
            "1 000",
            "1e5",
            "0012",
            "SANT",
            "TRUE",
            "#N/A",
            "a | b",
            "å\u0308",
            "\u202eomvänd",
            "]]>",
            "rose:words",
            "Ja",
            "1.234,5");

    private final Random random;
    private int ids;

    RandomResponse(long seed) {
        random = new Random(seed);
    }

    ResponseContent next() {
        List<Section> sections = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> new Section("s" + i, words(), null, questions(true)))
                .toList();
        return content(new Definition(words(), null, sections), random.nextInt(12));
    }

    /** With as many entries in each block, and answers of all kinds. */
    ResponseContent content(Definition definition, int entries) {
        List<Entry> all = new ArrayList<>();
        for (Block block : definition.blocks()) {
            for (int i = 0; i < entries; i++) {
                all.add(new Entry(100 + all.size(), block.id(), i, null, null, "Anna", answers(block.entryFields())));
            }
        }
        Response response = new Response(
                7, 1L, 2023, "god-vard", KROKOM, 1L, ResponseState.OPEN, null, null, false, null, false, null, true);
        return new ResponseContent(response, definition, answers(definition.fields()), all);
    }

    private List<Question> questions(boolean blocks) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            Common common = Common.of("q" + ids++, words());
            questions.add(
                    switch (random.nextInt(blocks ? 11 : 10)) {
                        case 0 -> new ShortText(common, 300);
                        case 1, 2 -> new LongText(common, 20_000);
                        case 3 -> new WholeNumber(common, -500, 999_999_999_999L);
                        case 4 -> new Money(common);
                        case 5 -> new Date(common);
                        case 6 -> new YesNo(common, random.nextBoolean() ? null : words());
                        case 7 -> new One(common, options());
                        case 8 -> new Many(common, options());
                        case 9 ->
                            random.nextBoolean()
                                    ? new Information(common)
                                    : new Scale(
                                            common,
                                            List.of(new Scale.Row("a", words()), new Scale.Row("b", words())),
                                            options());
                        default -> new Block(common, questions(false), null, words(), null, false);
                    });
        }
        return questions;
    }

    private Options options() {
        return Options.of(IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> new Option("kod " + i, words()))
                .toList());
    }

    private Words words() {
        return new Words(text(), text());
    }

    private String text() {
        return TRAPS.get(random.nextInt(TRAPS.size())) + " " + random.nextInt(100);
    }

    private Map<String, StoredAnswer> answers(List<Field> fields) {
        Map<String, StoredAnswer> answers = new HashMap<>();
        for (Field field : fields) {
            if (random.nextInt(5) > 0) {
                String value = random.nextInt(12) == 0 ? unreadable(field) : value(field);
                answers.put(
                        field.id(),
                        new StoredAnswer(
                                value, 1 + random.nextInt(9), "sida", Instant.EPOCH, 1L, null, "Anna Berg", false));
            }
        }
        return answers;
    }

    /** As typed, and kept until it is mended. */
    private String unreadable(Field field) {
        return field.read(List.of(TRAPS.get(random.nextInt(TRAPS.size())))).stored();
    }

    private String value(Field field) {
        return switch (field) {
            case WholeNumber number -> String.valueOf(random.nextLong(-500, 1_000_000_000_000L));
            case Money money -> String.valueOf(random.nextLong(0, 1_000_000_000_000L));
            case Date date ->
                java.time.LocalDate.of(1900, 1, 1)
                        .plusDays(random.nextInt(100_000))
                        .toString();
            case YesNo yesNo -> one(yesNo.options());
            case One one -> one(one.options());
            case Many many ->
                many.options().listed().stream()
                        .map(Option::code)
                        .filter(code -> random.nextBoolean())
                        .collect(Collectors.joining("|"));
            case LongText text when random.nextInt(20) == 0 -> "🙂".repeat(20_000);
            default ->
                field.read(List.of(TRAPS.get(random.nextInt(TRAPS.size())) + text()))
                        .stored();
        };
    }

    private String one(Options options) {
        return options.listed().get(random.nextInt(options.listed().size())).code();
    }
}
