package rose.platform.charts;

import java.util.List;
import java.util.Map;

/** How an answer is painted, from much to little: in lightness and in texture, so that neighbours are told apart. */
enum Step {
    FULL(Paint.fill(Tone.SHADE_5), Tone.ON_HIGH),
    SLANTS(Paint.texture(Texture.SLANTS, Tone.SHADE_5), Tone.ON_HIGH),
    MIDDLE(Paint.fill(Tone.SHADE_3).edge(Tone.EDGE_MID), Tone.ON_MID),
    GRAINS(Paint.texture(Texture.GRAINS, Tone.EDGE_MID), Tone.ON_MID),
    LIGHT(Paint.fill(Tone.SHADE_1).edge(Tone.EDGE_LOW), Tone.ON_LOW),
    RULES(Paint.texture(Texture.RULES, Tone.EDGE_LOW), Tone.ON_LOW);

    private static final Map<Integer, List<Step>> SCALES = Map.of(
            1, List.of(FULL),
            2, List.of(FULL, RULES),
            3, List.of(FULL, GRAINS, RULES),
            4, List.of(FULL, SLANTS, GRAINS, RULES),
            5, List.of(FULL, SLANTS, GRAINS, LIGHT, RULES),
            6, List.of(values()));

    final Paint paint;
    final Tone ink;

    Step(Paint paint, Tone ink) {
        this.paint = paint;
        this.ink = ink;
    }

    /** As many steps as there are answers. */
    static List<Step> scale(int answers) {
        return SCALES.get(answers);
    }
}
