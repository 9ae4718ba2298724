package rose.publication.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Table;

/**
 * How wide a table's columns are in a Word document. All lengths are in twentieths of a point.
 *
 * @param needed so much that no word and no number is parted
 * @param wanted so much that nothing is broken into lines, within limits
 */
record WordColumns(int[] needed, int[] wanted) {

    private static final int TYPE = 180;
    private static final int SMALL_TYPE = 140;

    /** Of the height of the type: what a letter takes of a line at most, on average; heads are bold. */
    private static final double LETTER = 0.56;

    private static final double BOLD_LETTER = 0.66;
    private static final int PADDING = 200;
    private static final int MOST_LETTERS = 60;

    static WordColumns of(Table table, boolean small) {
        int type = small ? SMALL_TYPE : TYPE;
        int columns = table.heads().size();
        return new WordColumns(
                IntStream.range(0, columns)
                        .map(column -> Math.max(
                                room(word(table.heads().get(column).text()), BOLD_LETTER, type),
                                room(longest(table, column, true), LETTER, type)))
                        .toArray(),
                IntStream.range(0, columns)
                        .map(column -> Math.max(
                                room(word(table.heads().get(column).text()), BOLD_LETTER, type),
                                room(Math.min(longest(table, column, false), MOST_LETTERS), LETTER, type)))
                        .toArray());
    }

    private static int room(int letters, double letter, int type) {
        return (int) Math.ceil(letters * letter * type) + PADDING;
    }

    /** In letters. @param unbroken of what may not be broken: a number, or a word of a text */
    private static int longest(Table table, int column, boolean unbroken) {
        boolean words = unbroken && !table.heads().get(column).number();
        return Stream.concat(table.rows().stream(), table.sums().stream())
                .map((List<Cell> row) -> row.get(column).text())
                .mapToInt(text -> words ? word(text) : text.length())
                .max()
                .orElse(0);
    }

    private static int word(String text) {
        return Arrays.stream(text.split("[ -]")).mapToInt(String::length).max().orElse(0);
    }

    /** All together as wide as the room, however little that is: first what is needed, then what is wanted, then in proportion. */
    int[] widths(int room) {
        int least = sum(needed);
        int most = sum(wanted);
        if (room <= least) {
            return shared(room, needed);
        }
        if (room >= most) {
            return shared(room, wanted);
        }
        int[] wish = IntStream.range(0, needed.length)
                .map(column -> wanted[column] - needed[column])
                .toArray();
        int[] more = shared(room - least, wish);
        return IntStream.range(0, needed.length)
                .map(column -> needed[column] + more[column])
                .toArray();
    }

    private static int[] shared(int room, int[] by) {
        long all = sum(by);
        return Arrays.stream(by).map(one -> (int) ((long) room * one / all)).toArray();
    }

    private static int sum(int[] lengths) {
        return Arrays.stream(lengths).sum();
    }
}
