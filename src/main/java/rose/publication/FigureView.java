package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.platform.Texts;
import rose.platform.charts.Chart;
import rose.platform.charts.CountyMaps;
import rose.platform.charts.Flow;
import rose.platform.charts.LinkMatrix;

/**
 * A figure as its reader meets it, in one language.
 *
 * @param id unique on a page
 * @param says a sentence on what it shows
 * @param charts none where there is nothing to draw; the first is the one shown first
 * @param warnings what its reader must know of the codes that it rests on; goes wherever it goes
 * @param unknown what is not known of them, or empty; for its own page
 * @param foot base, coverage and source, a line each
 * @param synthetic whether any of it is made by the program, to be marked
 */
public record FigureView(
        String id,
        String title,
        String says,
        List<NamedChart> charts,
        Table table,
        List<String> warnings,
        Optional<String> unknown,
        List<String> foot,
        boolean synthetic,
        Optional<String> behind) {

    /** A chart and what it is called where there are several to choose from. */
    public record NamedChart(String name, Chart chart) {

        /** Whether it needs the whole width, with nothing beside it. */
        public boolean whole() {
            return chart instanceof Flow || chart instanceof LinkMatrix;
        }

        static List<NamedChart> of(CountyMaps maps, Texts texts) {
            return List.of(
                    new NamedChart(texts.get("publication.chart.tiles"), maps.tiles()),
                    new NamedChart(texts.get("publication.chart.map"), maps.drawn()));
        }
    }

    /**
     * The same numbers in rows.
     *
     * @param sums rows that sum those above, set apart under them
     */
    public record Table(List<Head> heads, List<List<Cell>> rows, List<List<Cell>> sums) {

        public Table {
            sums = sums == null ? List.of() : sums;
        }

        public Table(List<Head> heads, List<List<Cell>> rows) {
            this(heads, rows, List.of());
        }
    }

    /** A column's heading; numbers are set to the right. */
    public record Head(String text, boolean number) {}

    /** @param href where its interventions are listed, or null */
    public record Cell(String text, String href) {

        static Cell of(String text) {
            return new Cell(text, null);
        }
    }
}
