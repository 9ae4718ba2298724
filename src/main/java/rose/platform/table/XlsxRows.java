package rose.platform.table;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import rose.platform.table.TableProblem.Kind;
import rose.platform.table.XlsxPackage.XmlSource;

/** Rows of a workbook's first visible sheet. */
final class XlsxRows implements RowSource {
    private final XlsxPackage zip;
    private final RowCells cells;
    private XmlSource sheetSource;
    private XlsxCells cellReader;
    private XmlPart sheet;
    private SharedStrings strings;
    private long stringBytesTotal;
    private CountingStream stringBytes;
    private long line;

    XlsxRows(Path file, TableLimits limits) {
        zip = broken(() -> new XlsxPackage(file, limits));
        cells = new RowCells(limits.maxColumns());
        try {
            broken(() -> open(limits));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private interface Reading<T> {
        T read() throws IOException, XMLStreamException;
    }

    /** What the zip and the XML reader object to is the file's fault. */
    private <T> T broken(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | XMLStreamException | WstxLazyException e) {
            UnreadableTable problem = TableProblem.at(Kind.BROKEN_EXCEL, line, 0);
            problem.initCause(e);
            throw problem;
        }
    }

    private Void open(TableLimits limits) throws IOException, XMLStreamException {
        XlsxWorkbook workbook = XlsxWorkbook.in(zip);
        DateFormats formats = DateFormats.in(zip, workbook.styles());
        strings = sharedStrings(workbook, limits);
        sheetSource = zip.large(workbook.sheet());
        sheet = new XmlPart(sheetSource.bytes());
        cellReader = new XlsxCells(sheet, strings, formats, workbook.from1904(), limits.maxCellChars());
        return null;
    }

    private SharedStrings sharedStrings(XlsxWorkbook workbook, TableLimits limits)
            throws IOException, XMLStreamException {
        if (workbook.strings().isEmpty()) {
            return new SharedStrings(null, limits.maxCellChars());
        }
        XmlSource source = zip.large(workbook.strings().get());
        stringBytes = source.bytes();
        stringBytesTotal = source.size();
        return new SharedStrings(new XmlPart(source.bytes()), limits.maxCellChars());
    }

    @Override
    public SourceRow next() {
        return broken(this::readRow);
    }

    private SourceRow readRow() throws IOException, XMLStreamException {
        while (sheet.nextTag() && !sheet.ends("sheetData")) {
            if (sheet.starts("row")) {
                beginRow();
            } else if (sheet.starts("c")) {
                XlsxCells.Placed placed = cellReader.read();
                cells.put(placed.column(), placed.cell());
            } else if (sheet.ends("row") && !cells.isBlank()) {
                return cells.row(line);
            }
        }
        return null;
    }

    private void beginRow() throws XMLStreamException {
        String number = sheet.attribute("r");
        long row = number == null ? line + 1 : Attributes.number(number, Attributes.LAST_ROW);
        if (row <= line) {
            throw new XMLStreamException("Rows out of order");
        }
        line = row;
        cells.clear();
        cellReader.beginRow(row);
    }

    @Override
    public long bytesRead() {
        return sheetSource.bytes().count() + (stringBytes == null ? 0 : stringBytes.count());
    }

    @Override
    public long bytesTotal() {
        return sheetSource.size() + stringBytesTotal;
    }

    @Override
    public void close() {
        try (XlsxPackage ends = zip) {
            if (strings != null) {
                strings.close();
            }
            if (sheet != null) {
                sheet.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
