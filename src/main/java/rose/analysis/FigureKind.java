package rose.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rose.coding.Dimension;

/** The kinds of figure that can be computed today. */
public enum FigureKind {
    CATEGORY_SHARES("category-shares", "activities", "outputs", "goals", "outcomes"),
    GOAL_ATTAINMENT("goal-attainment", "goals", "outcomes"),
    OUTPUT_OUTCOME_LINKS("output-outcome-links", "outputs", "outcomes"),
    ANY_OUTCOME("any-outcome", "outcomes"),
    COUNTY_MAP("county-map", "outputs", "outcomes"),
    MONEY_BY_CATEGORY("money-by-category", "activities", "funds"),
    TARGET_GROUPS("target-groups", "target_groups"),
    GRANTED_AND_REPORTED("granted-and-reported", "funds"),
    RESPONSE("response");

    private final String key;
    private final Set<String> questions;

    FigureKind(String key, String... questions) {
        this.key = key;
        this.questions = Set.of(questions);
    }

    public static Optional<FigureKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** As on the command line: {@code category-shares}. */
    public String key() {
        return key;
    }

    /** The ids of what is asked about each intervention that its numbers come from, directly or by the codes of a text. */
    public Set<String> questions() {
        return questions;
    }

    /** The dimensions whose codes its numbers rest on. @param chosen the one that it shows, or null where it shows them all */
    List<Dimension> dimensions(Dimension chosen) {
        return switch (this) {
            case CATEGORY_SHARES -> chosen == null ? List.of(Dimension.values()) : List.of(chosen);
            case GOAL_ATTAINMENT -> List.of(Dimension.GOAL, Dimension.OUTCOME);
            case OUTPUT_OUTCOME_LINKS, COUNTY_MAP -> List.of(Dimension.OUTPUT, Dimension.OUTCOME);
            case ANY_OUTCOME -> List.of(Dimension.OUTCOME);
            case MONEY_BY_CATEGORY -> List.of(Dimension.ACTIVITY);
            case TARGET_GROUPS, GRANTED_AND_REPORTED, RESPONSE -> List.of();
        };
    }

    /** Whether it needs a codebook, and counts only interventions whose codes are settled. */
    public boolean coded() {
        return this != TARGET_GROUPS && this != GRANTED_AND_REPORTED && this != RESPONSE;
    }
}
