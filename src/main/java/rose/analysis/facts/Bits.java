package rose.analysis.facts;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Which of n rows something holds for: one bit a row, 64 rows a word. Immutable. Dense rather than compressed, because most of
 * what is counted holds for more than one row in a hundred, and two such sets are then counted together at a word per nanosecond.
 */
public final class Bits {

    private final int size;
    private final long[] words;

    private Bits(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    public static Bits none(int size) {
        return new Bits(size, new long[wordsFor(size)]);
    }

    public static Bits all(int size) {
        long[] words = new long[wordsFor(size)];
        Arrays.fill(words, -1L);
        if (size % Long.SIZE != 0) {
            words[words.length - 1] = (1L << size) - 1;
        }
        return new Bits(size, words);
    }

    /** @param rows each from 0 to {@code size - 1}, in any order */
    public static Bits of(int size, int... rows) {
        long[] words = new long[wordsFor(size)];
        for (int row : rows) {
            words[row >> 6] |= 1L << row;
        }
        return new Bits(size, words);
    }

    /** Rows {@code 64 * number} to {@code 64 * number + 63}, the lowest bit first. */
    long word(int number) {
        return words[number];
    }

    static Bits ofWords(int size, long[] words) {
        return new Bits(size, Arrays.copyOf(words, wordsFor(size)));
    }

    private static int wordsFor(int size) {
        return size + Long.SIZE - 1 >> 6;
    }

    /** How many rows there are, whether it holds for them or not. */
    public int size() {
        return size;
    }

    public boolean get(int row) {
        return (words[row >> 6] & 1L << row) != 0;
    }

    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** As {@code and(other).count()}, without making it. */
    public int count(Bits other) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & other.words[i]);
        }
        return count;
    }

    /** How many of the rows from {@code from} to before {@code to}. */
    public int count(int from, int to) {
        if (from >= to) {
            return 0;
        }
        int first = from >> 6;
        int last = to - 1 >> 6;
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            return Long.bitCount(words[first] & head & tail);
        }
        int count = Long.bitCount(words[first] & head) + Long.bitCount(words[last] & tail);
        for (int i = first + 1; i < last; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    public boolean any(int from, int to) {
        if (from >= to) {
            return false;
        }
        int first = from >> 6;
        int last = to - 1 >> 6;
        for (int i = first; i <= last; i++) {
            long word = words[i];
            if (i == first) {
                word &= -1L << from;
            }
            if (i == last) {
                word &= -1L >>> -to;
            }
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    public Bits and(Bits other) {
        long[] both = new long[words.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return new Bits(size, both);
    }

    public Bits or(Bits other) {
        long[] either = new long[words.length];
        for (int i = 0; i < either.length; i++) {
            either[i] = words[i] | other.words[i];
        }
        return new Bits(size, either);
    }

    public Bits without(Bits other) {
        long[] rest = new long[words.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = words[i] & ~other.words[i];
        }
        return new Bits(size, rest);
    }

    /** Calls for each row that it holds for, rising. */
    public void forEach(IntConsumer row) {
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                row.accept((i << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    public IntStream rows() {
        return Arrays.stream(toArray());
    }

    int[] toArray() {
        int[] rows = new int[count()];
        int[] at = {0};
        forEach(row -> rows[at[0]++] = row);
        return rows;
    }

    // --- one row more, less or changed: each a copy

    Bits with(int row, boolean value) {
        if (get(row) == value) {
            return this;
        }
        long[] changed = words.clone();
        changed[row >> 6] ^= 1L << row;
        return new Bits(size, changed);
    }

    /** With a row put in before that one, which moves up with all after it. */
    Bits inserted(int row, boolean value) {
        long[] more = Arrays.copyOf(words, wordsFor(size + 1));
        int at = row >> 6;
        for (int i = more.length - 1; i > at; i--) {
            more[i] = more[i] << 1 | more[i - 1] >>> 63;
        }
        long below = (1L << row) - 1;
        more[at] = more[at] & below | (more[at] & ~below) << 1 | (value ? 1L << row : 0);
        return new Bits(size + 1, more);
    }

    Bits removed(int row) {
        long[] less = words.clone();
        int at = row >> 6;
        long below = (1L << row) - 1;
        less[at] = less[at] & below | less[at] >>> 1 & ~below;
        for (int i = at + 1; i < less.length; i++) {
            less[i - 1] |= less[i] << 63;
            less[i] >>>= 1;
        }
        return ofWords(size - 1, less);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bits bits && size == bits.size && Arrays.equals(words, bits.words);
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        PrimitiveIterator.OfInt rows = rows().limit(20).iterator();
        StringBuilder text = new StringBuilder(size + ":");
        rows.forEachRemaining((int row) -> text.append(' ').append(row));
        return text.toString();
    }

    /** Rows as they come, of which nobody knows yet how many there will be. */
    static final class Growing {

        private long[] words = new long[1];

        void set(int row) {
            int word = row >> 6;
            if (word >= words.length) {
                words = Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
            }
            words[word] |= 1L << row;
        }

        Bits of(int size) {
            return ofWords(size, words);
        }
    }
}
