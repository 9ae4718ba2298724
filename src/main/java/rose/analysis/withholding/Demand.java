package rose.analysis.withholding;

/** What the interval of one withheld number must hold: these two ends, and a width. */
record Demand(long least, long most, long width) {

    boolean metBy(Interval interval) {
        return below(interval) == 0 && above(interval) == 0;
    }

    /** How much further down the interval must reach. */
    long below(Interval interval) {
        return Math.max(0, interval.least() - least);
    }

    /** How much further up. */
    long above(Interval interval) {
        return Math.max(0, Math.max(most - interval.most(), width - interval.width()));
    }
}
