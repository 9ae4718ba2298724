package rose.platform.table;

import javax.xml.stream.XMLStreamException;

/** Numbers and cell references as a sheet writes them. */
final class Attributes {
    static final int LAST_COLUMN = 16_384;
    static final int LAST_ROW = 1_048_576;

    private Attributes() {}

    /** A whole number from 0 to the given one. */
    static int number(String text, int most) throws XMLStreamException {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new XMLStreamException("Not a number: " + text, e);
        }
        throw new XMLStreamException("Out of range: " + text);
    }

    /** The column of a reference such as B7, counted from 1. */
    static int column(String reference) throws XMLStreamException {
        int column = 0;
        for (int i = 0; i < reference.length() && isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (column > LAST_COLUMN) {
                break;
            }
        }
        if (column < 1 || column > LAST_COLUMN) {
            throw new XMLStreamException("Not a cell: " + reference);
        }
        return column;
    }

    /** The row of a reference such as B7. */
    static int row(String reference) throws XMLStreamException {
        int start = 0;
        while (start < reference.length() && isLetter(reference.charAt(start))) {
            start++;
        }
        return number(reference.substring(start), LAST_ROW);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
