package rose.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.facts.Answers;
import rose.analysis.facts.Bits;
import rose.analysis.weighting.Weighting;
import rose.platform.Texts;
import rose.surveys.questions.Words;

/**
 * How organisations have answered a question with given options: each row of it divided over the options. Of a question with one
 * answer the options of a row add up to those who answered it; of one with several they do not.
 *
 * @param column what the options are called in files, where there is one row; or null
 * @param several whether an organisation can choose several options
 * @param asked whether the survey asks the question at all: not asked is not the same as nobody
 * @param options in the survey's order
 * @param weights for non-response; null where answers are counted as they are
 */
public record OrganisationAnswers(
        String question,
        String column,
        boolean several,
        boolean asked,
        List<AskedQuestion.Option> options,
        List<Row> rows,
        AnswerWeights weights)
        implements FigureData {

    /** Options that tell nothing of the matter itself, and stand apart from those that do. */
    private static final Set<String> APART = Set.of("cannot_judge", "unsure");

    /**
     * One row.
     *
     * @param id of a scale's row; null where there is one only
     * @param label null where the row is an area of its own
     * @param selection whose organisations have answered
     * @param answered how many organisations have answered it, or of examples how many there are
     * @param counts one for each option
     * @param estimated of all that were asked; null where answers are not weighted, or nobody has answered
     */
    public record Row(
            String id, Words label, Selection selection, int answered, List<Integer> counts, Estimated estimated) {

        /** Empty where the row is an area of its own. */
        public Optional<String> label(Texts texts) {
            return Optional.ofNullable(label).map(words -> words.in(texts));
        }

        /** 0..1 of those who answered, or 0 of none; weighted where there are weights. */
        public double share(int option) {
            return estimated == null ? unweighted(option) : estimated.share(option);
        }

        /** 0..1 of those who answered, or 0 of none, as they are. */
        public double unweighted(int option) {
            return answered == 0 ? 0 : (double) counts.get(option) / answered;
        }
    }

    /**
     * How many would have answered so, had all that were asked answered as those do who are like them.
     *
     * @param answered how many would have answered the row
     * @param counts one for each option
     */
    public record Estimated(double answered, List<Double> counts) {

        /** 0..1, or 0 of none. */
        double share(int option) {
            return answered == 0 ? 0 : counts.get(option) / answered;
        }
    }

    /** Whether an option stands apart: cannot judge, does not know. */
    public static boolean apart(AskedQuestion.Option option) {
        return APART.contains(option.code());
    }

    /** @param weighting of the selection's answers, or null */
    static Row row(
            AskedQuestion question, AskedQuestion.Row row, Selection selection, Answers answers, Weighting weighting) {
        List<Answers.Said> here = answers.to(question.id()).stream()
                .filter(said -> row.id() == null || row.id().equals(said.rowId()))
                .toList();
        return new Row(
                row.id(),
                row.label(),
                selection,
                question.several()
                        ? answers.answering().count()
                        : here.stream()
                                .mapToInt(said -> said.answered().count())
                                .sum(),
                question.options().stream()
                        .map(option -> here.stream()
                                .mapToInt(said -> said.count(option.code()))
                                .sum())
                        .toList(),
                weighting == null ? null : estimated(question, here, answers, weighting));
    }

    private static Estimated estimated(
            AskedQuestion question, List<Answers.Said> here, Answers answers, Weighting weighting) {
        Stream<Bits> answered = question.several()
                ? Stream.of(answers.answering())
                : here.stream().map(Answers.Said::answered);
        return new Estimated(
                sum(answered, answers, weighting),
                question.options().stream()
                        .map(option -> sum(
                                here.stream()
                                        .flatMap(said ->
                                                Stream.ofNullable(said.options().get(option.code()))),
                                answers,
                                weighting))
                        .toList());
    }

    private static double sum(Stream<Bits> organisations, Answers answers, Weighting weighting) {
        return organisations
                .flatMapToInt(Bits::rows)
                .mapToDouble(number ->
                        weighting.weight(answers.respondents().get(number).id()))
                .sum();
    }

    static OrganisationAnswers notAsked(FigureKind kind) {
        return new OrganisationAnswers(kind.question(), kind.column(), false, false, List.of(), List.of(), null);
    }

    /** Whether its shares are weighted for non-response. */
    public boolean weighted() {
        return weights != null;
    }

    @Override
    public FigureTable table() {
        FigureTable plain = column == null ? byRow() : byOption();
        return weighted() ? plain.with(List.of("weighted_organisations", "weighted_share"), estimated()) : plain;
    }

    /** A row for each of a table, in the same order. */
    private List<List<Object>> estimated() {
        return rows.stream()
                .flatMap(row -> IntStream.range(0, options.size())
                        .mapToObj(i -> row.estimated() == null || row.answered() == 0
                                ? FigureTable.row(null, null)
                                : FigureTable.row(
                                        FigureTable.decimal(
                                                row.estimated().counts().get(i)),
                                        FigureTable.decimal(row.share(i)))))
                .toList();
    }

    private FigureTable byOption() {
        return new FigureTable(
                List.of(column, "organisations", "answered", "share"),
                rows.stream()
                        .flatMap(row -> IntStream.range(0, options.size())
                                .mapToObj(i -> FigureTable.row(
                                        options.get(i).label().sv(),
                                        row.counts().get(i),
                                        row.answered(),
                                        FigureTable.share(row.counts().get(i), row.answered()))))
                        .toList());
    }

    private FigureTable byRow() {
        List<List<Object>> table = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < options.size(); i++) {
                table.add(FigureTable.row(
                        row.selection().area().shortName(),
                        row.selection().level().name(),
                        row.id(),
                        options.get(i).code(),
                        row.counts().get(i),
                        row.answered(),
                        FigureTable.share(row.counts().get(i), row.answered())));
            }
        }
        return new FigureTable(List.of("area", "level", "row", "option", "organisations", "answered", "share"), table);
    }
}
