package rose.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rose.collection.workbook.Cover;
import rose.collection.workbook.WorkbookReader;
import rose.collection.workbook.WorkbookReport;
import rose.collection.workbook.WorkbookWriter;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Missing;
import rose.platform.Texts;

/** Responses as workbooks to fill in: down with all that is written, and up again, wholly or not at all. */
@Component
public class Workbooks {

    private final Responses responses;
    private final ResponseStore store;
    private final AnswerBatch answers;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Workbooks(
            Responses responses,
            ResponseStore store,
            AnswerBatch answers,
            PlatformTransactionManager transactions,
            Audit audit,
            Clock clock) {
        this.responses = responses;
        this.store = store;
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /** How the taking of a workbook ended. */
    public sealed interface Outcome {

        /** It was read; the report says whether it was taken, and what that changed. */
        record Read(WorkbookReport report) implements Outcome {}

        /** The response has been handed in; nothing is changed. */
        record Closed() implements Outcome {}
    }

    /** Writes a response as a workbook. @param content as the viewer may read it @param title what is answered */
    public void write(ResponseContent content, String title, Viewer viewer, Texts texts, OutputStream out)
            throws IOException {
        Cover cover = new Cover(
                title,
                content.response().organisation().name(),
                viewer.name(),
                clock.instant(),
                UUID.randomUUID().toString());
        WorkbookWriter.write(content, cover, texts, out);
    }

    /** @throws rose.platform.Forbidden where the viewer may not write in the response */
    public void mayTake(long responseId, Viewer viewer) {
        responses.writable(responseId, viewer);
    }

    /**
     * Takes what a workbook, or a table of interventions, changes. Those who write in the response meanwhile wait.
     *
     * @param fileName what its user calls it
     * @throws rose.platform.Forbidden where the viewer may not write in the response
     */
    public Outcome take(long responseId, Path file, String fileName, Viewer viewer) {
        responses.writable(responseId, viewer);
        return transaction.execute(status -> {
            store.holdAlone(responseId);
            Response response = store.response(responseId).orElseThrow(() -> new Missing("response " + responseId));
            if (!response.state().writable()) {
                return new Outcome.Closed();
            }
            var taking = new WorkbookTaking(answers, responseId, Author.of(viewer), clock.instant());
            WorkbookReport report = WorkbookReader.read(file, fileName, responses.content(response), taking);
            if (!report.taken()) {
                status.setRollbackOnly();
            } else if (report.added() + report.changed() > 0) {
                taking.end();
                store.setBegun(responseId, clock.instant());
                audit.record(
                        viewer.accountId(),
                        viewer.name(),
                        "take workbook",
                        "response/" + responseId,
                        report.added() + " added, " + report.changed() + " changed");
            }
            return new Outcome.Read(report);
        });
    }
}
