package rose.platform.charts;

/**
 * The width a chart is laid out for, in CSS pixels. Type is at least 14 px in both, so that it stays above 12 px when a
 * wide drawing is shown at 640 px and a narrow one at 280 px.
 */
public enum Width {
    WIDE(720, 15),
    NARROW(320, 14);

    final double pixels;
    final double label;

    Width(double pixels, double label) {
        this.pixels = pixels;
        this.label = label;
    }

    String suffix() {
        return this == WIDE ? "w" : "n";
    }
}
