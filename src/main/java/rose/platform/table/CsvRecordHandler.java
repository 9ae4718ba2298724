package rose.platform.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import rose.platform.table.RowSource.SourceRow;

/** Takes the parser's fields, and leaves blank records out. */
final class CsvRecordHandler extends AbstractBaseCsvCallbackHandler<SourceRow> {
    private final CsvPlace place;
    private final RowCells cells;

    CsvRecordHandler(CsvPlace place, int maxColumns) {
        this.place = place;
        this.cells = new RowCells(maxColumns);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        place.beginRecord(startingLineNumber);
        cells.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        place.refuseLargeCell(length);
        String text = new String(buffer, offset, length);
        if (!quoted && text.indexOf('"') >= 0) {
            throw place.brokenQuotes();
        }
        cells.put(index + 1, Cell.ofText(text));
        place.beginCell(index + 2);
    }

    @Override
    protected SourceRow buildRecord() {
        return cells.isBlank() ? null : cells.row(getStartingLineNumber());
    }
}
