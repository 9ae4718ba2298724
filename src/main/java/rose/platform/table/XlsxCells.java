package rose.platform.table;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import rose.platform.table.TableProblem.Kind;

/** Reads the cells of a sheet, one after the other (ECMA-376 part 1, 18.3.1.4). */
final class XlsxCells {
    record Placed(int column, Cell cell) {}

    /** A cell as the sheet writes it; a formula is null if there is none. */
    private record Raw(String type, String style, String value, String formula) {}

    private final XmlPart sheet;
    private final SharedStrings strings;
    private final DateFormats formats;
    private final boolean from1904;
    private final int maxChars;
    private final FormulaRanges ranges = new FormulaRanges();
    private long line;
    private int column;

    XlsxCells(XmlPart sheet, SharedStrings strings, DateFormats formats, boolean from1904, int maxChars) {
        this.sheet = sheet;
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
        this.maxChars = maxChars;
    }

    void beginRow(long row) {
        line = row;
        column = 0;
        ranges.beginRow(row);
    }

    /** Reads the cell that starts here, to its end. */
    Placed read() throws IOException, XMLStreamException {
        String reference = sheet.attribute("r");
        column = reference == null ? column + 1 : Attributes.column(reference);
        Raw raw = readRaw();
        return new Placed(column, raw.formula() == null ? value(raw) : new Cell.Formula(raw.formula()));
    }

    private Raw readRaw() throws XMLStreamException {
        String type = sheet.attribute("t");
        String style = sheet.attribute("s");
        String value = "";
        String formula = null;
        while (sheet.nextTag() && !sheet.ends("c")) {
            if (sheet.starts("v")) {
                value = text();
            } else if (sheet.starts("is")) {
                value = richText();
            } else if (sheet.starts("f")) {
                formula = formula();
            }
        }
        return new Raw(type == null ? "n" : type, style, value, formula == null ? ranges.covering(column) : formula);
    }

    private String formula() throws XMLStreamException {
        String type = sheet.attribute("t");
        String range = sheet.attribute("ref");
        String expression = text();
        if (range != null && ("array".equals(type) || "dataTable".equals(type))) {
            ranges.add(range, expression);
        }
        return expression;
    }

    private String text() throws XMLStreamException {
        BoundedText text = new BoundedText(maxChars);
        sheet.readText(text);
        return whole(text);
    }

    private String richText() throws XMLStreamException {
        BoundedText text = new BoundedText(maxChars);
        sheet.readRichText("is", text);
        return whole(text);
    }

    private String whole(BoundedText text) {
        if (text.isTooLong()) {
            throw tooLarge();
        }
        return text.toString();
    }

    private UnreadableTable tooLarge() {
        return TableProblem.at(Kind.CELL_TOO_LARGE, line, column, maxChars);
    }

    private Cell value(Raw raw) throws IOException, XMLStreamException {
        if (raw.value().isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (raw.type()) {
            case "s" -> text(shared(raw.value()));
            case "inlineStr", "str" -> text(raw.value());
            case "b" -> new Cell.Bool(raw.value().strip().equals("1"));
            case "e" -> new Cell.Failure(raw.value().strip());
            case "d" -> ExcelValues.isoDate(raw.value());
            case "n" -> ExcelValues.number(raw.value(), formats.showsDate(raw.style()), from1904);
            default -> throw new XMLStreamException("Unknown type of cell: " + raw.type());
        };
    }

    private String shared(String number) throws IOException, XMLStreamException {
        String text = strings.get(Attributes.number(number, Integer.MAX_VALUE));
        if (text == null) {
            throw tooLarge();
        }
        return text;
    }

    private Cell text(String raw) {
        String text = ExcelValues.unescape(raw);
        text.codePoints().filter(Control::isRefused).findFirst().ifPresent(refused -> {
            throw TableProblem.at(Kind.CONTROL_CHARACTER, line, column, Control.name(refused));
        });
        return Cell.ofText(text);
    }
}
