package rose.platform.table;

import java.util.List;

/**
 * A row below the header that holds something.
 *
 * @param line what the user sees: in CSV the line of the file on which the row begins, in XLSX the sheet's row number
 * @param cells exactly as many as the header has; in a {@link WorkbookFile} up to the last that holds something
 */
public record TableRow(long line, List<Cell> cells) {}
