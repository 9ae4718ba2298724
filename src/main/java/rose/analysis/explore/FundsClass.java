package rose.analysis.explore;

import java.util.Arrays;
import java.util.Optional;

/** Interventions by their money, in SEK. */
public enum FundsClass {
    NOTHING("0", 0, 1),
    UNDER_100_000("under-100000", 1, 100_000),
    FROM_100_000("100000-499999", 100_000, 500_000),
    FROM_500_000("500000-999999", 500_000, 1_000_000),
    FROM_1_000_000("1000000-4999999", 1_000_000, 5_000_000),
    FROM_5_000_000("5000000-", 5_000_000, Long.MAX_VALUE);

    private final String path;
    private final long from;
    private final long below;

    FundsClass(String path, long from, long below) {
        this.path = path;
        this.from = from;
        this.below = below;
    }

    static Optional<FundsClass> ofPath(String path) {
        return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    /** In SEK. */
    long from() {
        return from;
    }

    /** In SEK: the first that is too much. */
    long below() {
        return below;
    }
}
