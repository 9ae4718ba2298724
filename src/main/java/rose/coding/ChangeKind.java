package rose.coding;

/** What can happen to a codebook. */
public enum ChangeKind {
    REWORDED,
    REORDERED,
    ADDED,
    MERGED,
    SPLIT,
    RETIRED,
    REMOVED,
    FROM_FILE,
    /** Made from the book before, as a draft. */
    COPIED,
    IN_FORCE;

    /** The text that tells of it, with the names of what it was about. */
    public String textKey() {
        return "coding.change." + name();
    }
}
