package rose.platform.charts;

import java.util.Locale;

/** Patterns, so that nothing is told by colour alone. */
enum Texture {
    /** No report. */
    HATCH(8, Tone.PAPER, Tone.HATCH),
    /** Withheld. */
    DOTS(6, Tone.PAPER, Tone.HATCH),
    /** A whole that has a part. */
    STRIPES(6, Tone.MOSS_LIGHT, Tone.MOSS),
    /** Answers, from much to little: two shades that the same ink can be read on. */
    SLANTS(8, Tone.SHADE_4, Tone.SHADE_5),
    GRAINS(6, Tone.SHADE_2, Tone.SHADE_3),
    RULES(7, Tone.SHADE_0, Tone.SHADE_1);

    final double size;
    final Tone ground;
    final Tone mark;

    Texture(double size, Tone ground, Tone mark) {
        this.size = size;
        this.ground = ground;
        this.mark = mark;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    void draw(Canvas canvas) {
        canvas.rect(new Box(0, 0, size, size), 0, Paint.fill(ground));
        switch (this) {
            case HATCH -> canvas.path("M-2 2L2 -2M0 8L8 0M6 10L10 6", Paint.line(mark, 1.2));
            case DOTS -> canvas.dot(3, 3, 1.2, mark);
            case SLANTS -> canvas.path("M-2 2L2 -2M0 8L8 0M6 10L10 6", Paint.line(mark, 2.2));
            case GRAINS -> canvas.dot(3, 3, 1.6, mark);
            case RULES -> canvas.path("M3.5 0V7", Paint.line(mark, 2));
            case STRIPES -> canvas.path("M-1.5 4.5L1.5 7.5M0 0L6 6M4.5 -1.5L7.5 1.5", Paint.line(mark, 0.8));
        }
    }
}
