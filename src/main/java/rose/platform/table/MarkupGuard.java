package rose.platform.table;

import rose.platform.table.TableProblem.Kind;

/** Stops a tag, comment or entity name without end, which the XML parser would gather whole before it looked at it. */
final class MarkupGuard {
    /** Longer than any tag with all its attributes, or comment, that a spreadsheet program writes. */
    private static final int MAX_BYTES = 1 << 20;

    /** The byte that ends the markup being read; 0 in text. */
    private byte awaited;

    private int length;

    void check(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            byte b = bytes[i];
            if (b == '<') {
                begin('>');
            } else if (b == '&' && awaited != '>') {
                begin(';');
            } else if (b == awaited) {
                awaited = 0;
            } else if (awaited != 0 && ++length > MAX_BYTES) {
                throw TableProblem.file(Kind.EXCEL_TOO_LARGE);
            }
        }
    }

    private void begin(char end) {
        awaited = (byte) end;
        length = 0;
    }
}
