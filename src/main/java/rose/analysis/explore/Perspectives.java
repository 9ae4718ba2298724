package rose.analysis.explore;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.analysis.facts.Answers;

/**
 * Perspectives (Swedish: <em>perspektiv</em>), which organisations name for all of their work in an area, not for one
 * intervention: by them its interventions are chosen.
 */
final class Perspectives {

    static final String QUESTION = "perspectives";

    private Perspectives() {}

    /** The ids of the organisations that have named it. */
    static Set<String> naming(String code, Answers answers) {
        return answers.to(QUESTION).stream()
                .filter(answer -> code.equals(answer.option()))
                .map(Answers.Answer::organisationId)
                .collect(Collectors.toSet());
    }

    /** The ids of the organisations that have named any. */
    static Set<String> naming(Answers answers) {
        return answers.to(QUESTION).stream().map(Answers.Answer::organisationId).collect(Collectors.toSet());
    }

    /** The codes that anybody has named. */
    static Stream<String> named(List<Slice> slices) {
        return slices.stream()
                .flatMap(slice -> slice.responses().answers().to(QUESTION).stream())
                .map(Answers.Answer::option)
                .distinct()
                .sorted();
    }

    /** Whether the organisation stands in the row with that key. */
    static boolean has(String key, String organisationId, Answers answers) {
        return key.equals(Split.NONE)
                ? !naming(answers).contains(organisationId)
                : naming(key, answers).contains(organisationId);
    }
}
