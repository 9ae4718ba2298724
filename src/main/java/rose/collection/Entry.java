package rose.collection;

import java.util.Map;

/**
 * One of several things that a block asks about.
 *
 * @param interventionId what it became when it was handed in, or null
 * @param copiedFrom the intervention of the year before that it began as, or null
 * @param answers by question
 */
public record Entry(
        long id,
        String block,
        int position,
        Long interventionId,
        Long copiedFrom,
        String createdBy,
        Map<String, StoredAnswer> answers) {

    /** The stored answer; empty where there is none. */
    public String value(String question) {
        StoredAnswer answer = answers.get(question);
        return answer == null ? "" : answer.value();
    }
}
