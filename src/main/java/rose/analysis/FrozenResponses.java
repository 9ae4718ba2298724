package rose.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rose.analysis.facts.Answers;
import rose.analysis.facts.Bits;
import rose.analysis.facts.Respondents;
import rose.analysis.facts.Responses;

/**
 * How far the respondents of a lot had come at one moment, by organisation id, and what they had answered. Who had not begun is not
 * in it.
 */
record FrozenResponses(Map<String, FrozenResponding> responding, FrozenAnswers answers) {

    /** @param submitted whether it counted; {@code late} whether it was handed in late */
    record FrozenResponding(boolean begun, boolean submitted, boolean late) {}

    /**
     * @param byQuestion within a block the question's id begins with the block's
     * @param organisations the ids of those who had answered any
     * @param synthetic whether any of it is made by the program
     */
    record FrozenAnswers(Map<String, List<FrozenAnswer>> byQuestion, Set<String> organisations, boolean synthetic) {}

    /**
     * One chosen option, or one number.
     *
     * @param entry which of its block's entries, from 1; 0 outside of blocks
     * @param rowId the row of a scale, or null
     * @param option null for a number
     * @param number no figure shows it, so that it is read of what was kept once, and not kept any more
     */
    record FrozenAnswer(
            String organisationId, int entry, String rowId, String option, Long number, boolean synthetic) {}

    static FrozenResponses of(Responses responses) {
        Map<String, FrozenResponding> responding = new TreeMap<>();
        responses
                .begun()
                .forEach(each -> responding.put(
                        responses.respondents().get(each).id(),
                        new FrozenResponding(
                                true,
                                responses.submitted().get(each),
                                responses.late().get(each))));
        return new FrozenResponses(responding, of(responses.answers()));
    }

    private static FrozenAnswers of(Answers answers) {
        Map<String, List<FrozenAnswer>> byQuestion = new TreeMap<>();
        for (String question : answers.questions()) {
            List<FrozenAnswer> given = new ArrayList<>();
            answers.to(question).forEach(said -> {
                Bits numbers = said.options().values().stream().reduce(said.answered(), Bits::without);
                said.options().forEach((option, who) -> add(given, answers, said, option, who));
                add(given, answers, said, null, numbers);
            });
            byQuestion.put(question, given);
        }
        return new FrozenAnswers(byQuestion, new TreeSet<>(answers.ids(answers.answering())), answers.synthetic());
    }

    private static void add(List<FrozenAnswer> given, Answers answers, Answers.Said said, String option, Bits who) {
        who.forEach(each -> given.add(new FrozenAnswer(
                answers.respondents().get(each).id(),
                said.entry(),
                said.rowId(),
                option,
                null,
                answers.synthetic(each))));
    }

    /** As figures count them. @param respondents those that were asked */
    Responses thawed(Respondents respondents) {
        Responses.Builder all = new Responses.Builder(respondents);
        responding.forEach((id, each) -> {
            if (each.submitted()) {
                all.submitted(respondents.number(id), each.late(), null);
            } else if (each.begun()) {
                all.begun(respondents.number(id));
            }
        });
        Answers.Builder given = new Answers.Builder(respondents);
        answers.byQuestion()
                .forEach((question, each) -> each.forEach(answer -> given.add(
                        respondents.number(answer.organisationId()),
                        question,
                        answer.rowId(),
                        answer.entry(),
                        answer.option(),
                        answer.synthetic())));
        return all.build(given.build());
    }
}
