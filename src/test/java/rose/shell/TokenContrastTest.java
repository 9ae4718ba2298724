package rose.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rose.shell.Tokens.Theme;

class TokenContrastTest {
    private static final double TEXT = 4.5;
    private static final double PART = 3.0;
    private static final Tokens TOKENS = Tokens.read();

    record Pair(Theme theme, String front, String back) {
        @Override
        public String toString() {
            return theme + ": " + front + " on " + back;
        }
    }

    @ParameterizedTest
    @MethodSource
    void textIsReadableOnItsSurface(Pair pair) {
        assertThat(contrast(pair)).as(pair.toString()).isGreaterThanOrEqualTo(TEXT);
    }

    static Stream<Pair> textIsReadableOnItsSurface() {
        return Stream.of(
                        on("ink", "snow", "paper", "stone", "moss-light", "berry-light", "lingon-light", "mark"),
                        on("ink-2", "snow", "paper", "stone"),
                        on("moss-dark", "snow", "paper", "moss-light"),
                        on("moss", "paper"),
                        on("on-moss", "moss", "moss-dark"),
                        on("berry-dark", "paper", "berry-light"),
                        on("lingon", "snow", "paper", "lingon-light"),
                        on("lingon-dark", "paper"),
                        on("focus-ink", "focus"),
                        shades())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource
    void edgesAndChartPartsStandOutFromTheirSurface(Pair pair) {
        assertThat(contrast(pair)).as(pair.toString()).isGreaterThanOrEqualTo(PART);
    }

    static Stream<Pair> edgesAndChartPartsStandOutFromTheirSurface() {
        return Stream.of(
                        on("edge", "snow", "paper", "stone"),
                        on("moss", "snow", "paper", "stone", "moss-light"),
                        on("berry", "snow", "paper", "berry-light"),
                        on("lingon", "snow", "paper"),
                        chartColours())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource
    void theFocusRingHasOneHalfThatStandsOut(Pair pair) {
        double yellow = TOKENS.contrast(pair.theme(), "focus", pair.back());
        double ink = TOKENS.contrast(pair.theme(), "focus-ink", pair.back());
        assertThat(Math.max(yellow, ink)).as(pair.toString()).isGreaterThanOrEqualTo(PART);
    }

    static Stream<Pair> theFocusRingHasOneHalfThatStandsOut() {
        return on("focus", "snow", "paper", "stone", "moss", "moss-light", "berry-light", "lingon-light").stream();
    }

    @Test
    void bothThemesNameTheSameColours() {
        assertThat(TOKENS.dark().keySet()).isEqualTo(TOKENS.light().keySet());
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        var plain = new Tokens(Map.of("a", "#000000", "b", "#ffffff"), Map.of());
        assertThat(plain.contrast(Theme.LIGHT, "a", "b")).isCloseTo(21, within(1e-9));
    }

    private static double contrast(Pair pair) {
        return TOKENS.contrast(pair.theme(), pair.front(), pair.back());
    }

    private static List<Pair> on(String front, String... backs) {
        return Arrays.stream(Theme.values())
                .flatMap(theme -> Arrays.stream(backs).map(back -> new Pair(theme, front, back)))
                .toList();
    }

    private static List<Pair> shades() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(n -> on("seq-" + n + "-ink", "seq-" + n))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Pair> chartColours() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(n -> on("chart-" + n, "snow", "paper"))
                .flatMap(List::stream)
                .toList();
    }
}
