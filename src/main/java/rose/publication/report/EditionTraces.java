package rose.publication.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import rose.analysis.Behind;
import rose.analysis.BehindQuery;
import rose.analysis.Figures;
import rose.analysis.FrozenSources;
import rose.analysis.Selection;
import rose.analysis.explore.ExploredRow;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.RowNames;
import rose.coding.Category;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Organisation;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/**
 * From a number of an edition to the interventions or organisations that it counted. How many they are is open to all; which
 * interventions, to those who may read each.
 */
@Component
public class EditionTraces {

    private final KeptEditions kept;
    private final Figures figures;
    private final Explorer explorer;
    private final Interventions interventions;

    EditionTraces(KeptEditions kept, Figures figures, Explorer explorer, Interventions interventions) {
        this.kept = kept;
        this.figures = figures;
        this.explorer = explorer;
        this.interventions = interventions;
    }

    /**
     * What a number of an edition counted.
     *
     * @param what names it
     * @param counted how many it counted, of which the viewer may read {@code readable}
     * @param interventions one page of those
     */
    public record Traced<T>(T what, int counted, int readable, List<CountedIntervention> interventions) {}

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

    /** @param names of rows, as they were then */
    public record NamedRow(ExploredRow row, RowNames names) {

        public String title(Texts texts) {
            return row.title(names, texts);
        }
    }

    /**
     * What a number of a figure or of the text counted.
     *
     * @param parameters of the address that names what is counted, as {@link Behind#href()}
     * @throws Missing where there is no such edition, nothing was kept with it, or it knows nothing of that
     */
    @Transactional(readOnly = true)
    public Traced<Behind> behind(
            long report, int number, MultiValueMap<String, String> parameters, int offset, int limit, Viewer viewer) {
        KeptEditions.Kept edition = edition(report, number);
        Behind behind = new BehindQuery(edition.sources()).of(parameters);
        Counted counted = new Counted(edition.figures().behind(behind), figures.behind(behind));
        return traced(behind, counted, edition.sources(), offset, limit, viewer);
    }

    /** What a row of an explored figure counted. @throws Missing as {@link #behind} */
    @Transactional(readOnly = true)
    public Traced<NamedRow> explored(long report, int number, ExploredRow row, int offset, int limit, Viewer viewer) {
        KeptEditions.Kept edition = edition(report, number);
        Explorer.Moment then = explorer.at(edition.reading());
        Explorer.Moment now = explorer.at(figures.reading(edition.draft().year()));
        Counted counted = new Counted(then.interventions(row, viewer), now.interventions(row, viewer));
        return traced(new NamedRow(row, then.names()), counted, edition.sources(), offset, limit, viewer);
    }

    /** The organisations that a row of an explored figure counted, by name. @throws Missing as {@link #behind} */
    @Transactional(readOnly = true)
    public CountedOrganisations organisations(long report, int number, ExploredRow row, Viewer viewer) {
        Explorer.Moment then = explorer.at(edition(report, number).reading());
        return new CountedOrganisations(new NamedRow(row, then.names()), then.organisations(row, viewer));
    }

    /** @param organisations by name */
    public record CountedOrganisations(NamedRow what, List<Organisation> organisations) {}

    private KeptEditions.Kept edition(long report, int number) {
        return kept.of(report, number)
                .orElseThrow(() -> new Missing("what edition " + number + " of report " + report + " rests on"));
    }

    /** Ids of interventions. */
    private record Counted(List<Long> then, List<Long> now) {}

    private <T> Traced<T> traced(T what, Counted counted, FrozenSources sources, int offset, int limit, Viewer viewer) {
        Set<Long> now = new HashSet<>(counted.now());
        return new Traced<>(
                what,
                counted.then().size(),
                interventions.countReadable(counted.then(), viewer),
                interventions.readable(counted.then(), viewer, offset, limit).stream()
                        .map(each -> counted(each, sources, now))
                        .toList());
    }

    private static CountedIntervention counted(Intervention intervention, FrozenSources sources, Set<Long> now) {
        FrozenSources.FrozenIntervention was =
                sources.intervention(lot(intervention), intervention.id()).orElseThrow();
        return new CountedIntervention(intervention, was.fundsSek(), was.categories(), now.contains(intervention.id()));
    }

    static Selection lot(Intervention intervention) {
        return new Selection(intervention.area(), intervention.organisation().level());
    }
}
