package rose.analysis.explore;

import java.util.Arrays;
import java.util.Optional;

/** What an exploration counts. */
public enum Measure {
    INTERVENTIONS("insatser"),
    /** Those that have reported any of the interventions, each once. */
    ORGANISATIONS("organisationer"),
    /** SEK, as the interventions tell themselves. */
    FUNDS("medel"),
    /** Outputs and outcomes together. */
    RESULTS("resultat"),
    /** The share of the coded interventions that have at least one outcome. */
    ANY_OUTCOME("nagon-effekt"),
    /** The share of the interventions whose codes count. */
    SETTLED("kodade");

    private final String path;

    Measure(String path) {
        this.path = path;
    }

    public static Optional<Measure> ofPath(String path) {
        return Arrays.stream(values())
                .filter(measure -> measure.path.equals(path))
                .findFirst();
    }

    /** In addresses. */
    public String path() {
        return path;
    }

    public boolean share() {
        return this == ANY_OUTCOME || this == SETTLED;
    }

    /** Whether it counts only interventions whose codes are settled. */
    boolean coded() {
        return this == RESULTS || this == ANY_OUTCOME;
    }
}
