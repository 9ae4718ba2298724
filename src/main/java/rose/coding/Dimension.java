package rose.coding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of an intervention is sorted: its activities, outputs (prestationer), goals or outcomes (effekter). */
public enum Dimension {
    ACTIVITY,
    OUTPUT,
    GOAL,
    OUTCOME;

    public static Optional<Dimension> of(String name) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.key().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The one whose categories may be the same: what was done and what came of it, what was wanted and what was reached. */
    Dimension pair() {
        return switch (this) {
            case ACTIVITY -> OUTPUT;
            case OUTPUT -> ACTIVITY;
            case GOAL -> OUTCOME;
            case OUTCOME -> GOAL;
        };
    }

    /** Whether figures go from a category to the one of the same name in the pair. */
    boolean pairedByName() {
        return this == GOAL || this == OUTCOME;
    }

    /** As in files and addresses: {@code activity}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text that names it, with the endings {@code .one} and {@code .many}. */
    public String textKey() {
        return "coding.dimension." + key();
    }

    /** The column of an import file that holds its codes. */
    String column() {
        return key() + "_codes";
    }
}
