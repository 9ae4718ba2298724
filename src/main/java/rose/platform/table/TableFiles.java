package rose.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import rose.platform.table.TableProblem.Encoding;
import rose.platform.table.TableProblem.Kind;

/** Opens a file as a table, by what it holds rather than by what it is called. */
public final class TableFiles {
    private static final int SNIFFED_BYTES = 4096;

    private TableFiles() {}

    /** As {@link #open(Path, String, TableLimits)}, with {@link TableLimits#DEFAULT}. */
    public static TableReader open(Path file, String fileName) {
        return open(file, fileName, TableLimits.DEFAULT);
    }

    /**
     * Opens a table and reads its header. The first row of a CSV file, or of a workbook's first visible sheet, names
     * the columns.
     *
     * @param fileName what the user calls the file; only asked where a file called .xlsx is no workbook
     * @throws UnreadableTable if the header cannot be read
     * @throws UncheckedIOException if the disk fails
     */
    public static TableReader open(Path file, String fileName, TableLimits limits) {
        RowSource rows = source(file, fileName, limits);
        try {
            return new HeadedTable(rows, limits);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** Whether it is a workbook by what it holds, so that {@link WorkbookFile} can be asked for its sheets. */
    public static boolean isWorkbook(Path file) {
        try {
            return FileKind.of(head(file)) == FileKind.ZIP;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowSource source(Path file, String fileName, TableLimits limits) {
        try {
            return switch (FileKind.of(head(file))) {
                case EMPTY -> throw TableProblem.file(Kind.EMPTY);
                case ZIP -> new XlsxRows(file, limits);
                case OLE -> throw TableProblem.file(OleFile.isEncrypted(file) ? Kind.ENCRYPTED_EXCEL : Kind.OLD_EXCEL);
                case UTF_16 -> throw TableProblem.at(Kind.NOT_UTF8, 1, 1, Encoding.UTF_16);
                case TEXT -> csv(file, fileName, limits);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowSource csv(Path file, String fileName, TableLimits limits) throws IOException {
        if (fileName.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm)")) {
            throw TableProblem.file(Kind.BROKEN_EXCEL);
        }
        return new CsvRows(file, limits);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SNIFFED_BYTES);
        }
    }
}
