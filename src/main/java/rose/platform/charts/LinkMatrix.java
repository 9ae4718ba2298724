package rose.platform.charts;

import java.util.List;

/**
 * How often a row and a column occur together: outputs by outcomes, each cell shaded by its count.
 *
 * @param rows names of the outputs
 * @param columns names of the outcomes
 * @param rowsTitle what the rows are: "Prestationer"
 * @param columnsTitle what the columns are: "Effekter"
 * @param cells one list per row, each with one cell per column
 */
public record LinkMatrix(
        Heading heading,
        String rowsTitle,
        List<String> rows,
        String columnsTitle,
        List<String> columns,
        List<List<Cell>> cells,
        Classes classes,
        Words words)
        implements Chart {

    /** @throws IllegalArgumentException if it is empty, or the cells do not fit rows and columns */
    public LinkMatrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        int wide = columns.size();
        if (rows.isEmpty() || wide == 0 || cells.size() != rows.size()) {
            throw new IllegalArgumentException("a matrix needs a column, a row and cells for each row");
        }
        if (cells.stream().anyMatch(row -> row.size() != wide)) {
            throw new IllegalArgumentException("each row needs " + wide + " cells");
        }
    }

    /** @param reading a count with its text, at most 6 characters to stay readable */
    public record Cell(Reading reading, Target target) {}
}
