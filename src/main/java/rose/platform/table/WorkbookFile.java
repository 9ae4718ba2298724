package rose.platform.table;

import java.nio.file.Path;
import java.util.List;
import rose.platform.table.RowSource.SourceRow;
import rose.platform.table.TableProblem.Kind;

/**
 * All sheets of an .xlsx file, hidden ones too, each read forwards and as often as wanted, in the same bounded memory as a {@link
 * TableReader}. What is a header is for the caller to know. Not for several threads at once.
 */
public final class WorkbookFile implements AutoCloseable {
    private final XlsxBook book;
    private final TableLimits limits;

    private WorkbookFile(XlsxBook book, TableLimits limits) {
        this.book = book;
        this.limits = limits;
    }

    /** @throws UnreadableTable if it is no workbook that can be read */
    public static WorkbookFile open(Path file, TableLimits limits) {
        return new WorkbookFile(new XlsxBook(file, limits), limits);
    }

    /** The sheets' names, in the order of their tabs. */
    public List<String> sheets() {
        return book.workbook().sheets().stream().map(XlsxWorkbook.Sheet::name).toList();
    }

    /** @param sheet its place among {@link #sheets}, counted from 0 */
    public Rows rows(int sheet) {
        return new Rows(new XlsxRows(book, book.workbook().sheets().get(sheet).part(), limits), limits);
    }

    @Override
    public void close() {
        book.close();
    }

    /** The rows of a sheet that hold something, from its first on. */
    public static final class Rows implements AutoCloseable {
        private final XlsxRows rows;
        private final TableLimits limits;
        private long rowsRead;

        private Rows(XlsxRows rows, TableLimits limits) {
            this.rows = rows;
            this.limits = limits;
        }

        /**
         * The next row, cells after its last one left out; null after the last row.
         *
         * @throws UnreadableTable if the file cannot be read further
         */
        public TableRow next() {
            SourceRow row = rows.next();
            if (row == null) {
                return null;
            }
            if (row.width() > limits.maxColumns()) {
                throw TableProblem.at(Kind.TOO_MANY_COLUMNS, row.line(), 0, row.width(), limits.maxColumns());
            }
            if (++rowsRead > limits.maxRows()) {
                throw TableProblem.at(Kind.TOO_MANY_ROWS, row.line(), 0, limits.maxRows());
            }
            return new TableRow(row.line(), row.cells());
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
