package rose.publication.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.platform.Missing;
import rose.platform.Texts;

/** Published reports (Swedish: utgåvor): numbered, whole in themselves and never changed. Everybody may read them. */
@Component
public class ReportEditions {

    private static final Comparator<Published> NEWEST = Comparator.comparing(
                    (Published each) -> each.edition().publishedAt())
            .reversed();

    private final ReportStore store;
    private final EditionStore editions;
    private final KeptEditions kept;
    private final ReportWriting writing;
    private final MessageSource messages;

    ReportEditions(
            ReportStore store,
            EditionStore editions,
            KeptEditions kept,
            ReportWriting writing,
            MessageSource messages) {
        this.store = store;
        this.editions = editions;
        this.kept = kept;
        this.writing = writing;
        this.messages = messages;
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
