package rose.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes CSV as in RFC 4180, with line feeds between the rows. */
final class CsvLines {
    private final Appendable out;

    CsvLines(Appendable out) {
        this.out = out;
    }

    void write(List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                cell(cells.get(i));
            }
            out.append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(String value) throws IOException {
        if (needsQuotes(value)) {
            out.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            out.append(value);
        }
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
