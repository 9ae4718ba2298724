package rose.platform.charts;

/** The bars of {@link SmallMultiples}, all on one scale. */
final class PanelBars {

    static final double HEIGHT = 16;
    private static final double GAP = 6;
    private static final double HIT = 24;
    private static final Type VALUE = Type.strong(14, Tone.INK);
    private static final Paint PAINT = Paint.fill(Tone.MOSS).as("chart-bar");

    private final double largest;
    private final double widestText;

    PanelBars(SmallMultiples chart) {
        largest = chart.largest();
        widestText = chart.panels().stream()
                .flatMap(panel -> panel.cells().stream())
                .mapToDouble(cell -> VALUE.measure(cell.reading().text()))
                .max()
                .orElse(0);
    }

    /** @param room as wide as the panel: the longest bar and the widest text fit in it */
    void draw(Canvas canvas, SmallMultiples.Cell cell, Box room) {
        double length = (room.width() - GAP - widestText) * cell.amount() / largest;
        Box hit = new Box(room.x(), room.middleY() - HIT / 2 + 0.5, room.width(), HIT - 1);
        canvas.item(
                cell.target(),
                () -> {
                    if (canvas.look.links()) {
                        canvas.rect(hit, 3, Paint.row());
                    }
                },
                () -> {
                    double end = Bars.shape(canvas, cell.reading(), PAINT, room, length);
                    double x = room.x() + end + GAP;
                    canvas.text(x, room.middleY() + VALUE.drop(), cell.reading().text(), VALUE);
                });
    }
}
