package rose.platform.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import rose.platform.table.XlsxPackage.XmlSource;

/** Rows of one sheet of a workbook. */
final class XlsxRows implements RowSource {
    private final XlsxBook book;
    private final boolean closesBook;
    private final RowCells cells;
    private XmlSource sheetSource;
    private XlsxCells cellReader;
    private XmlPart sheet;
    private long line;

    /** Those of the first visible sheet. */
    XlsxRows(Path file, TableLimits limits) {
        this(new XlsxBook(file, limits), null, limits, true);
    }

    /** @param part where the sheet lies */
    XlsxRows(XlsxBook book, String part, TableLimits limits) {
        this(book, part, limits, false);
    }

    private XlsxRows(XlsxBook book, String part, TableLimits limits, boolean closesBook) {
        this.book = book;
        this.closesBook = closesBook;
        cells = new RowCells(limits.maxColumns());
        try {
            XlsxBook.broken(
                    () -> 0,
                    () -> open(part == null ? book.workbook().firstVisible().part() : part, limits));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Void open(String part, TableLimits limits) throws IOException, XMLStreamException {
        sheetSource = book.zip().large(part);
        sheet = new XmlPart(sheetSource.bytes());
        cellReader = new XlsxCells(
                sheet, book.strings(), book.formats(), book.workbook().from1904(), limits.maxCellChars());
        return null;
    }

    @Override
    public SourceRow next() {
        return XlsxBook.broken(() -> line, this::readRow);
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
        return sheetSource.bytes().count() + book.stringBytesRead();
    }

    @Override
    public long bytesTotal() {
        return sheetSource.size() + book.stringBytesTotal();
    }

    @Override
    public void close() {
        try (XlsxBook ends = closesBook ? book : null) {
            if (sheet != null) {
                sheet.close();
            }
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
