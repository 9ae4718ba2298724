package rose.platform.charts;

import java.util.List;
import java.util.stream.IntStream;

/** The columns from {@code first} up to {@code end} of a matrix, with all its rows. */
record MatrixPanel(LinkMatrix matrix, MatrixLayout layout, int first, int end) {

    private static final double CELL_HEIGHT = 34;
    private static final double GAP = 2;
    private static final double UNDER_ROW = 10;

    double draw(Canvas canvas, double top) {
        double y = heads(canvas, top);
        for (int row = 0; row < matrix.rows().size(); row++) {
            y = row(canvas, row, y);
        }
        return y;
    }

    private double heads(Canvas canvas, double top) {
        Type strong = Type.strong(canvas.width.label, Tone.INK);
        double left = MatrixLayout.SIDE + layout.labelWidth();
        List<List<String>> names =
                IntStream.range(first, end).mapToObj(this::head).toList();
        int most = Math.max(
                layout.above() ? 1 : layout.rowsTitle().size(),
                names.stream().mapToInt(List::size).max().orElse(1));
        Type type = layout.numbered() ? strong.middle() : MatrixLayout.HEAD;
        double start = layout.numbered() ? top : top + strong.leading() + 4;
        double bottom = start + most * type.leading() + 4;
        canvas.silent(() -> {
            if (!layout.numbered()) {
                canvas.lines(left + 4, top, List.of(matrix.columnsTitle()), strong);
            }
            if (!layout.above()) {
                double lift = layout.rowsTitle().size() * strong.leading() + 4;
                canvas.lines(left - 12, bottom - lift, layout.rowsTitle(), strong.end());
            }
            for (int i = 0; i < names.size(); i++) {
                double lift = names.get(i).size() * type.leading() + 4;
                canvas.lines(left + (i + 0.5) * layout.cellWidth(), bottom - lift, names.get(i), type);
            }
        });
        return bottom;
    }

    private List<String> head(int column) {
        return layout.numbered()
                ? List.of(String.valueOf(column + 1))
                : Lines.wrap(matrix.columns().get(column), MatrixLayout.HEAD, layout.cellWidth() - 8);
    }

    private double row(Canvas canvas, int row, double top) {
        Type type = Type.regular(canvas.width.label, Tone.INK);
        List<String> label = MatrixLayout.label(matrix.rows().get(row), canvas.width, layout.above());
        double text = label.size() * type.leading();
        double height = layout.above() ? CELL_HEIGHT : Math.max(CELL_HEIGHT, text + 8);
        double cells = layout.above() ? top + text + 2 : top;
        double left = MatrixLayout.SIDE + layout.labelWidth();
        canvas.silent(() -> canvas.lines(
                layout.above() ? left : left - 12,
                layout.above() ? top : top + (height - text) / 2,
                label,
                layout.above() ? type : type.end()));
        for (int column = first; column < end; column++) {
            double x = left + (column - first) * layout.cellWidth();
            Box box = new Box(x + GAP / 2, cells + GAP / 2, layout.cellWidth() - GAP, height - GAP);
            cell(canvas, matrix.cells().get(row).get(column), box);
        }
        return cells + height + (layout.above() ? UNDER_ROW : 0);
    }

    private void cell(Canvas canvas, LinkMatrix.Cell cell, Box box) {
        boolean zero = cell.reading() instanceof Reading.Known known && known.zero();
        Paint paint = zero ? Paint.fill(Tone.PAPER).edge(Tone.LINE) : Paint.reading(cell.reading(), matrix.classes());
        Type type =
                Type.strong(14, Paint.inkOn(cell.reading(), matrix.classes())).middle();
        canvas.item(cell.target(), () -> canvas.rect(box, 2, paint.as("chart-cell")), () -> {
            if (paint.texture() != null) {
                canvas.plate(box.middleX(), box.middleY(), cell.reading().text(), type);
            }
            if (zero) {
                canvas.dot(box.middleX(), box.middleY(), 1.6, Tone.INK_2);
            } else {
                canvas.text(
                        box.middleX(),
                        box.middleY() + type.drop(),
                        cell.reading().text(),
                        type);
            }
        });
    }
}
