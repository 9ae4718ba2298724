package rose.platform.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Numbered texts: the first ones, which a sheet repeats most, in memory, the others in a temporary file. */
final class TextStore implements AutoCloseable {
    private static final long CHARS_IN_MEMORY = 4_000_000;
    private static final int TEXTS_IN_MEMORY = 100_000;

    private final List<String> early = new ArrayList<>();
    private long earlyChars;
    private SpilledTexts late;
    private String latest;

    int size() {
        return early.size() + (late == null ? 0 : late.size());
    }

    /** @param text null is kept as such */
    void add(String text) throws IOException {
        latest = text;
        if (late == null && earlyChars < CHARS_IN_MEMORY && early.size() < TEXTS_IN_MEMORY) {
            early.add(text);
            earlyChars += text == null ? 0 : text.length();
            return;
        }
        if (late == null) {
            late = new SpilledTexts();
        }
        late.add(text);
    }

    String get(int index) throws IOException {
        if (index < early.size()) {
            return early.get(index);
        }
        // a sheet mostly asks for a text that it has just met for the first time
        return index == size() - 1 ? latest : late.get(index - early.size());
    }

    @Override
    public void close() throws IOException {
        if (late != null) {
            late.close();
        }
    }
}
