package rose.publication.web;

/**
 * What a reader asks to see, as the address says it; each may be missing or wrong.
 *
 * @param viktat {@code ja} for answers weighted for non-response
 */
record FigureQuery(String ar, String omrade, String niva, String visa, String viktat) {

    static final String WEIGHTED = "ja";

    boolean weighted() {
        return WEIGHTED.equals(viktat);
    }
}
