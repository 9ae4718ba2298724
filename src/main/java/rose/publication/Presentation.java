package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/** How one kind of figure is worded, drawn and set in rows. */
interface Presentation {

    /** A sentence on what the numbers show. */
    String says();

    /** None where there is nothing to draw. */
    List<NamedChart> charts(String id, String title, String says);

    Table table();

    /** What its reader must know of how it is counted. */
    Optional<String> note();
}
