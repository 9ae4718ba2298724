package rose.platform.table;

import java.util.List;

/** Rows as they lie in a file, the header among them. */
interface RowSource extends AutoCloseable {
    /** The next row that is not blank, or null after the last. */
    SourceRow next();

    long bytesRead();

    long bytesTotal();

    @Override
    void close();

    /**
     * @param cells trailing blank ones left out; at most the columns allowed, though the row may be wider
     * @param width the last column that is not blank, counted from 1
     */
    record SourceRow(long line, List<Cell> cells, int width) {}
}
