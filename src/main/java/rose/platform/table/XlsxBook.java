package rose.platform.table;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import javax.xml.stream.XMLStreamException;
import rose.platform.table.XlsxPackage.XmlSource;

/** An opened workbook: what its sheets have in common. */
final class XlsxBook implements AutoCloseable {
    private final XlsxPackage zip;
    private XlsxWorkbook workbook;
    private DateFormats formats;
    private SharedStrings strings;
    private CountingStream stringBytes;
    private long stringBytesTotal;

    XlsxBook(Path file, TableLimits limits) {
        zip = broken(() -> 0, () -> new XlsxPackage(file, limits));
        try {
            broken(() -> 0, () -> open(limits));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    interface Reading<T> {
        T read() throws IOException, XMLStreamException;
    }

    /** What the zip and the XML reader object to is the file's fault. @param line how far a sheet has been read by then */
    static <T> T broken(LongSupplier line, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | XMLStreamException | WstxLazyException e) {
            UnreadableTable problem = TableProblem.at(TableProblem.Kind.BROKEN_EXCEL, line.getAsLong(), 0);
            problem.initCause(e);
            throw problem;
        }
    }

    private Void open(TableLimits limits) throws IOException, XMLStreamException {
        workbook = XlsxWorkbook.in(zip);
        formats = DateFormats.in(zip, workbook.styles());
        strings = sharedStrings(limits);
        return null;
    }

    private SharedStrings sharedStrings(TableLimits limits) throws IOException, XMLStreamException {
        if (workbook.strings().isEmpty()) {
            return new SharedStrings(null, limits.maxCellChars());
        }
        XmlSource source = zip.large(workbook.strings().get());
        stringBytes = source.bytes();
        stringBytesTotal = source.size();
        return new SharedStrings(new XmlPart(source.bytes()), limits.maxCellChars());
    }

    XlsxPackage zip() {
        return zip;
    }

    XlsxWorkbook workbook() {
        return workbook;
    }

    DateFormats formats() {
        return formats;
    }

    SharedStrings strings() {
        return strings;
    }

    long stringBytesRead() {
        return stringBytes == null ? 0 : stringBytes.count();
    }

    long stringBytesTotal() {
        return stringBytesTotal;
    }

    @Override
    public void close() {
        try (XlsxPackage ends = zip) {
            if (strings != null) {
                strings.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
