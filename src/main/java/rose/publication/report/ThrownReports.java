package rose.publication.report;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.UserProblem;

/**
 * Reports that were begun in vain (Swedish: slängda rapporter). Those who may write one may throw it away, as long as nothing of it is
 * published, and take it back for some weeks. Then it is deleted for good.
 */
@Component
public class ThrownReports {

    private final WrittenReports reports;
    private final ReportStore store;
    private final BlockStore blocks;
    private final CommentStore comments;
    private final ThrownReportStore thrown;
    private final Audit audit;
    private final Clock clock;

    ThrownReports(
            WrittenReports reports,
            ReportStore store,
            BlockStore blocks,
            CommentStore comments,
            ThrownReportStore thrown,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.store = store;
        this.blocks = blocks;
        this.comments = comments;
        this.thrown = thrown;
        this.audit = audit;
        this.clock = clock;
    }

    /** What goes with a report. @param paragraphs those that stand in it @param writers by name, in the order of the text */
    public record Going(WrittenReport report, int paragraphs, int comments, List<String> writers) {}

    /** @throws UserProblem where it is published */
    @Transactional(readOnly = true)
    public Going going(long id, Viewer viewer) {
        WrittenReport report = throwable(id, viewer);
        List<Block> standing =
                blocks.blocks(id).stream().filter(block -> !block.removed()).toList();
        return new Going(
                report,
                standing.size(),
                comments.of(id).size(),
                standing.stream().map(Block::changedBy).distinct().toList());
    }

    private WrittenReport throwable(long id, Viewer viewer) {
        WrittenReport report = reports.writable(id, viewer);
        if (thrown.published(id)) {
            throw new UserProblem("publication.writing.throw.published");
        }
        return report;
    }

    /** @throws UserProblem where it is published */
    @Transactional
    public void throwAway(long id, Viewer viewer) {
        reports.writable(id, viewer);
        // whoever publishes it holds the same
        store.holdOrder(id);
        WrittenReport report = throwable(id, viewer);
        thrown.throwAway(id, viewer, clock.instant());
        audit.record(viewer.accountId(), viewer.name(), "throw away", "report/" + id, report.title());
    }

    /** All that can be taken back, thrown last first. All analysts know of them. */
    @Transactional(readOnly = true)
    public List<ThrownReport> all(Viewer viewer) {
        WrittenReports.analyst(viewer);
        return thrown.all();
    }

    /** As it was. @throws Missing where it is not thrown, or deleted since */
    @Transactional
    public void takeBack(long id, Viewer viewer) {
        WrittenReports.analyst(viewer);
        WrittenReport report = thrown.find(id)
                .orElseThrow(() -> new Missing("thrown report " + id))
                .report();
        if (!report.mayBeWrittenBy(viewer)) {
            throw new Forbidden("take back report " + id);
        }
        thrown.takeBack(id);
        audit.record(viewer.accountId(), viewer.name(), "take back", "report/" + id, report.title());
    }

    /** Those whose time is out. */
    @Transactional
    void deleteOld() {
        for (long id : thrown.deleteThrownBefore(clock.instant().minus(ThrownReport.KEPT))) {
            audit.record(
                    null,
                    Viewer.COMMAND_LINE.name(),
                    "delete",
                    "report/" + id,
                    "thrown " + ThrownReport.KEPT.toDays() + " days ago");
        }
    }
}
