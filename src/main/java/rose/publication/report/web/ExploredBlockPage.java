package rose.publication.report.web;

import java.util.List;

/**
 * Where in which report an explored figure is to stand.
 *
 * @param figure the title that it has by itself
 * @param query the exploration, as its address says it
 * @param title what is to stand over it in the report; empty for its own
 * @param reports those to choose between; none where it cannot be put anywhere yet
 * @param begun whether one of them has just begun for it
 * @param beginHref where a new report is begun for it
 * @param problem why it cannot be put where it was to stand, or null
 */
public record ExploredBlockPage(
        String figure,
        String exploreHref,
        String query,
        String title,
        List<Report> reports,
        boolean begun,
        String beginHref,
        String problem) {

    public record Report(String name, List<Choice> places) {}
}
