package rose.platform.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Cells filled by a formula that stands in another cell: array formulas and what-if tables. */
final class FormulaRanges {
    private static final int MAX_OPEN = 10_000;

    private record Range(int firstColumn, int lastColumn, int lastRow, String expression) {}

    private final List<Range> open = new ArrayList<>();

    void add(String reference, String expression) throws XMLStreamException {
        String[] corners = reference.replace("$", "").split(":", 2);
        String last = corners[corners.length - 1];
        if (open.size() == MAX_OPEN) {
            throw new XMLStreamException("Too many array formulas at once");
        }
        open.add(new Range(Attributes.column(corners[0]), Attributes.column(last), Attributes.row(last), expression));
    }

    void beginRow(long row) {
        open.removeIf(range -> range.lastRow() < row);
    }

    /** The formula that fills a cell, or null. */
    String covering(int column) {
        for (Range range : open) {
            if (column >= range.firstColumn() && column <= range.lastColumn()) {
                return range.expression();
            }
        }
        return null;
    }
}
