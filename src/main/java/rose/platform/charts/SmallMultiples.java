package rose.platform.charts;

import java.util.List;

/**
 * Many small bar charts of the same categories in the same order and on the same scale, to be compared across: the
 * perspectives of each area.
 *
 * @param categories at least one, in the order given
 * @param panels at least one, in the order given
 * @param words for the legend: what is counted, no report and withheld
 */
public record SmallMultiples(Heading heading, List<String> categories, List<Panel> panels, Words words)
        implements Chart {

    /** @throws IllegalArgumentException if there are no categories or panels, or a panel has not one cell for each */
    public SmallMultiples {
        categories = List.copyOf(categories);
        panels = List.copyOf(panels);
        int count = categories.size();
        if (count == 0
                || panels.isEmpty()
                || panels.stream().anyMatch(panel -> panel.cells().size() != count)) {
            throw new IllegalArgumentException("a panel needs a cell for each of " + count + " categories");
        }
    }

    /** @param title any length; it is wrapped */
    public record Panel(String title, List<Cell> cells) {

        public Panel {
            cells = List.copyOf(cells);
        }
    }

    /** @param reading in one unit throughout, its text at most 12 characters to stay readable */
    public record Cell(Reading reading, Target target) {

        double amount() {
            return reading instanceof Reading.Known known ? known.amount() : 0;
        }
    }

    /** What the longest bar stands for; the scale is from zero to it. */
    double largest() {
        double most = panels.stream()
                .flatMap(panel -> panel.cells().stream())
                .mapToDouble(Cell::amount)
                .max()
                .orElse(0);
        return most > 0 ? most : 1;
    }
}
