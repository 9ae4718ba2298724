package rose.collection.web;

import java.util.List;
import java.util.function.Function;
import rose.collection.Response;
import rose.collection.Submission;
import rose.platform.Texts;

/**
 * A submission in words: what a receipt tells, and what an analyst reads.
 *
 * @param approvals who had approved it, for whom and when
 * @param reopened when, by whom and why it was opened again, or null
 */
public record Receipt(
        long responseId,
        String title,
        String organisation,
        int number,
        String at,
        String by,
        boolean late,
        List<String> approvals,
        String fingerprint,
        String reopened,
        Reading reading) {

    static Receipt of(
            Response response, Submission submission, Function<Response, String> title, Texts texts) {
        return new Receipt(
                response.id(),
                title.apply(response),
                response.organisation().name(),
                submission.number(),
                texts.dateTime(submission.submittedAt()),
                submission.submittedBy(),
                submission.late(),
                submission.approvals().stream()
                        .map(each -> texts.get(
                                "collection.receipt.approval",
                                each.name(),
                                each.organisation(),
                                texts.dateTime(each.at())))
                        .toList(),
                submission.fingerprint(),
                submission.reopened()
                        ? texts.get(
                                "collection.submission.reopened",
                                texts.dateTime(submission.reopenedAt()),
                                submission.reopenedBy(),
                                submission.reopenedWhy())
                        : null,
                Reading.of(submission.content(), submission.grantedSek(), false, texts));
    }
}
