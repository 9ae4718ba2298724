package rose.platform.table;

import java.io.IOException;
import java.io.Reader;
import java.util.stream.IntStream;

/** Which character parts the cells: the one that stands most often, outside quotes, in the first line. */
final class CsvSeparator {
    private static final String CANDIDATES = ",;\t";
    private static final int SNIFFED_CHARS = 1 << 16;

    private CsvSeparator() {}

    static char of(Reader text) throws IOException {
        int[] seen = new int[CANDIDATES.length()];
        boolean quoted = false;
        for (int i = 0; i < SNIFFED_CHARS; i++) {
            int c = text.read();
            if (c < 0 || !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            int candidate = CANDIDATES.indexOf(c);
            if (!quoted && candidate >= 0) {
                seen[candidate]++;
            }
        }
        return mostSeen(seen);
    }

    private static char mostSeen(int[] seen) {
        int best = IntStream.range(0, seen.length)
                .reduce((a, b) -> seen[b] > seen[a] ? b : a)
                .orElseThrow();
        return CANDIDATES.charAt(best);
    }
}
