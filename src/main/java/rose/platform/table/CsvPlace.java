package rose.platform.table;

import rose.platform.table.TableProblem.Kind;

/** Where the CSV parser stands, shared by what feeds it and what it feeds, so that either can say where it fails. */
final class CsvPlace {
    private final int maxCellChars;
    private long recordLine = 1;
    private int column = 1;
    private long charsFedToCell;

    CsvPlace(int maxCellChars) {
        this.maxCellChars = maxCellChars;
    }

    void beginRecord(long line) {
        recordLine = line;
        beginCell(1);
    }

    void beginCell(int number) {
        column = number;
        charsFedToCell = 0;
    }

    /** The parser asks for more only when the cell it stands in used up what it had. */
    void fed(int chars) {
        charsFedToCell += chars;
    }

    /** Stops an endless cell before it is gathered. Every character of a cell may be a quote, written twice. */
    void refuseEndlessCell() {
        if (charsFedToCell > 2L * maxCellChars + 2) {
            throw cellTooLarge();
        }
    }

    void refuseLargeCell(int chars) {
        if (chars > maxCellChars) {
            throw cellTooLarge();
        }
    }

    private UnreadableTable cellTooLarge() {
        return TableProblem.at(Kind.CELL_TOO_LARGE, recordLine, column, maxCellChars);
    }

    UnreadableTable brokenQuotes() {
        return TableProblem.at(Kind.BROKEN_QUOTES, recordLine, column);
    }

    int column() {
        return column;
    }
}
