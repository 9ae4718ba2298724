package rose.analysis;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import rose.surveys.questions.Words;

/**
 * What one question costs those who answer it, beside what its answers are used for.
 *
 * @param question its id; within a block {@code block.question}
 * @param label as it is put; the id where the survey does not ask it any more
 * @param uses how many saves came with time spent in the field
 * @param totalMillis all respondents' time together; null where it is withheld
 * @param medianMillis of a use, from buckets that double in width, so that it is rough; null where it is withheld
 * @param answers how many answers there are
 * @param figureKinds the kinds of figure that read it
 * @param reports how many reports have such figures
 */
public record Burden(
        String question,
        Words label,
        long uses,
        Long totalMillis,
        Long medianMillis,
        long answers,
        Set<FigureKind> figureKinds,
        int reports) {

    /** With fewer uses it might be told how quick a single person is. */
    static final int FEWEST_USES = 5;

    /** Whether there is some time, but of too few to be told. */
    public boolean withheld() {
        return uses > 0 && totalMillis == null;
    }

    /** How many figures and reports use it. */
    public int used() {
        return figureKinds.size() + reports;
    }

    /** Milliseconds for each use of the answers, and one more: what costs most and is used least has most. 0 where withheld. */
    double costPerUse() {
        return totalMillis == null ? 0 : (double) totalMillis / (1 + used());
    }

    /** The middle use, with the uses of a bucket spread evenly over its width. @param buckets uses by floor(log2(seconds)) */
    static long median(SortedMap<Integer, Long> buckets) {
        long all = buckets.values().stream().mapToLong(Long::longValue).sum();
        double left = all / 2.0;
        for (Map.Entry<Integer, Long> bucket : buckets.entrySet()) {
            if (left <= bucket.getValue()) {
                double from = bucket.getKey() == 0 ? 0 : 1L << bucket.getKey();
                double to = 1L << (bucket.getKey() + 1);
                return Math.round(1000 * (from + (to - from) * left / bucket.getValue()));
            }
            left -= bucket.getValue();
        }
        return 0;
    }
}
