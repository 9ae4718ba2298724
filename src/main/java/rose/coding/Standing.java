package rose.coding;

/** What may be said of how well coders agree: {@link rose.coding.reliability.Verdict}, where there is enough to say anything. */
public enum Standing {
    /** Nobody has coded the same twice. */
    NOT_MEASURED,
    /** Too few, or too much alike, for alpha to mean anything. */
    TOO_FEW,
    POOR,
    TENTATIVE,
    RELIABLE;

    /** As in files: {@code not_measured}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
