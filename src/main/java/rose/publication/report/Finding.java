package rose.publication.report;

/**
 * What an author should look at before a report is published.
 *
 * @param blockId where
 * @param text what it is and what to do, for the author
 */
public record Finding(long blockId, Kind kind, String text) {

    public enum Kind {
        /** Cannot be computed as it is written. Nothing is published with one of these. */
        BROKEN,
        /** What is not all coded or settled yet. */
        UNSETTLED,
        /** There is nothing to count, which the sentence may not be written for. */
        NOTHING,
        /** A number written by hand. */
        TYPED,
        /** A number written by hand that is not what is counted. */
        DISAGREES,
        /** The text refers to a figure or table that is not there. */
        REFERENCE,
        /** A number that is told otherwise than when the sentence was last read by its author. */
        MOVED,
        /** A note to the authors still stands there; readers do not see it. */
        NOTE,
        /** A heading with nothing under it that readers see. */
        BARE,
        /** A figure that stands on nothing. */
        NO_BASE,
        /** Coders who do not agree well enough. */
        AGREEMENT,
        /** A figure that says nothing to who does not see it. */
        NO_ALTERNATIVE;

        public boolean blocks() {
            return this == BROKEN;
        }

        /** The text that names it. */
        public String textKey() {
            return "publication.finding." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
