package rose.coding;

/**
 * Which of a lot's interventions the bench goes through; null is no limit.
 *
 * @param state null: what is left for the coder to do
 * @param words as typed into a search box, in Swedish
 * @param coder whose coding it has, by account
 * @param confidence how sure the suggestions are
 */
public record Filter(
        TaskState state, String county, String organisation, String words, Long coder, Confidence confidence) {

    public static final Filter NONE = new Filter(null, null, null, null, null, null);

    /** How sure the suggestions are of all their categories together, from 0 to 1. */
    public enum Confidence {
        LOW(0, 0.5),
        MIDDLE(0.5, 0.8),
        HIGH(0.8, 1.01);

        private final double from;
        private final double below;

        Confidence(double from, double below) {
            this.from = from;
            this.below = below;
        }

        double from() {
            return from;
        }

        double below() {
            return below;
        }
    }

    public boolean limits() {
        return !equals(NONE);
    }
}
