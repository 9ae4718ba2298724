package rose.platform.charts;

/** A single bar and the text at its end. */
final class Bars {

    static final double VALUE_GAP = 8;
    private static final double STUB = 28;

    private Bars() {}

    /** The bar of a reading, or a stub where there is no number; returns how long it is. */
    static double shape(Canvas canvas, Reading reading, Paint paint, Box room, double length) {
        return switch (reading) {
            case Reading.NoReport _ -> stub(canvas, room, Texture.HATCH);
            case Reading.Withheld _ -> stub(canvas, room, Texture.DOTS);
            case Reading.NotAsked _, Reading.NotApplicable _ -> 0;
            case Reading.Known known when known.zero() -> 0;
            case Reading.Known _ -> {
                canvas.rect(new Box(room.x(), room.y(), length, room.height()), 1, paint);
                yield length;
            }
        };
    }

    private static double stub(Canvas canvas, Box room, Texture texture) {
        canvas.rect(new Box(room.x(), room.y(), STUB, room.height()), 1, Paint.texture(texture, Tone.INK_2));
        return STUB;
    }

    /** Draws the text at the end of a bar. */
    static void value(Canvas canvas, Box bar, double end, String strong, String quiet) {
        Type type = valueType(canvas.width);
        double x = bar.x() + end + VALUE_GAP;
        canvas.text(x, bar.middleY() + type.drop(), strong, type);
        canvas.text(x + type.measure(strong) + VALUE_GAP, bar.middleY() + type.drop(), quiet, quietType(canvas.width));
    }

    /** Pixels that {@link #value} takes. */
    static double valueWidth(Width width, String strong, String quiet) {
        double more = quiet.isBlank() ? 0 : VALUE_GAP + quietType(width).measure(quiet);
        return valueType(width).measure(strong) + more;
    }

    private static Type valueType(Width width) {
        return Type.strong(width.label, Tone.INK);
    }

    private static Type quietType(Width width) {
        return Type.regular(width.label, Tone.INK_2);
    }
}
