package rose.publication.report;

/**
 * A computed number, in words.
 *
 * @param exact as in a figure's file: see {@link ReportDocument.Computed}; empty where there is nothing to count
 * @param href where what it counts is listed, or its figure; null where there is neither
 */
record Told(String text, String exact, String href) {

    /** Whether there was nothing to count, which the sentence around it may not be written for. */
    boolean nothing() {
        return exact.isEmpty();
    }
}
