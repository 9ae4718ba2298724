package rose.platform.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Text and numbers as XML 1.0 takes them. */
final class Markup {

    private Markup() {}

    /** Escaped for element text and quoted attributes; what XML cannot hold becomes U+FFFD. */
    static String escape(String text) {
        if (text.chars().allMatch(Markup::plain)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\t', '\n', '\r' -> out.append(' ');
            default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
        }
    }

    private static boolean plain(int c) {
        return c >= 0x20 && c < 0xD800 && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'';
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    /** At most two decimals, with a point, none if it is whole. */
    static String number(double value) {
        return decimals(value, 2);
    }

    /** As {@link #number} with up to six decimals, for factors. */
    static String precise(double value) {
        return decimals(value, 6);
    }

    private static String decimals(double value, int most) {
        if (value == (int) value) {
            return Integer.toString((int) value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(most, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String attribute(String name, String value) {
        return " " + name + "=\"" + escape(value) + "\"";
    }

    static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }
}
