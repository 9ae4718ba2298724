package rose.platform.charts;

import java.util.stream.Stream;

/** Draws one kind of chart. */
interface Drawing {

    /** Draws from {@code top} down across the width of the canvas; returns where it ends. */
    double draw(Canvas canvas, double top);

    /** Its parts, in reading order. */
    Stream<Target> targets();

    static Drawing of(Chart chart) {
        return switch (chart) {
            case BarChart bars -> new BarDrawing(bars);
            case PairedBars pairs -> new PairDrawing(pairs);
            case LinkMatrix matrix -> new MatrixDrawing(matrix);
            case TileMap map -> new TileDrawing(map);
            case CountyMap map -> new CountyDrawing(map);
            case Curves curves -> new CurveDrawing(curves);
            case SeriesChart series -> new SeriesDrawing(series);
            case GroupedBars groups -> new GroupDrawing(groups);
            case StackedBars stacks -> new StackDrawing(stacks);
            case SmallMultiples panels -> new MultiplesDrawing(panels);
            case Flow flow -> new FlowDrawing(flow);
            case Network network -> new NetworkDrawing(network);
        };
    }
}
