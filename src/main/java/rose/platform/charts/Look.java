package rose.platform.charts;

/** Where a drawing will be seen. */
public enum Look {
    /** Inline in a page: colours through the classes of {@code chart.css}, light and dark; links. */
    PAGE,
    /** A file of its own: fixed light colours on paper, the title drawn above; links. */
    FILE,
    /**
     * Inside a PDF: fixed light colours, every attribute spelled out, no classes and no links. The typeface is
     * {@code Inter} in the weights 400 and 700, which the renderer must know under these numbers for SVG.
     */
    PRINT;

    boolean links() {
        return this != PRINT;
    }
}
