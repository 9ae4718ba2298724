package rose.platform.charts;

/** How words are set: size in pixels, regular or semibold, colour, and which end stands at the given x. */
record Type(double size, boolean strong, Tone tone, Align align) {

    enum Align {
        START("start"),
        MIDDLE("middle"),
        END("end");

        final String svg;

        Align(String svg) {
            this.svg = svg;
        }
    }

    static Type regular(double size, Tone tone) {
        return new Type(size, false, tone, Align.START);
    }

    static Type strong(double size, Tone tone) {
        return new Type(size, true, tone, Align.START);
    }

    Type middle() {
        return new Type(size, strong, tone, Align.MIDDLE);
    }

    Type end() {
        return new Type(size, strong, tone, Align.END);
    }

    Type size(double other) {
        return new Type(other, strong, tone, align);
    }

    /** Pixels that the words take on one line. */
    double measure(String words) {
        return InterWidths.of(words, strong) * size;
    }

    /** Pixels from one line to the next. */
    double leading() {
        return Math.round(size * 1.25);
    }

    /** Pixels from the middle of the capitals down to the baseline. */
    double drop() {
        return size * 0.36;
    }
}
