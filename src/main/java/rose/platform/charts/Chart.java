package rose.platform.charts;

/** What can be drawn. A chart is plain data; {@link Charts} draws it. */
public sealed interface Chart
        permits BarChart,
                PairedBars,
                GroupedBars,
                StackedBars,
                SmallMultiples,
                LinkMatrix,
                Flow,
                Network,
                TileMap,
                CountyMap,
                Curves,
                SeriesChart {

    Heading heading();
}
