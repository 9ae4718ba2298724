package rose.platform.charts;

import java.util.Locale;

/** Shapes that lines and kinds are told apart by. */
enum Mark {
    DOT,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    CROSS,
    WEDGE;

    /** @param index from 0; after the last the first comes again */
    static Mark of(int index) {
        return values()[index % values().length];
    }

    void draw(Canvas canvas, double x, double y) {
        switch (this) {
            case DOT -> canvas.dot(x, y, 4.5, Tone.MOSS);
            case SQUARE -> canvas.rect(new Box(x - 4, y - 4, 8, 8), 0, hollow());
            case TRIANGLE -> canvas.path(corners(x, y - 5, x + 5, y + 4, x - 5, y + 4), solid());
            case DIAMOND -> canvas.path(corners(x, y - 5.5, x + 5.5, y, x, y + 5.5, x - 5.5, y), hollow());
            case CROSS -> canvas.path(cross(x, y), Paint.line(Tone.INK_2, 2.2));
            case WEDGE -> canvas.path(corners(x, y + 5, x + 5.5, y - 4, x - 5.5, y - 4), hollow());
        }
    }

    /** One decimal, with a point. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Paint hollow() {
        return Paint.fill(Tone.PAPER).edge(Tone.INK_2);
    }

    private static Paint solid() {
        return Paint.fill(Tone.INK_2).edge(Tone.INK_2);
    }

    private static String cross(double x, double y) {
        return "M%s %sL%s %sM%s %sL%s %s"
                .formatted(
                        number(x - 4.5),
                        number(y - 4.5),
                        number(x + 4.5),
                        number(y + 4.5),
                        number(x - 4.5),
                        number(y + 4.5),
                        number(x + 4.5),
                        number(y - 4.5));
    }

    private static String corners(double... corners) {
        StringBuilder path = new StringBuilder("M");
        for (double corner : corners) {
            path.append(number(corner)).append(' ');
        }
        return path.append('z').toString();
    }
}
