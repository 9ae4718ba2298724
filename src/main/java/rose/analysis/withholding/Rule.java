package rose.analysis.withholding;

/**
 * What is withheld, and how uncertain it must stay.
 *
 * <p>A number of 1 to {@code threshold} − 1 individuals is withheld for its own sake (the minimum frequency rule). So is a
 * total that small. Others are then withheld with it, until whoever knows all that is shown, all sums and this rule can
 * narrow no withheld number more than this:
 * <ul>
 *   <li>one withheld for its own sake can be as few as if nothing at all were shown, and {@code threshold} or more: it
 *       cannot even be told that it is small. {@code width} asks for more room above;
 *   <li>one withheld with it can be any of at least {@code width} + 1 numbers, so that it cannot be reckoned and be used
 *       for the former.
 * </ul>
 * The possible numbers are called feasibility interval, what it must hold protection interval (upper, lower and sliding
 * protection levels): Hundepool et al., Statistical Disclosure Control (2012), ch. 4, and Handbook on Statistical
 * Disclosure Control (ESSnet, 2010), ch. 4 and 5; Willenborg & de Waal, Elements of Statistical Disclosure Control (2001),
 * on tables; Fischetti & Salazar-González, Models and algorithms for optimizing cell suppression in tabular data with
 * linear constraints, JASA 95 (2000).
 *
 * @param threshold the least number that may be shown, at least 2
 * @param width how far apart the least and the most that a withheld number can be must lie, at least 1
 */
public record Rule(int threshold, int width, Zeros zeros) {

    /** Five, as the glossary of the agreement has it; zeros are shown. */
    public static final Rule DEFAULT = of(5);

    /** What becomes of zeros. */
    public enum Zeros {
        /**
         * A zero describes nobody, so it is shown and never withheld. An intruder knows that and takes every withheld
         * number to be at least 1: this is reckoned with.
         */
        SHOWN,
        /**
         * A zero is as sensitive as 1. For answers where "nobody" tells something of everybody: if no one in a group got
         * better, it is known of each of them (group disclosure, Handbook ch. 5). Far more is then withheld.
         */
        WITHHELD
    }

    public Rule {
        if (threshold < 2 || width < 1) {
            throw new IllegalArgumentException("threshold " + threshold + ", width " + width);
        }
    }

    /** As many possible numbers as the threshold says, zeros shown. */
    public static Rule of(int threshold) {
        return new Rule(threshold, threshold - 1, Zeros.SHOWN);
    }

    /** The least that a withheld number can be, for whoever knows the rule. */
    long least() {
        return zeros == Zeros.SHOWN ? 1 : 0;
    }

    /** Whether a number that was reported can be withheld at all. */
    boolean mayWithhold(long value) {
        return value >= least();
    }

    /** Whether it is withheld for its own sake. */
    boolean protects(long value) {
        return mayWithhold(value) && value < threshold;
    }
}
