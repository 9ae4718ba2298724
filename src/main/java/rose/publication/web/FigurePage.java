package rose.publication.web;

import java.util.List;
import rose.publication.FigureView;

/**
 * The figure page.
 *
 * @param weighting whether answers are weighted for non-response; none where the figure cannot be
 * @param files where the figure can be had as a file
 * @param compare the same figure another year
 */
public record FigurePage(
        List<Option> years,
        List<Option> areas,
        List<Option> levels,
        List<Option> choices,
        List<Option> weighting,
        FigureView figure,
        List<Link> files,
        List<Link> compare) {

    /** One option of a list to choose from. */
    public record Option(String value, String text, boolean chosen) {}

    public record Link(String href, String text) {}
}
