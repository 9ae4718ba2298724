package rose.platform.table;

/** Text gathered from pieces, up to a limit. */
final class BoundedText {
    private final int maxChars;
    private final StringBuilder text = new StringBuilder();
    private boolean tooLong;

    BoundedText(int maxChars) {
        this.maxChars = maxChars;
    }

    void append(char[] source, int start, int length) {
        tooLong |= length > maxChars - text.length();
        if (!tooLong) {
            text.append(source, start, length);
        }
    }

    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
