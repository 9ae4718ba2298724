package rose.platform.table;

import java.util.Iterator;
import java.util.List;

/**
 * The rows of one table, in the file's order, blank rows left out. {@link #hasNext} and {@link #next} throw {@link
 * UnreadableTable} where the file cannot be read further; after that the reader gives nothing more. Not for several
 * threads at once.
 */
public interface TableReader extends Iterator<TableRow>, AutoCloseable {
    /** The column names, trimmed; no two equal, none blank. */
    List<String> header();

    /** For progress, out of {@link #bytesTotal}: bytes of the CSV file, or of the unpacked sheet. */
    long bytesRead();

    long bytesTotal();

    @Override
    void close();
}
