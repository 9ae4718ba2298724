package rose.platform.charts;

import java.util.List;

/**
 * Where the parts of a matrix stand.
 *
 * @param above row labels above their cells, instead of to the left
 * @param labelWidth pixels for the labels to the left, with their gap; 0 if above
 * @param columnsPerPanel where the columns don't fit beside each other, panels follow under each other
 * @param numbered the column names are too long for their place: numbers, and a key above
 * @param rowsTitle what the rows are, in lines as wide as the labels
 */
record MatrixLayout(
        boolean above,
        double labelWidth,
        double cellWidth,
        int columnsPerPanel,
        boolean numbered,
        List<String> rowsTitle) {

    static final double SIDE = 1.5;
    static final Type HEAD = Type.regular(14, Tone.INK).middle();
    private static final Type NUMBER = Type.strong(14, Tone.INK);
    private static final double WIDEST_LABEL = 250;
    private static final double WIDEST_CELL = 100;
    private static final double LEAST_CELL = 30;
    private static final int MOST_HEAD_LINES = 5;

    static MatrixLayout of(LinkMatrix matrix, Width width) {
        boolean above = width == Width.NARROW;
        double label = above ? 0 : labelWidth(matrix, width) + 12;
        double room = width.pixels - label - 2 * SIDE;
        int columns = matrix.columns().size();
        int most = Math.max(1, (int) (room / least(matrix)));
        int perPanel = Math.ceilDiv(columns, Math.ceilDiv(columns, most));
        double cell = Math.min(WIDEST_CELL, room / perPanel);
        Type strong = Type.strong(width.label, Tone.INK);
        List<String> title = Lines.wrap(matrix.rowsTitle(), strong, WIDEST_LABEL);
        return new MatrixLayout(above, label, cell, perPanel, !headsFit(matrix.columns(), cell), title);
    }

    static List<String> label(String name, Width width, boolean above) {
        double room = above ? width.pixels - 2 * SIDE : WIDEST_LABEL;
        return Lines.wrap(name, Type.regular(width.label, Tone.INK), room);
    }

    private static double labelWidth(LinkMatrix matrix, Width width) {
        Type type = Type.regular(width.label, Tone.INK);
        Type strong = Type.strong(width.label, Tone.INK);
        double title = Lines.widest(Lines.wrap(matrix.rowsTitle(), strong, WIDEST_LABEL), strong);
        return matrix.rows().stream()
                .mapToDouble(row -> Lines.widest(label(row, width, false), type))
                .reduce(title, Math::max);
    }

    private static double least(LinkMatrix matrix) {
        double number = matrix.cells().stream()
                .flatMap(List::stream)
                .mapToDouble(cell -> NUMBER.measure(cell.reading().text()))
                .max()
                .orElse(0);
        return Math.max(LEAST_CELL, number + 10);
    }

    private static boolean headsFit(List<String> columns, double cell) {
        return columns.stream()
                .allMatch(name -> Lines.fits(name, HEAD, cell - 8)
                        && Lines.wrap(name, HEAD, cell - 8).size() <= MOST_HEAD_LINES);
    }
}
