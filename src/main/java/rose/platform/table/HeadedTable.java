package rose.platform.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import rose.platform.table.RowSource.SourceRow;
import rose.platform.table.TableProblem.Kind;

/** What CSV and XLSX have in common: a header that can be trusted, and rows that fit it. */
final class HeadedTable implements TableReader {
    private final RowSource rows;
    private final TableLimits limits;
    private final List<String> header;
    private long rowsRead;
    private SourceRow ahead;
    private boolean ended;

    HeadedTable(RowSource rows, TableLimits limits) {
        this.rows = rows;
        this.limits = limits;
        this.header = readHeader();
    }

    private List<String> readHeader() {
        SourceRow first = rows.next();
        if (first == null) {
            throw TableProblem.file(Kind.EMPTY);
        }
        if (first.line() != 1) {
            throw TableProblem.at(Kind.NO_HEADER, 1, 0);
        }
        if (first.width() > limits.maxColumns()) {
            throw TableProblem.at(Kind.TOO_MANY_COLUMNS, 1, 0, first.width(), limits.maxColumns());
        }
        return names(first.cells());
    }

    private static List<String> names(List<Cell> cells) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        for (Cell cell : cells) {
            int column = names.size() + 1;
            String name = cell.asText().strip();
            if (name.isEmpty()) {
                throw TableProblem.at(Kind.BLANK_HEADER, 1, column);
            }
            Integer earlier = columns.putIfAbsent(name.toLowerCase(Locale.ROOT), column);
            if (earlier != null) {
                throw TableProblem.at(Kind.DUPLICATE_HEADER, 1, column, name, earlier);
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            // a source that has failed is not asked again
            ended = true;
            ahead = checked(rows.next());
            ended = ahead == null;
        }
        return ahead != null;
    }

    private SourceRow checked(SourceRow row) {
        if (row == null) {
            return null;
        }
        if (row.width() > header.size()) {
            throw TableProblem.at(Kind.ROW_TOO_WIDE, row.line(), header.size() + 1, row.width(), header.size());
        }
        if (++rowsRead > limits.maxRows()) {
            throw TableProblem.at(Kind.TOO_MANY_ROWS, row.line(), 0, limits.maxRows());
        }
        return row;
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Cell> cells = new ArrayList<>(header.size());
        cells.addAll(ahead.cells());
        while (cells.size() < header.size()) {
            cells.add(Cell.EMPTY);
        }
        TableRow row = new TableRow(ahead.line(), List.copyOf(cells));
        ahead = null;
        return row;
    }

    @Override
    public long bytesRead() {
        return ended && ahead == null ? rows.bytesTotal() : rows.bytesRead();
    }

    @Override
    public long bytesTotal() {
        return rows.bytesTotal();
    }

    @Override
    public void close() {
        rows.close();
    }
}
