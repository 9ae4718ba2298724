package rose.coding;

import java.util.List;

/**
 * A category that is proposed for an intervention.
 *
 * @param probability from 0 to 1, calibrated
 * @param words as they stand in its texts: those that spoke most for it
 */
public record Suggested(long categoryId, double probability, List<String> words) {

    /** From this probability on it is more likely right than wrong, and is among those that are accepted all at once. */
    public static final double LIKELY = 0.5;
}
