package rose.platform.charts;

import java.util.List;
import java.util.stream.Stream;

/** Draws a {@link CountyMap}. */
record CountyDrawing(CountyMap map) implements Drawing {

    private static final double BESIDE = 40;

    @Override
    public double draw(Canvas canvas, double top) {
        boolean wide = canvas.width == Width.WIDE;
        CountyMap.ViewBox box = map.box();
        double roomAcross = wide ? 440 : canvas.width.pixels - 3;
        double scale = Math.min(roomAcross / box.width(), (wide ? 700 : 560) / box.height());
        double across = box.width() * scale;
        double left = wide ? 1.5 : (canvas.width.pixels - across) / 2;
        canvas.scaled(
                left - box.x() * scale,
                top + 1.5 - box.y() * scale,
                scale,
                () -> map.counties().forEach(county -> county(canvas, county)));
        double bottom = top + box.height() * scale + 3;
        List<Reading> readings =
                map.counties().stream().map(CountyMap.County::reading).toList();
        Legend legend = Legend.of(canvas, map.classes(), map.words(), readings);
        double column = across + BESIDE;
        return wide
                ? Math.max(bottom, legend.stack(canvas, column, top, canvas.width.pixels - column))
                : legend.flow(canvas, 0, bottom + 12, canvas.width.pixels);
    }

    @Override
    public Stream<Target> targets() {
        return map.counties().stream().map(CountyMap.County::target);
    }

    private void county(Canvas canvas, CountyMap.County county) {
        Paint paint = Paint.reading(county.reading(), map.classes()).as("chart-cell");
        canvas.item(county.target(), () -> canvas.path(county.path(), paint), () -> {});
    }
}
