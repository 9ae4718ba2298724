package rose.surveys.questions;

/** What may stand in a text: everything that can be seen, line breaks and tabs; emoji too. */
public final class PlainText {

    private static final int SHOWN = 60;

    private PlainText() {}

    /** Without control characters and halves of characters; line breaks as {@code \n}. */
    public static String clean(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.codePoints().noneMatch(PlainText::unseen)) {
            return lines;
        }
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints().filter(each -> !unseen(each)).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean unseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
            case Character.SURROGATE -> true;
            default -> codePoint == 0xFFFE || codePoint == 0xFFFF;
        };
    }

    /** As much as an error message has room for. */
    public static String shortened(String typed) {
        return typed.length() <= SHOWN
                ? typed
                : typed.substring(
                                0,
                                typed.offsetByCodePoints(
                                        0, Math.min(SHOWN - 1, typed.codePointCount(0, typed.length()))))
                        + "…";
    }
}
