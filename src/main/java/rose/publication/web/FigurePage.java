package rose.publication.web;

import java.util.List;
import rose.publication.FigureView;

/**
 * The figure page.
 *
 * @param files where the figure can be had as a file
 * @param compare the same figure another year
 */
public record FigurePage(
        List<Option> years,
        List<Option> areas,
        List<Option> levels,
        List<Option> choices,
        FigureView figure,
        List<Link> files,
        List<Link> compare) {

    /** One option of a list to choose from. */
    public record Option(String value, String text, boolean chosen) {}

    public record Link(String href, String text) {}
}
