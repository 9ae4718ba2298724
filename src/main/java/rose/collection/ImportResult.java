package rose.collection;

/** How an import ended. */
public sealed interface ImportResult {

    /**
     * All rows are in.
     *
     * @param added rows that became new interventions
     * @param updated rows whose external id was there already, which now say what the file says
     * @param unchanged rows without external id that were there already, word for word
     */
    record Imported(long added, long updated, long unchanged) implements ImportResult {

        public long rows() {
            return added + updated + unchanged;
        }
    }

    /** Nothing is in; each reason has been told. */
    record Refused(long problems) implements ImportResult {}
}
