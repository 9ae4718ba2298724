package rose.platform.charts;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import rose.platform.Texts;

/**
 * Class limits for shading, one to six, from low to high.
 *
 * @param from the lower limit of each class, rising; what is above zero but under the first belongs to the first
 * @param labels the limits as formatted by the caller, as many as {@code from}
 */
public record Classes(List<Double> from, List<String> labels) {

    private static final int MOST = Tone.SHADES.size();

    /** @throws IllegalArgumentException if there are none or too many, or limits and labels do not go together */
    public Classes {
        from = List.copyOf(from);
        labels = List.copyOf(labels);
        if (from.isEmpty() || from.size() > MOST || from.size() != labels.size()) {
            throw new IllegalArgumentException("one to " + MOST + " classes with a label each, not " + from);
        }
        if (!from.equals(from.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("class limits must rise: " + from);
        }
    }

    /** Quarters of a share, which is 0 to 1; the whole has a class of its own. */
    public static Classes shares(Texts texts) {
        String percent = texts.percent(0).replace("0", "");
        return new Classes(
                List.of(0.001, 0.25, 0.5, 0.75, 1.0),
                Stream.of("1–24", "25–49", "50–74", "75–99", "100")
                        .map(share -> share + percent)
                        .toList());
    }

    /** Classes of equal width over the whole numbers from 1 to at least {@code max}. */
    public static Classes counts(long max, LongFunction<String> format) {
        long width = width(Math.max(1, max));
        long count = Math.ceilDiv(Math.max(1, max), width);
        List<Long> lower =
                LongStream.range(0, count).mapToObj(i -> 1 + i * width).toList();
        return new Classes(
                lower.stream().map(Long::doubleValue).toList(),
                lower.stream().map(low -> label(low, low + width - 1, format)).toList());
    }

    private static long width(long max) {
        long least = Math.ceilDiv(max, MOST);
        long unit = 1;
        while (unit * 100 <= least) {
            unit *= 10;
        }
        return unit == 1 && least < 10 ? least : Math.ceilDiv(least, 5 * unit) * 5 * unit;
    }

    private static String label(long low, long high, LongFunction<String> format) {
        return low == high ? format.apply(low) : format.apply(low) + "–" + format.apply(high);
    }

    /** The shade, 0 (lightest) to 5, that an amount above zero gets. */
    int shade(double amount) {
        int place = 0;
        while (place + 1 < from.size() && amount >= from.get(place + 1)) {
            place++;
        }
        return shadeOfClass(place);
    }

    int shadeOfClass(int place) {
        return from.size() == 1 ? MOST / 2 : Math.round(place * (MOST - 1f) / (from.size() - 1));
    }
}
