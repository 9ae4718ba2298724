package rose.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.analysis.stated.StatedLine;
import rose.platform.Problem;
import rose.surveys.questions.Words;

/**
 * How many organisations answered so. A measure is the name of a question and, after an underscore, the row or the option
 * that is counted; the item is whichever of these is not in the name.
 */
@Component
class AnswerMeasure implements StatedMeasure {

    /** What is after the question's name, and what the item then is. */
    private enum Named {
        /** {@code perspective}, item: an option. */
        NOTHING,
        /** {@code into_ordinary_yes}, item: a row, where the question has rows. */
        OPTION,
        /** {@code likert_priority_within_region}, item: an option. */
        ROW
    }

    /** A yes-no question has one way not to know. */
    private static final Map<String, String> OTHERWISE = Map.of("cannot_judge", "unsure");

    private record Asks(String name, String kind, Named named) {}

    private static final List<Asks> QUESTIONS = List.of(
            new Asks("perspective", "perspectives", Named.NOTHING),
            new Asks("influence_way", "influence-ways", Named.NOTHING),
            new Asks("influence", "user-influence", Named.OPTION),
            new Asks("into_ordinary", "ordinary-operations", Named.OPTION),
            new Asks("own_action_plan", "own-plans", Named.OPTION),
            new Asks("county_plan", "county-plans", Named.OPTION),
            new Asks("likert_priority", "collaboration-priority", Named.ROW),
            new Asks("likert_furthered", "collaboration-furthered", Named.ROW),
            new Asks("likert_influence", "influence-priority", Named.ROW));

    @Override
    public boolean knows(StatedLine line) {
        return asks(line).isPresent();
    }

    private static Optional<Asks> asks(StatedLine line) {
        return QUESTIONS.stream()
                .filter(asks -> asks.named() == Named.NOTHING
                        ? line.measure().equals(asks.name())
                        : line.measure().startsWith(asks.name() + "_"))
                .findFirst();
    }

    @Override
    public Found find(StatedLine line, List<Selection> places, FigureReading figures) {
        if (places.size() != 1) {
            return new Nothing(Problem.of("analysis.stated.why.does-not-add-up"));
        }
        Asks asks = asks(line).orElseThrow();
        Selection place = places.getFirst();
        OrganisationAnswers answers = (OrganisationAnswers) figures.of(place)
                .figure(FigureKind.of(asks.kind()).orElseThrow())
                .data();
        List<OrganisationAnswers.Row> here = answers.rows().stream()
                .filter(row -> row.selection().equals(place))
                .toList();
        if (here.isEmpty()) {
            return new Nothing(Problem.of("analysis.stated.why.not-asked"));
        }
        String named = asks.named() == Named.NOTHING
                ? ""
                : line.measure().substring(asks.name().length() + 1);
        return count(line, asks.named(), named, here, answers.options());
    }

    private static Found count(
            StatedLine line,
            Named named,
            String name,
            List<OrganisationAnswers.Row> rows,
            List<AskedQuestion.Option> options) {
        String optionName = named == Named.OPTION ? name : line.item();
        String otherwise = OTHERWISE.getOrDefault(optionName, optionName);
        String rowName = named == Named.ROW ? name : named == Named.OPTION ? line.item() : "";
        Optional<OrganisationAnswers.Row> row = rows.stream()
                .filter(each -> each.id() == null || called(each.id(), each.label(), rowName))
                .findFirst();
        int option = IntStream.range(0, options.size())
                .filter(each ->
                        called(options.get(each).code(), options.get(each).label(), optionName)
                                || options.get(each).code().equals(otherwise))
                .findFirst()
                .orElse(-1);
        if (row.isEmpty()) {
            return noSuch(rowName, rows.stream().map(each -> each.label().sv()));
        }
        if (option < 0) {
            return noSuch(optionName, options.stream().map(each -> each.label().sv()));
        }
        return row.get().answered() == 0
                ? new Nothing(Problem.of("analysis.stated.why.nothing-answered"))
                : new Value(
                        BigDecimal.valueOf(row.get().counts().get(option)),
                        row.get().answered());
    }

    private static Found noSuch(String name, Stream<String> known) {
        return new Nothing(Problem.of(
                "analysis.stated.why.no-such-item",
                name.isEmpty() ? "–" : name,
                known.collect(Collectors.joining("; "))));
    }

    /** By its code or by its words, however these are joined: signs and "and", "or" make no difference. */
    private static boolean called(String code, Words label, String name) {
        return plain(code).equals(plain(name))
                || label != null
                        && (plain(label.sv()).equals(plain(name))
                                || plain(label.en()).equals(plain(name)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("\\b(och|eller|and|or)\\b", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
