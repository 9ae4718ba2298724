package rose.publication.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.analysis.FrozenSources;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Texts;
import rose.publication.report.ReportWriting.Written;

/** From what authors have written to an edition (Swedish: granska och ge ut): checked, then kept whole with all that it rests on. */
@Component
public class ReportPublishing {

    private final WrittenReports reports;
    private final ReportStore store;
    private final EditionStore editions;
    private final BlockStore blocks;
    private final Drafts drafts;
    private final ReportWriting writing;
    private final MessageSource messages;
    private final Audit audit;

    ReportPublishing(
            WrittenReports reports,
            ReportStore store,
            EditionStore editions,
            BlockStore blocks,
            Drafts drafts,
            ReportWriting writing,
            MessageSource messages,
            Audit audit) {
        this.reports = reports;
        this.store = store;
        this.editions = editions;
        this.blocks = blocks;
        this.drafts = drafts;
        this.writing = writing;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * A report before it is published.
     *
     * @param document as it would be published now
     * @param findings in the order of the text
     */
    public record Checked(WrittenReport report, ReportDocument document, List<Finding> findings) {

        /** Changes with every word and number of it, and with every finding; the same on every node. */
        public String fingerprint() {
            return KeptJson.fingerprint(List.of(document.title(), document.elements(), findings));
        }
    }

    /** The claim check: what its authors should look at. @param texts of the one who reads the findings */
    public Checked check(long reportId, Viewer viewer, Texts texts) {
        WrittenReport report = reports.report(reportId, viewer);
        Texts own = report.texts(messages);
        Draft draft = drafts.draft(report, own);
        return checked(report, draft, writing.write(draft, id -> true, own, texts), texts);
    }

    private Checked checked(WrittenReport report, Draft draft, Written written, Texts texts) {
        List<Finding> findings = new ArrayList<>();
        Map<Long, String> read = blocks.lastRendered(report.id());
        BitSet bare = Markup.headingsOfNothing(
                draft.blocks().stream().map(Draft.Block::text).toList());
        for (int i = 0; i < written.blocks().size(); i++) {
            ReportWriting.WrittenBlock block = written.blocks().get(i);
            findings.addAll(block.findings());
            moved(block, read.get(block.id()), texts).ifPresent(findings::add);
            if (bare.get(i)) {
                findings.add(bare(block, texts));
            }
        }
        return new Checked(report, written.document(), findings);
    }

    private static Finding bare(ReportWriting.WrittenBlock heading, Texts texts) {
        String text = ((ReportDocument.Heading) heading.elements().getFirst()).text();
        return new Finding(heading.id(), Finding.Kind.BARE, texts.get("publication.finding.bare.text", text));
    }

    private static Optional<Finding> moved(ReportWriting.WrittenBlock block, String read, Texts texts) {
        String now = new RenderedBlock(block.id(), block.elements(), List.of(), false).words();
        return read == null || read.equals(now) || block.told().isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        block.id(), Finding.Kind.MOVED, texts.get("publication.finding.moved.text", read, now)));
    }

    /**
     * @param seen the fingerprint of the check that the viewer has read
     * @param whatChanged for readers of the edition before; not asked for the first
     */
    @Transactional
    public PublishResult publish(long reportId, String seen, String whatChanged, Viewer viewer, Texts texts) {
        reports.writable(reportId, viewer);
        store.holdOrder(reportId);
        WrittenReport report = reports.report(reportId, viewer);
        Texts own = report.texts(messages);
        // what is published is written of what is kept, so that it is the same when it is read again
        EditionFacts facts = new EditionFacts(
                drafts.draft(report, own), writing.frozen(report.year()).kept());
        FrozenSources sources = new FrozenSources(facts.sources());
        Checked checked = checked(report, facts.draft(), writing.write(facts.draft(), sources, own, texts), texts);
        List<Finding> broken = checked.findings().stream()
                .filter(finding -> finding.kind().blocks())
                .toList();
        if (!broken.isEmpty()) {
            return new PublishResult.Broken(broken);
        }
        if (!checked.fingerprint().equals(seen)) {
            return new PublishResult.Unseen(checked.findings());
        }
        int latest = editions.latest(reportId);
        if (latest > 0) {
            ReportDocument before = editions.document(reportId, latest).orElseThrow();
            if (DocumentDifference.of(before, checked.document()).isEmpty()) {
                return new PublishResult.Same(latest);
            }
            if (whatChanged.isBlank()) {
                return new PublishResult.NotTold();
            }
        }
        editions.add(reportId, checked.document().numbered(latest + 1), facts, whatChanged.strip(), viewer);
        audit.record(viewer.accountId(), viewer.name(), "publish", "report/" + reportId, "edition " + (latest + 1));
        return new PublishResult.Published(latest + 1);
    }
}
