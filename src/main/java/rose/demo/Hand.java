package rose.demo;

import java.util.List;

/** One person's way of writing: style, abbreviations and now and then a misspelling. */
final class Hand {
    private static final double MISSPELT = 0.05;
    private static final List<String[]> ABBREVIATIONS = pairs("abbreviations.csv");
    private static final List<String[]> MISSPELLINGS = pairs("misspellings.csv");

    private final Style style;
    private final boolean shortens;
    private final Draws draws;

    Hand(Draws draws) {
        this.draws = draws;
        this.style = Style.drawn(draws);
        this.shortens = draws.chance(0.55);
    }

    private static List<String[]> pairs(String name) {
        return List.copyOf(Resources.table(name));
    }

    String write(List<String> statements) {
        String text =
                style.join(shortens ? statements.stream().map(Hand::shortened).toList() : statements);
        return draws.chance(MISSPELT) ? misspelt(text) : text;
    }

    private static String shortened(String text) {
        for (String[] pair : ABBREVIATIONS) {
            text = text.replace(pair[0], pair[1]);
        }
        return text;
    }

    private String misspelt(String text) {
        int first = draws.below(MISSPELLINGS.size());
        for (int i = 0; i < MISSPELLINGS.size(); i++) {
            String[] pair = MISSPELLINGS.get((first + i) % MISSPELLINGS.size());
            int at = text.indexOf(pair[0]);
            if (at >= 0) {
                return text.substring(0, at) + pair[1] + text.substring(at + pair[0].length());
            }
        }
        return text;
    }
}
