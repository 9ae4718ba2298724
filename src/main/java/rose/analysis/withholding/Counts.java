package rose.analysis.withholding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All numbers about individuals that are to be shown together, with every sum that ties them: those of one table, or of
 * several that share totals, or a county's and the nation's. What can be reckoned must be among them. Are the parts that
 * are shown not the whole total (one answer of yes and no, 20 counties of 21), then what is left is a number too: give it
 * a key, and sum it.
 */
public final class Counts {

    static final long NO_REPORT = -1;

    /** A total and those parts of it that were reported, by their numbers. */
    record Sum(int total, int[] parts) {}

    private final Map<String, Integer> numbers;
    private final long[] values;
    private final int[] levels;
    private final List<Sum> sums;

    private Counts(Builder builder) {
        numbers = new LinkedHashMap<>();
        builder.values.keySet().forEach(key -> numbers.put(key, numbers.size()));
        values = builder.values.values().stream().mapToLong(Long::longValue).toArray();
        levels = new int[values.length];
        sums = new ArrayList<>();
        builder.sums.forEach((key, parts) -> parts.forEach(each -> add(key, each)));
    }

    private void add(String total, List<String> parts) {
        int[] reported = parts.stream()
                .mapToInt(numbers::get)
                .filter(part -> values[part] != NO_REPORT)
                .toArray();
        int number = numbers.get(total);
        if (values[number] != NO_REPORT) {
            sums.add(new Sum(number, reported));
        }
        int level = Arrays.stream(reported).map(part -> levels[part]).max().orElse(0) + 1;
        levels[number] = Math.max(levels[number], level);
    }

    public static Builder builder() {
        return new Builder();
    }

    int size() {
        return values.length;
    }

    /** The number that a key stands for. @throws IllegalArgumentException where there is none */
    int number(String key) {
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("no number " + key);
        }
        return number;
    }

    Set<String> keys() {
        return numbers.keySet();
    }

    long value(int number) {
        return values[number];
    }

    boolean reported(int number) {
        return values[number] != NO_REPORT;
    }

    /** 0 for what is no total, else one more than the highest of its parts. */
    int level(int number) {
        return levels[number];
    }

    List<Sum> sums() {
        return sums;
    }

    /** Takes parts before their totals. The same key may be given again with the same number: tables share it. */
    public static final class Builder {

        private final Map<String, Long> values = new LinkedHashMap<>();
        private final Map<String, Set<List<String>>> sums = new LinkedHashMap<>();

        /** @throws IllegalArgumentException for less than 0, or for another number than was given before */
        public Builder count(String key, long individuals) {
            if (individuals < 0) {
                throw new IllegalArgumentException(key + ": " + individuals);
            }
            return put(key, individuals);
        }

        /** Nobody was asked, or nobody answered: not zero, and everybody may know it. */
        public Builder noReport(String key) {
            return put(key, NO_REPORT);
        }

        /** A total that is shown; no report where no part has one. @param parts keys that have been given */
        public Builder sum(String total, List<String> parts) {
            if (parts.isEmpty() || parts.contains(total) || new HashSet<>(parts).size() < parts.size()) {
                throw new IllegalArgumentException(total + " of " + parts);
            }
            List<Long> reported = parts.stream()
                    .map(this::value)
                    .filter(value -> value != NO_REPORT)
                    .toList();
            put(
                    total,
                    reported.isEmpty()
                            ? NO_REPORT
                            : reported.stream().mapToLong(Long::longValue).sum());
            sums.computeIfAbsent(total, unused -> new LinkedHashSet<>()).add(List.copyOf(parts));
            return this;
        }

        private long value(String key) {
            Long value = values.get(key);
            if (value == null) {
                throw new IllegalArgumentException("no number " + key);
            }
            return value;
        }

        private Builder put(String key, long value) {
            Long before = values.putIfAbsent(key, value);
            if (before != null && before != value) {
                throw new IllegalArgumentException(key + " is both " + before + " and " + value);
            }
            return this;
        }

        public Counts build() {
            return new Counts(this);
        }
    }
}
