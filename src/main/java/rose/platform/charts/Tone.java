package rose.platform.charts;

import java.util.List;
import java.util.Locale;

/** The colours of a chart, by what they are for, light and dark as {@code #rrggbb}; {@code chart.css} has the same. */
enum Tone {
    INK("#17211f", "#e9efec"),
    INK_2("#4a5753", "#a9b8b2"),
    LINE("#d8ddd8", "#34403c"),
    PAPER("#ffffff", "#1a2321"),
    MOSS("#1c5d4b", "#7cc3a9"),
    MOSS_LIGHT("#e4f1eb", "#1f3a32"),
    // between paper and ink: seen on the one, and the other can be read across it
    HATCH("#7e8b87", "#616e6a"),
    SHADE_0("#e3f0ea", "#134437"),
    SHADE_1("#bcdccf", "#2f7a63"),
    SHADE_2("#8fc3b0", "#5d9f8a"),
    SHADE_3("#5d9f8a", "#8fc3b0"),
    SHADE_4("#2f7a63", "#bcdccf"),
    SHADE_5("#134437", "#e3f0ea"),
    EDGE_LOW("#2f7a63", "#8fc3b0"),
    EDGE_MID("#2f7a63", "#1a2321"),
    ON_LOW("#17211f", "#ffffff"),
    ON_MID("#17211f", "#17211f"),
    ON_HIGH("#ffffff", "#17211f");

    /** From few to many: away from the ground, which is why dark runs the other way. */
    static final List<Tone> SHADES = List.of(SHADE_0, SHADE_1, SHADE_2, SHADE_3, SHADE_4, SHADE_5);

    private static final List<Tone> EDGES = List.of(EDGE_LOW, EDGE_LOW, EDGE_MID, EDGE_MID, PAPER, PAPER);
    private static final List<Tone> ON_SHADES = List.of(ON_LOW, ON_LOW, ON_MID, ON_MID, ON_HIGH, ON_HIGH);

    final String light;
    final String dark;

    Tone(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    static Tone edgeOf(int shade) {
        return EDGES.get(shade);
    }

    static Tone onShade(int shade) {
        return ON_SHADES.get(shade);
    }

    /** The name in class names and custom properties: {@code moss-light}. */
    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
