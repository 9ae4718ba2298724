package rose.analysis.withholding;

/** What a withheld number can be, both ends among it; {@code most} is {@link #NO_END} where nothing bounds it. */
public record Interval(long least, long most) {

    /** Far above any number of people. */
    public static final long NO_END = 1L << 50;

    static Interval of(long least, long most) {
        return new Interval(least, Math.min(most, NO_END));
    }

    /** The least that holds both. */
    Interval and(Interval other) {
        return new Interval(Math.min(least, other.least), Math.max(most, other.most));
    }

    public long width() {
        return most - least;
    }
}
