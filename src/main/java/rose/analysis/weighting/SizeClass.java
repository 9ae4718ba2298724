package rose.analysis.weighting;

import java.util.Arrays;

/** Sizes of municipalities by population, as a kind to group them by: small ones are those that most often do not answer. */
public enum SizeClass {
    UNDER_10000(10_000),
    UNDER_20000(20_000),
    UNDER_50000(50_000),
    UNDER_100000(100_000),
    LARGER(Long.MAX_VALUE);

    private final long under;

    SizeClass(long under) {
        this.under = under;
    }

    public static SizeClass of(long population) {
        return Arrays.stream(values())
                .filter(size -> population < size.under)
                .findFirst()
                .orElse(LARGER);
    }
}
