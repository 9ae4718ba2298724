package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.2 counts it: text 4.5:1, parts 3:1, in both modes. */
class ToneTest {

    private static final double TEXT = 4.5;
    private static final double PART = 3;

    enum Mode {
        LIGHT(tone -> tone.light, List.of("#ffffff", "#f6f7f4")),
        DARK(tone -> tone.dark, List.of("#1a2321", "#121917"));

        final Function<Tone, String> colour;
        final List<String> grounds;

        Mode(Function<Tone, String> colour, List<String> grounds) {
            this.colour = colour;
            this.grounds = grounds;
        }

        double contrast(Tone a, Tone b) {
            return ToneTest.contrast(colour.apply(a), colour.apply(b));
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void textCanBeReadOnTheGroundAndOnEveryShade(Mode mode) {
        for (String ground : mode.grounds) {
            assertThat(contrast(mode.colour.apply(Tone.INK), ground)).isGreaterThanOrEqualTo(TEXT);
            assertThat(contrast(mode.colour.apply(Tone.INK_2), ground)).isGreaterThanOrEqualTo(TEXT);
        }
        IntStream.range(0, Tone.SHADES.size())
                .forEach(i -> assertThat(mode.contrast(Tone.SHADES.get(i), Tone.onShade(i)))
                        .as("on shade %d", i)
                        .isGreaterThanOrEqualTo(TEXT));
        assertThat(mode.contrast(Tone.HATCH, Tone.INK)).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyPartStandsOutFromTheGroundByItsFillOrItsEdge(Mode mode) {
        for (String ground : mode.grounds) {
            for (Tone tone : List.of(Tone.MOSS, Tone.HATCH, Tone.INK_2, Tone.EDGE_LOW)) {
                assertThat(contrast(mode.colour.apply(tone), ground))
                        .as("%s", tone)
                        .isGreaterThanOrEqualTo(PART);
            }
            IntStream.range(0, Tone.SHADES.size())
                    .forEach(i -> assertThat(Stream.of(Tone.SHADES.get(i), Tone.edgeOf(i))
                                    .mapToDouble(tone -> contrast(mode.colour.apply(tone), ground))
                                    .max()
                                    .orElseThrow())
                            .as("shade %d", i)
                            .isGreaterThanOrEqualTo(PART));
        }
        assertThat(mode.contrast(Tone.MOSS, Tone.MOSS_LIGHT)).isGreaterThanOrEqualTo(PART);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void anAnswerCanBeReadOnItsTextureAndStandsOut(Mode mode) {
        for (Step step : Step.values()) {
            List<Tone> grounds = step.paint.texture() == null
                    ? List.of(step.paint.fill())
                    : List.of(step.paint.texture().ground, step.paint.texture().mark);
            assertThat(grounds)
                    .as("%s", step)
                    .allSatisfy(ground ->
                            assertThat(mode.contrast(ground, step.ink)).isGreaterThanOrEqualTo(TEXT));
            Tone outer = step.paint.edge() == null ? step.paint.fill() : step.paint.edge();
            assertThat(Stream.of(outer, grounds.getLast())
                            .mapToDouble(tone -> contrast(mode.colour.apply(tone), mode.grounds.getFirst()))
                            .max()
                            .orElseThrow())
                    .as("%s", step)
                    .isGreaterThanOrEqualTo(PART);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void linksAndRibbonsStandOutThoughOthersShineThrough(Mode mode) {
        for (String ground : mode.grounds) {
            String link = mixed(mode.colour.apply(Tone.MOSS), ground, NetworkDrawing.FAINT);
            String ribbon = mixed(mode.colour.apply(Tone.EDGE_LOW), ground, FlowDrawing.FAINT);
            assertThat(contrast(link, ground)).isGreaterThanOrEqualTo(PART);
            assertThat(contrast(ribbon, ground)).isGreaterThanOrEqualTo(PART);
        }
    }

    private static String mixed(String colour, String ground, double opacity) {
        int over = Integer.parseInt(colour.substring(1), 16);
        int under = Integer.parseInt(ground.substring(1), 16);
        int mixed = IntStream.of(16, 8, 0)
                .map(shift -> (int) Math.round((over >> shift & 255) * opacity + (under >> shift & 255) * (1 - opacity))
                        << shift)
                .sum();
        return String.format("#%06x", mixed);
    }

    @Test
    void aRowInFocusCanBeRead() {
        assertThat(contrast("#ffd23f", "#17211f")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast("#ffd23f", "#134437")).isGreaterThanOrEqualTo(PART);
    }

    @Test
    void theStyleSheetHasTheSameColours() throws IOException {
        String css = EveryChartTest.css();
        int dark = css.indexOf("prefers-color-scheme: dark");
        for (Tone tone : Tone.values()) {
            assertThat(css.substring(0, dark)).contains("--chart-" + tone.css() + ": " + tone.light + ";");
            assertThat(css.substring(dark)).contains("--chart-" + tone.css() + ": " + tone.dark + ";");
        }
    }

    private static double contrast(String a, String b) {
        double high = Math.max(luminance(a), luminance(b));
        double low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
