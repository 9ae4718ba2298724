package rose.publication.feedback.web;

import java.util.List;

/**
 * Where fact sheets are found, and for analysts made.
 *
 * @param year of those that are listed, or null where none are open
 * @param years whose sheets are open to all, newest first
 * @param counties with a link to each sheet
 * @param runs none but for those who make them, and then newest first
 * @param choices the years that they can make sheets of
 */
public record SheetsPage(
        Integer year,
        List<Integer> years,
        List<InCounty> counties,
        boolean makes,
        List<RunView> runs,
        List<Integer> choices) {

    public record InCounty(String id, String name, List<Link> sheets) {}

    public record Link(String href, String text) {}
}
