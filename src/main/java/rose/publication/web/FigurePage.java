package rose.publication.web;

import java.util.List;
import rose.publication.FigureView;

/**
 * The figure page.
 *
 * @param choices what can be chosen of it
 * @param files where the figure can be had as a file
 * @param others where one can go from here: the same figure another year, or where registers are imported
 */
public record FigurePage(List<Choice> choices, FigureView figure, List<Link> files, List<Link> others) {

    /**
     * A list to choose from.
     *
     * @param name in the address
     * @param width a class of the form
     */
    public record Choice(String name, String label, List<Option> options, String width) {}

    /** One option of a list to choose from. */
    public record Option(String value, String text, boolean chosen) {}

    public record Link(String href, String text) {}
}
