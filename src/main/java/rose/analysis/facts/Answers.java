package rose.analysis.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the organisations of a lot have answered to questions with given options or for a number, about all of their work.
 *
 * @param byQuestion in the order of the organisations; within a block the question's id begins with the block's
 * @param organisations the ids of those who have answered any
 * @param synthetic whether any of it is made by the program
 */
public record Answers(Map<String, List<Answer>> byQuestion, Set<String> organisations, boolean synthetic) {

    public static final Answers NONE = new Answers(Map.of(), Set.of(), false);

    /**
     * One chosen option, or one number.
     *
     * @param entry which of its block's entries, from 1; 0 outside of blocks
     * @param rowId the row of a scale, or null
     * @param option null for a number
     */
    public record Answer(
            String organisationId, int entry, String rowId, String option, Long number, boolean synthetic) {}

    /** Those of the organisations that the test lets through. */
    public Answers of(Predicate<String> organisation) {
        Map<String, List<Answer>> some = new HashMap<>();
        byQuestion.forEach((question, answers) -> some.put(
                question,
                answers.stream()
                        .filter(answer -> organisation.test(answer.organisationId()))
                        .toList()));
        return new Answers(
                some,
                organisations.stream().filter(organisation).collect(Collectors.toSet()),
                some.values().stream().flatMap(List::stream).anyMatch(Answer::synthetic));
    }

    public List<Answer> to(String question) {
        return byQuestion.getOrDefault(question, List.of());
    }
}
