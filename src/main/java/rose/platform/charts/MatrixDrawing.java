package rose.platform.charts;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws a {@link LinkMatrix}. */
record MatrixDrawing(LinkMatrix matrix) implements Drawing {

    private static final double BETWEEN_PANELS = 20;

    @Override
    public double draw(Canvas canvas, double top) {
        MatrixLayout layout = MatrixLayout.of(matrix, canvas.width);
        double y = layout.numbered() ? key(canvas, top) + 12 : top;
        for (int first = 0; first < matrix.columns().size(); first += layout.columnsPerPanel()) {
            int end =
                    Math.min(first + layout.columnsPerPanel(), matrix.columns().size());
            y = new MatrixPanel(matrix, layout, first, end).draw(canvas, y) + BETWEEN_PANELS;
        }
        return Legend.of(canvas, matrix.classes(), matrix.words(), gaps())
                .flow(canvas, 0, y - BETWEEN_PANELS + 12, canvas.width.pixels);
    }

    @Override
    public Stream<Target> targets() {
        return matrix.cells().stream().flatMap(List::stream).map(LinkMatrix.Cell::target);
    }

    // a zero is a dot here and needs no legend
    private List<Reading> gaps() {
        return matrix.cells().stream()
                .flatMap(List::stream)
                .map(LinkMatrix.Cell::reading)
                .filter(reading -> !(reading instanceof Reading.Known))
                .toList();
    }

    private double key(Canvas canvas, double top) {
        Type type = Type.regular(canvas.width.label, Tone.INK);
        Type strong = Type.strong(canvas.width.label, Tone.INK);
        double indent = type.measure("00") + 10;
        double[] y = {top};
        canvas.silent(() -> {
            y[0] = canvas.lines(0, top, Lines.wrap(matrix.columnsTitle(), strong, canvas.width.pixels), strong);
            IntStream.range(0, matrix.columns().size()).forEach(i -> {
                canvas.lines(indent - 8, y[0], List.of(String.valueOf(i + 1)), strong.end());
                List<String> lines = Lines.wrap(matrix.columns().get(i), type, canvas.width.pixels - indent);
                y[0] = canvas.lines(indent, y[0], lines, type) + 2;
            });
        });
        return y[0];
    }
}
