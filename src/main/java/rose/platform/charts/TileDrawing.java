package rose.platform.charts;

import java.util.List;
import java.util.stream.Stream;

/** Draws a {@link TileMap}. */
record TileDrawing(TileMap map) implements Drawing {

    private static final double GAP = 4;
    private static final double LARGEST = 64;
    private static final double BESIDE = 40;

    @Override
    public double draw(Canvas canvas, double top) {
        int columns = map.tiles().stream().mapToInt(TileMap.Tile::column).max().orElse(0) + 1;
        int rows = map.tiles().stream().mapToInt(TileMap.Tile::row).max().orElse(0) + 1;
        boolean wide = canvas.width == Width.WIDE;
        double side = Math.min(LARGEST, ((wide ? 460 : canvas.width.pixels - 3) + GAP) / columns - GAP);
        double across = columns * (side + GAP);
        double left = wide ? 1.5 : 1.5 + (canvas.width.pixels - across - 3 + GAP) / 2;
        map.tiles().forEach(tile -> tile(canvas, tile, left, top + 1.5, side));
        double bottom = top + rows * (side + GAP);
        Legend legend = Legend.of(canvas, map.classes(), map.words(), readings());
        return wide
                ? Math.max(bottom, legend.stack(canvas, across + BESIDE, top, canvas.width.pixels - across - BESIDE))
                : legend.flow(canvas, 0, bottom + 12, canvas.width.pixels);
    }

    @Override
    public Stream<Target> targets() {
        return map.tiles().stream().map(TileMap.Tile::target);
    }

    private List<Reading> readings() {
        return map.tiles().stream().map(TileMap.Tile::reading).toList();
    }

    private void tile(Canvas canvas, TileMap.Tile tile, double left, double top, double side) {
        Box box = new Box(left + tile.column() * (side + GAP), top + tile.row() * (side + GAP), side, side);
        Tone ink = Paint.inkOn(tile.reading(), map.classes());
        Type number = fitting(Type.strong(17, ink).middle(), tile.reading().text(), side - 4);
        Type letter = Type.regular(14, ink).middle();
        Paint paint = Paint.reading(tile.reading(), map.classes()).as("chart-cell");
        canvas.item(tile.target(), () -> canvas.rect(box, 3, paint), () -> {
            if (paint.texture() != null) {
                canvas.plate(box.middleX(), box.middleY() - 11, tile.letter(), letter);
                canvas.plate(box.middleX(), box.middleY() + 10, tile.reading().text(), number);
            }
            canvas.text(box.middleX(), box.middleY() - 6, tile.letter(), letter);
            canvas.text(box.middleX(), box.middleY() + 16, tile.reading().text(), number);
        });
    }

    private static Type fitting(Type type, String words, double width) {
        Type smaller = type;
        while (smaller.size() > 12 && smaller.measure(words) > width) {
            smaller = smaller.size(smaller.size() - 1);
        }
        return smaller;
    }
}
