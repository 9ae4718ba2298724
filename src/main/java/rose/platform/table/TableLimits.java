package rose.platform.table;

/**
 * How much of a file is read before it is refused.
 *
 * @param maxCellChars UTF-16 code units in one cell
 * @param maxRows rows that hold something, the header not counted
 * @param maxColumns columns in the header
 * @param maxUncompressedBytes all that is unpacked from an XLSX file
 */
public record TableLimits(int maxCellChars, long maxRows, int maxColumns, long maxUncompressedBytes) {
    public static final TableLimits DEFAULT = new TableLimits(100_000, 1_000_000, 200, 2L << 30);

    public TableLimits {
        if (maxCellChars < 1 || maxRows < 1 || maxColumns < 1 || maxUncompressedBytes < 1) {
            throw new IllegalArgumentException("A limit must be at least 1");
        }
        if (maxCellChars > 100_000_000) {
            throw new IllegalArgumentException("A cell must fit in memory");
        }
    }
}
