package rose.platform.charts;

/**
 * How a shape is painted; null means none.
 *
 * @param part a class for {@code chart.css} that hover and focus act on
 * @param opacity of the fill or, where there is none, of the edge: below 1 what lies behind shines through
 * @param dashed whether the edge is
 */
record Paint(Tone fill, Texture texture, Tone edge, double edgeWidth, String part, double opacity, boolean dashed) {

    Paint(Tone fill, Texture texture, Tone edge, double edgeWidth, String part) {
        this(fill, texture, edge, edgeWidth, part, 1, false);
    }

    static Paint fill(Tone tone) {
        return new Paint(tone, null, null, 0, null);
    }

    static Paint line(Tone tone, double width) {
        return new Paint(null, null, tone, width, null);
    }

    static Paint texture(Texture texture, Tone edge) {
        return new Paint(null, texture, edge, 1, null);
    }

    /** The whole row of a bar: unseen until pointed at or in focus. */
    static Paint row() {
        return new Paint(null, null, null, 0, "chart-row");
    }

    /** Around a line in focus, wider than the line by some pixels; unseen otherwise. */
    static Paint halo(double width) {
        return new Paint(null, null, null, width, "chart-halo");
    }

    boolean halo() {
        return "chart-halo".equals(part);
    }

    static Paint reading(Reading reading, Classes classes) {
        return switch (reading) {
            case Reading.NoReport _ -> texture(Texture.HATCH, Tone.INK_2);
            case Reading.Withheld _ -> texture(Texture.DOTS, Tone.INK_2);
            case Reading.NotAsked _ -> fill(Tone.PAPER).edge(Tone.INK_2).inDashes();
            case Reading.NotApplicable _ -> fill(Tone.PAPER);
            case Reading.Known known when known.zero() -> fill(Tone.PAPER).edge(Tone.EDGE_LOW);
            case Reading.Known known -> shade(classes.shade(known.amount()));
        };
    }

    static Paint shade(int shade) {
        return fill(Tone.SHADES.get(shade)).edge(Tone.edgeOf(shade));
    }

    /** The ink that can be read on {@link #reading}. */
    static Tone inkOn(Reading reading, Classes classes) {
        return reading instanceof Reading.Known known && !known.zero()
                ? Tone.onShade(classes.shade(known.amount()))
                : Tone.INK;
    }

    Paint edge(Tone tone) {
        return new Paint(fill, texture, tone, 1, part, opacity, dashed);
    }

    Paint edgeWidth(double width) {
        return new Paint(fill, texture, edge, width, part, opacity, dashed);
    }

    Paint as(String name) {
        return new Paint(fill, texture, edge, edgeWidth, name, opacity, dashed);
    }

    Paint seenThrough(double share) {
        return new Paint(fill, texture, edge, edgeWidth, part, share, dashed);
    }

    Paint inDashes() {
        return new Paint(fill, texture, edge, edgeWidth, part, opacity, true);
    }
}
