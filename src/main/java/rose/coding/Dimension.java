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
