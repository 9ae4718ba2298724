package rose.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The colour tokens of the stylesheet, per theme: token name to {@code #rrggbb}. */
record Tokens(Map<String, String> light, Map<String, String> dark) {
    private static final String FILE = "/static/rose/tokens.css";
    private static final String DARK = "prefers-color-scheme: dark";
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6});");

    enum Theme {
        LIGHT,
        DARK
    }

    static Tokens read() {
        String css = file();
        int split = css.indexOf(DARK);
        return new Tokens(colours(css.substring(0, split)), colours(css.substring(split)));
    }

    String colour(Theme theme, String token) {
        String colour = (theme == Theme.LIGHT ? light : dark).get(token);
        if (colour == null) throw new IllegalArgumentException(token + " has no colour in " + theme);
        return colour;
    }

    /** Contrast ratio 1–21 of two tokens, as in WCAG 2.2, "contrast ratio" and "relative luminance". */
    double contrast(Theme theme, String one, String other) {
        double a = luminance(colour(theme, one));
        double b = luminance(colour(theme, other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int from) {
        double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> colours(String css) {
        var found = new HashMap<String, String>();
        var matcher = COLOUR.matcher(css);
        while (matcher.find()) found.put(matcher.group(1), matcher.group(2).toLowerCase());
        return Map.copyOf(found);
    }

    private static String file() {
        try (InputStream in = Tokens.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
