package rose.publication.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.analysis.Behind;
import rose.analysis.BehindQuery;
import rose.analysis.explore.ExploredRow;
import rose.analysis.explore.Explorer;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Viewer;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Table;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Listing;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;

/** From an intervention to the numbers of published reports that count it. */
@Component
public class CountingEditions {

    private final KeptEditions kept;
    private final EditionStore editions;
    private final ReportStore reports;
    private final Explorer explorer;
    private final Interventions interventions;

    CountingEditions(
            KeptEditions kept,
            EditionStore editions,
            ReportStore reports,
            Explorer explorer,
            Interventions interventions) {
        this.kept = kept;
        this.editions = editions;
        this.reports = reports;
        this.explorer = explorer;
        this.interventions = interventions;
    }

    /**
     * A report's edition that counts an intervention.
     *
     * @param places in the order of the text
     * @param synthetic whether the intervention is made by the program
     */
    public record CountedIn(WrittenReport report, ReportEdition edition, List<Place> places, boolean synthetic) {}

    /**
     * Where in an edition.
     *
     * @param anchor the element's id
     * @param figure the figure's or table's title; null where it is in the text
     * @param words the number in the text, or the rows of the table that count it
     */
    public record Place(String anchor, String figure, List<String> words) {}

    /** Newest reports first. @throws Missing where the viewer may not read the intervention */
    @Transactional(readOnly = true)
    public List<CountedIn> counting(long interventionId, Viewer viewer) {
        Intervention intervention = interventions.intervention(interventionId, viewer);
        Map<Long, List<ReportEdition>> all = reports.editions();
        // an edition counts nothing of later years than its own
        return reports.all().stream()
                .filter(report -> report.year() >= intervention.area().year())
                .flatMap(report -> all.getOrDefault(report.id(), List.of()).stream()
                        .map(edition -> new CountedIn(
                                report, edition, places(edition, intervention), intervention.synthetic())))
                .filter(counted -> !counted.places().isEmpty())
                .toList();
    }

    private List<Place> places(ReportEdition edition, Intervention intervention) {
        KeptEditions.Kept counted =
                kept.of(edition.reportId(), edition.number()).orElse(null);
        if (counted == null) {
            return List.of();
        }
        Counting counting = new Counting(counted, explorer.at(counted.reading()), intervention);
        return editions.document(edition.reportId(), edition.number()).orElseThrow().elements().stream()
                .flatMap(counting::in)
                .toList();
    }

    /** Which of an edition's numbers count one intervention. */
    private static final class Counting {

        private final KeptEditions.Kept edition;
        private final Explorer.Moment moment;
        private final long intervention;
        private final String lot;
        private final Map<String, Boolean> known = new HashMap<>();

        Counting(KeptEditions.Kept edition, Explorer.Moment moment, Intervention intervention) {
            this.edition = edition;
            this.moment = moment;
            this.intervention = intervention.id();
            this.lot = Behind.all(EditionTraces.lot(intervention), false).href();
        }

        Stream<Place> in(Element element) {
            return switch (element) {
                case Paragraph text -> place(text.id(), null, runs(text.runs()));
                case Listing list ->
                    place(
                            list.id(),
                            null,
                            list.items().stream()
                                    .flatMap(item -> runs(item).stream())
                                    .toList());
                case NumberedFigure figure -> place(figure.id(), figure.title(), rows(figure.table()));
                case NumberedTable table -> place(table.id(), table.title(), rows(table.table()));
                default -> Stream.empty();
            };
        }

        private static Stream<Place> place(String anchor, String figure, List<String> words) {
            return words.isEmpty() ? Stream.empty() : Stream.of(new Place(anchor, figure, words));
        }

        private List<String> runs(List<Run> runs) {
            return runs.stream()
                    .filter(run -> run.number() != null && counts(run.number().href()))
                    .map(Run::text)
                    .toList();
        }

        private List<String> rows(Table table) {
            List<String> rows = new ArrayList<>();
            for (List<Cell> row : table.rows()) {
                if (row.stream().anyMatch(cell -> counts(cell.href()))) {
                    rows.add(row.getFirst().text());
                }
            }
            return rows;
        }

        private boolean counts(String href) {
            return href != null
                    && known.computeIfAbsent(href, each -> counted(each).contains(intervention));
        }

        /** The ids of what a link leads to; of what is of other areas or levels, none. */
        private List<Long> counted(String href) {
            return href.startsWith(lot)
                    ? edition.figures().behind(new BehindQuery(edition.sources()).of(href))
                    : ExploredRow.ofHref(href)
                            .map(row -> moment.interventions(row, Viewer.PUBLIC))
                            .orElse(List.of());
        }
    }
}
