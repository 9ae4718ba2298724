package rose.platform.table;

/** Characters that no person's text holds: they come from binary files, and PostgreSQL refuses some of them. */
final class Control {
    private Control() {}

    /** A control character, but no tab or line break. */
    static boolean isRefused(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F;
    }

    /** As {@link #isRefused(char)}, or half of a surrogate pair. */
    static boolean isRefused(int codePoint) {
        return isRefused((char) codePoint) && codePoint <= Character.MAX_VALUE
                || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    static String name(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }
}
