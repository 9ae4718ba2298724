package rose.platform.table;

import java.util.ArrayList;
import java.util.List;
import rose.platform.table.RowSource.SourceRow;

/** Gathers one row, however wide it is, keeping no more cells than a table may have columns. */
final class RowCells {
    private final int kept;
    private final List<Cell> cells = new ArrayList<>();
    private int width;

    RowCells(int kept) {
        this.kept = kept;
    }

    void clear() {
        cells.clear();
        width = 0;
    }

    /** Sets the cell of a column, counted from 1; columns passed over are empty. */
    void put(int column, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        width = Math.max(width, column);
        if (column > kept) {
            return;
        }
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column - 1, cell);
    }

    boolean isBlank() {
        return width == 0;
    }

    SourceRow row(long line) {
        return new SourceRow(line, List.copyOf(cells), width);
    }
}
