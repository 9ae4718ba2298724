package rose.analysis.explore;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import rose.analysis.facts.Answers;
import rose.analysis.facts.Bits;

/**
 * Perspectives (Swedish: <em>perspektiv</em>), which organisations name for all of their work in an area, not for one
 * intervention: by them its interventions are chosen.
 */
final class Perspectives {

    static final String QUESTION = "perspectives";

    private Perspectives() {}

    /** The codes that anybody has named. */
    static Stream<String> named(List<Slice> slices) {
        return slices.stream()
                .flatMap(slice -> slice.responses().answers().to(QUESTION).stream())
                .flatMap(said -> said.options().keySet().stream())
                .distinct()
                .sorted();
    }

    /** Whether the organisation stands in the row with that key. */
    static boolean has(String key, String organisationId, Answers answers) {
        OptionalInt number = answers.respondents().find(organisationId);
        boolean none = key.equals(Split.NONE);
        Bits naming = none ? answers.answered(QUESTION) : answers.chosen(QUESTION, null, key);
        return number.isPresent() && naming.get(number.getAsInt()) != none || number.isEmpty() && none;
    }
}
