package rose.publication.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.analysis.FrozenSources;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.report.ReportWriting.Written;

/** Published reports (Swedish: utgåvor): checked, numbered, whole in themselves and never changed. Everybody may read them. */
@Component
public class ReportEditions {

    private static final Comparator<Published> NEWEST = Comparator.comparing(
                    (Published each) -> each.edition().publishedAt())
            .reversed();

    private final WrittenReports reports;
    private final ReportStore store;
    private final EditionStore editions;
    private final BlockStore blocks;
    private final KeptEditions kept;
    private final Drafts drafts;
    private final ReportWriting writing;
    private final MessageSource messages;
    private final Audit audit;

    ReportEditions(
            WrittenReports reports,
            ReportStore store,
            EditionStore editions,
            BlockStore blocks,
            KeptEditions kept,
            Drafts drafts,
            ReportWriting writing,
            MessageSource messages,
            Audit audit) {
        this.reports = reports;
        this.store = store;
        this.editions = editions;
        this.blocks = blocks;
        this.kept = kept;
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
        return checked(report, writing.write(drafts.draft(report, own), id -> true, own, texts), texts);
    }

    private Checked checked(WrittenReport report, Written written, Texts texts) {
        List<Finding> findings = new ArrayList<>();
        Map<Long, String> read = blocks.lastRendered(report.id());
        written.blocks().forEach(block -> {
            findings.addAll(block.findings());
            moved(block, read.get(block.id()), texts).ifPresent(findings::add);
        });
        return new Checked(report, written.document(), findings);
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
        Checked checked = checked(report, writing.write(facts.draft(), sources, own, texts), texts);
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
            ReportDocument before = edition(reportId, latest).orElseThrow();
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

    /**
     * Computes an edition again from what was kept with it. Open to all, as what is published is.
     *
     * @return empty where nothing was kept with it
     * @throws Missing where there is no such edition
     */
    @Transactional(readOnly = true)
    public Optional<Recount> recount(long reportId, int number) {
        ReportDocument published = document(reportId, number);
        Texts own = published.texts(messages);
        return kept.of(reportId, number)
                .map(facts -> writing.write(facts.draft(), facts.sources(), own, own))
                .map(written -> Recount.of(published, written.document()));
    }

    /** All that is published of a report, newest first. */
    @Transactional(readOnly = true)
    public List<ReportEdition> of(long reportId) {
        return store.editions().getOrDefault(reportId, List.of());
    }

    @Transactional(readOnly = true)
    public Optional<ReportDocument> edition(long reportId, int number) {
        return editions.document(reportId, number);
    }

    /** @throws Missing where there is no such edition */
    @Transactional(readOnly = true)
    public ReportDocument document(long reportId, int number) {
        return edition(reportId, number).orElseThrow(() -> new Missing("edition " + number + " of report " + reportId));
    }

    /** Every edition with its report, what was published last first; everybody's to read. */
    @Transactional(readOnly = true)
    public List<Published> all() {
        Map<Long, List<ReportEdition>> all = store.editions();
        return store.all().stream()
                .flatMap(report -> all.getOrDefault(report.id(), List.of()).stream()
                        .map(edition -> new Published(report, edition)))
                .sorted(NEWEST)
                .toList();
    }

    /** @throws Missing where nothing of it is published */
    @Transactional(readOnly = true)
    public ReportDocument latest(long reportId) {
        return edition(reportId, editions.latest(reportId))
                .orElseThrow(() -> new Missing("edition of report " + reportId));
    }

    /** The same with its links to what was counted then, where that is kept. */
    @Transactional(readOnly = true)
    public ReportDocument traced(long reportId, ReportDocument edition) {
        return editions.factsMark(reportId, edition.edition()).isPresent()
                ? EditionLinks.in(edition, reportId)
                : edition;
    }

    /** The data of a figure or table of an edition, as a file; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<String> csv(long reportId, int number, String element) {
        return edition(reportId, number).stream()
                .flatMap(document -> document.elements().stream())
                .filter(each -> each.id().equals(element))
                .findFirst()
                .map(each -> switch (each) {
                    case ReportDocument.NumberedFigure figure -> figure.csv();
                    case ReportDocument.NumberedTable table -> table.csv();
                    default -> null;
                });
    }

    /** Reports with something published, latest year first; everybody's to read. */
    @Transactional(readOnly = true)
    public List<WrittenReport> published() {
        Map<Long, List<ReportEdition>> all = store.editions();
        return store.all().stream()
                .filter(report -> all.containsKey(report.id()))
                .toList();
    }

    /** A report, and an edition of it. */
    public record Published(WrittenReport report, ReportEdition edition) {}

    /** What was published last first; everybody's to read. */
    @Transactional(readOnly = true)
    public List<Published> latest() {
        Map<Long, List<ReportEdition>> all = store.editions();
        return store.all().stream()
                .filter(report -> all.containsKey(report.id()))
                .map(report -> new Published(report, all.get(report.id()).getFirst()))
                .sorted(NEWEST)
                .toList();
    }

    /** What an edition has that the one before has not; empty of the first. */
    @Transactional(readOnly = true)
    public Optional<DocumentDifference> corrections(long reportId, ReportDocument edition) {
        return edition(reportId, edition.edition() - 1).map(before -> DocumentDifference.of(before, edition));
    }
}
