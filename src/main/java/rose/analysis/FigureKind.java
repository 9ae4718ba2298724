package rose.analysis;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of figure that can be computed today. */
public enum FigureKind {
    CATEGORY_SHARES("category-shares"),
    GOAL_ATTAINMENT("goal-attainment"),
    OUTPUT_OUTCOME_LINKS("output-outcome-links"),
    ANY_OUTCOME("any-outcome"),
    COUNTY_MAP("county-map"),
    MONEY_BY_CATEGORY("money-by-category"),
    TARGET_GROUPS("target-groups"),
    GRANTED_AND_REPORTED("granted-and-reported");

    private final String key;

    FigureKind(String key) {
        this.key = key;
    }

    public static Optional<FigureKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** As on the command line: {@code category-shares}. */
    public String key() {
        return key;
    }

    /** Whether it needs a codebook, and counts only interventions whose codes are settled. */
    public boolean coded() {
        return this != TARGET_GROUPS && this != GRANTED_AND_REPORTED;
    }
}
