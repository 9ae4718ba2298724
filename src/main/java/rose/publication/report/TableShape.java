package rose.publication.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.publication.FigureView.Cell;
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
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    public static TableShape of(Table table) {
        int columns = table.heads().size();
        return new TableShape(
                columns >= TURNED_FROM,
                columns >= SMALL_FROM,
                columns <= FEW && table.heads().stream().skip(1).allMatch(Head::number),
                table.rows().size() + table.sums().size() <= SHORT);
    }

    /** The columns' widths: so much of the room as their longest text is long, within limits. */
    static int[] widths(Table table, int room) {
        int[] longest = IntStream.range(0, table.heads().size())
                .map(column -> Math.clamp(longest(table, column), NARROWEST, WIDEST))
                .toArray();
        int all = Arrays.stream(longest).sum();
        return Arrays.stream(longest).map(one -> room * one / all).toArray();
    }

    /** A heading may break between its words, and a number may not. */
    private static int longest(Table table, int column) {
        IntStream words =
                Arrays.stream(table.heads().get(column).text().split(" ")).mapToInt(String::length);
        Stream<List<Cell>> rows = Stream.concat(table.rows().stream(), table.sums().stream());
        IntStream cells = rows.mapToInt(row -> row.get(column).text().length());
        return IntStream.concat(words, cells).max().orElse(NARROWEST);
    }
}
