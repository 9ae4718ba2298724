package rose.analysis.explore;

import java.util.Arrays;
import java.util.Optional;
import rose.organisations.Level;
import rose.organisations.Organisation;

/** Municipalities by their population. */
public enum SizeClass {
    UNDER_10_000("under-10000", 0, 10_000),
    FROM_10_000("10000-19999", 10_000, 20_000),
    FROM_20_000("20000-49999", 20_000, 50_000),
    FROM_50_000("50000-99999", 50_000, 100_000),
    FROM_100_000("100000-", 100_000, Long.MAX_VALUE);

    private final String path;
    private final long from;
    private final long below;

    SizeClass(String path, long from, long below) {
        this.path = path;
        this.from = from;
        this.below = below;
    }

    /** Of what is no municipality, none. */
    static Optional<SizeClass> of(Organisation organisation) {
        return organisation.level() != Level.MUNICIPALITY
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(size ->
                                organisation.population() >= size.from && organisation.population() < size.below)
                        .findFirst();
    }

    String path() {
        return path;
    }
}
