package rose.platform.table;

import java.util.List;

/**
 * Why a file cannot be read, for the caller to word.
 *
 * @param kind what is wrong
 * @param line as in {@link TableRow#line}, but for {@code NOT_UTF8} and {@code CONTROL_CHARACTER} in CSV the very line
 *     of the file; 0 where the whole file is meant
 * @param column counted from 1; 0 where none is meant
 * @param arguments as described for each kind
 */
public record TableProblem(Kind kind, long line, int column, List<Object> arguments) {
    public enum Kind {
        /** Nothing in the file, or nothing but blank rows. */
        EMPTY,
        /** Line, column; argument: {@link Encoding}, what it looks like instead. */
        NOT_UTF8,
        /** Line 1: it is blank, though there is something below it. */
        NO_HEADER,
        /** Line, column; arguments: the name, and the column that has it already. Case is not told apart. */
        DUPLICATE_HEADER,
        /** Line, column: a column without a name, before the last named one. */
        BLANK_HEADER,
        /** Line; arguments: columns in the header, columns allowed. */
        TOO_MANY_COLUMNS,
        /** Line, column of the cell whose quotes are unbalanced, or stand inside unquoted text. */
        BROKEN_QUOTES,
        /** Line, column; argument: characters allowed. In CSV a quote that is never closed may be the cause. */
        CELL_TOO_LARGE,
        /** Line, first column too many; arguments: cells in the row, columns in the header. */
        ROW_TOO_WIDE,
        /** Line of the first row too many; argument: rows allowed. */
        TOO_MANY_ROWS,
        /** Line, column; argument: the character as "U+0000". */
        CONTROL_CHARACTER,
        /** An .xls file, or another file of that old format. */
        OLD_EXCEL,
        /** A workbook protected by a password. */
        ENCRYPTED_EXCEL,
        /** A damaged workbook; the line of the row reached, 0 if none. */
        BROKEN_EXCEL,
        /** A zip file, but no XLSX workbook: a document, an .ods, an .xlsb. */
        NOT_EXCEL,
        /** No visible sheet. */
        NO_SHEET,
        /** Unpacks to more than is allowed, or to so much more than its size that it must be a trap. */
        EXCEL_TOO_LARGE
    }

    public enum Encoding {
        WINDOWS_1252,
        UTF_16,
        UNKNOWN
    }

    public TableProblem {
        arguments = List.copyOf(arguments);
    }

    static UnreadableTable file(Kind kind) {
        return at(kind, 0, 0);
    }

    static UnreadableTable at(Kind kind, long line, int column, Object... arguments) {
        return new UnreadableTable(new TableProblem(kind, line, column, List.of(arguments)));
    }
}
