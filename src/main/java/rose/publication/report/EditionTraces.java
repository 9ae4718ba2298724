package rose.publication.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import rose.analysis.Behind;
import rose.analysis.BehindQuery;
import rose.analysis.Figures;
import rose.analysis.FrozenSources;
import rose.analysis.Selection;
import rose.coding.Category;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Table;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Listing;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;

/**
 * From a number of an edition to the interventions that it counted, and from an intervention to the numbers that counted it. How
 * many they are is open to all; which, to those who may read each.
 */
@Component
public class EditionTraces {

    private final KeptEditions kept;
    private final EditionStore editions;
    private final ReportStore reports;
    private final Figures figures;
    private final Interventions interventions;

    EditionTraces(
            KeptEditions kept,
            EditionStore editions,
            ReportStore reports,
            Figures figures,
            Interventions interventions) {
        this.kept = kept;
        this.editions = editions;
        this.reports = reports;
        this.figures = figures;
        this.interventions = interventions;
    }

    /**
     * What a number of an edition counted.
     *
     * @param counted how many it counted, of which the viewer may read {@code readable}
     * @param interventions one page of those
     */
    public record Traced(Behind behind, int counted, int readable, List<CountedIntervention> interventions) {}

    /**
     * An intervention as it was counted.
     *
     * @param intervention as it is now
     * @param fundsSek as told then; null where it was not
     * @param categories that it had then
     * @param still whether the same number would count it now
     */
    public record CountedIntervention(
            Intervention intervention, Long fundsSek, List<Category> categories, boolean still) {}

    /**
     * @param parameters of the address that names what is counted, as {@link Behind#href()}
     * @throws Missing where there is no such edition, nothing was kept with it, or it knows nothing of that
     */
    @Transactional(readOnly = true)
    public Traced behind(
            long report, int number, MultiValueMap<String, String> parameters, int offset, int limit, Viewer viewer) {
        KeptEditions.Kept edition = kept.of(report, number)
                .orElseThrow(() -> new Missing("what edition " + number + " of report " + report + " rests on"));
        Behind behind = new BehindQuery(edition.sources()).of(parameters);
        List<Long> ids = edition.figures().behind(behind);
        Set<Long> now = new HashSet<>(figures.behind(behind));
        return new Traced(
                behind,
                ids.size(),
                interventions.countReadable(ids, viewer),
                interventions.readable(ids, viewer, offset, limit).stream()
                        .map(each -> counted(each, behind.selection(), edition.sources(), now))
                        .toList());
    }

    private static CountedIntervention counted(
            Intervention intervention, Selection selection, FrozenSources sources, Set<Long> now) {
        FrozenSources.FrozenIntervention was =
                sources.intervention(selection, intervention.id()).orElseThrow();
        return new CountedIntervention(intervention, was.fundsSek(), was.categories(), now.contains(intervention.id()));
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
        Counting counting = new Counting(counted, intervention);
        return editions.document(edition.reportId(), edition.number()).orElseThrow().elements().stream()
                .flatMap(counting::in)
                .toList();
    }

    /** Which of an edition's numbers count one intervention. */
    private static final class Counting {

        private final KeptEditions.Kept edition;
        private final long intervention;
        private final String lot;
        private final Map<String, Boolean> known = new HashMap<>();

        Counting(KeptEditions.Kept edition, Intervention intervention) {
            this.edition = edition;
            this.intervention = intervention.id();
            Selection selection = new Selection(
                    intervention.area(), intervention.organisation().level());
            this.lot = Behind.all(selection, false).href();
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
                    && href.startsWith(lot)
                    && known.computeIfAbsent(
                            href,
                            each -> edition.figures()
                                    .behind(new BehindQuery(edition.sources()).of(each))
                                    .contains(intervention));
        }
    }
}
