package rose.publication.report;

import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;

/**
 * How a table is laid out on paper.
 *
 * @param turned whether it needs a page on its side
 * @param small whether it needs smaller type
 * @param firstOfNumbers whether there are few columns and all but the first hold numbers: it gets what they leave
 * @param whole whether it is short enough not to be parted by a page break
 */
public record TableShape(boolean turned, boolean small, boolean firstOfNumbers, boolean whole) {

    private static final int FEW = 4;
    private static final int SMALL_FROM = 7;
    private static final int TURNED_FROM = 9;
    private static final int SHORT = 10;

    public static TableShape of(Table table) {
        int columns = table.heads().size();
        return new TableShape(
                columns >= TURNED_FROM,
                columns >= SMALL_FROM,
                columns <= FEW && table.heads().stream().skip(1).allMatch(Head::number),
                table.rows().size() + table.sums().size() <= SHORT);
    }
}
