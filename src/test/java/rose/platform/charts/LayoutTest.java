package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class LayoutTest {

    private static final Type TYPE = Type.regular(15, Tone.INK);

    @Test
    void aLineBreaksAtSpacesAndAfterHyphensAndSlashes() {
        assertThat(Lines.wrap("Kompetens-/kunskapsutveckling i hela länet", TYPE, 150))
                .containsExactly("Kompetens-/", "kunskapsutveckling i", "hela länet");
    }

    @Test
    void aWordTooWideForALineIsCutSoThatNothingIsLost() {
        String word = "resursförstärkning".repeat(4);
        List<String> lines = Lines.wrap(word, TYPE, 100);

        assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> TYPE.measure(line) <= 100);
        assertThat(String.join("", lines)).isEqualTo(word);
    }

    @Test
    void anAxisEndsAtARoundNumber() {
        assertThat(Axis.to(0.34, 0.01)).isEqualTo(new Axis(0.1, 4));
        assertThat(Axis.to(1, 0.01).max()).isCloseTo(1, within(1e-9));
        assertThat(Axis.to(60, 1)).isEqualTo(new Axis(20, 3));
        assertThat(Axis.to(0, 1)).isEqualTo(new Axis(1, 5));
    }

    @Test
    void classesCoverEveryCountWithoutGaps() {
        assertThat(Classes.counts(14, String::valueOf).labels()).containsExactly("1–3", "4–6", "7–9", "10–12", "13–15");
        assertThat(Classes.counts(3, String::valueOf).labels()).containsExactly("1", "2", "3");
        assertThat(Classes.counts(0, String::valueOf).labels()).containsExactly("1");
        assertThat(Classes.counts(100, String::valueOf).labels()).hasSize(5).endsWith("81–100");
        assertThat(Classes.counts(14, String::valueOf).shade(3)).isZero();
        assertThat(Classes.counts(14, String::valueOf).shade(14)).isEqualTo(5);
        IntStream.rangeClosed(0, 100_000)
                .forEach(max -> assertThat(
                                Classes.counts(max, String::valueOf).from().size())
                        .isBetween(1, 6));
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void thePartLiesWithinTheWholeInProportion(Width width) {
        Svg svg = Svg.of(Samples.pairs(), Look.PAGE, width);
        // the first two wholes and the first part are the legend's
        Element whole = svg.withClass("chart-whole").get(2);
        Element part = svg.withClass("chart-bar").get(1);

        assertThat(Svg.number(part, "width") / Svg.number(whole, "width")).isCloseTo(34 / 60.0, within(0.001));
        assertThat(Svg.number(part, "y")).isGreaterThan(Svg.number(whole, "y"));
        assertThat(Svg.number(part, "height")).isLessThan(Svg.number(whole, "height"));
        assertThatThrownBy(() -> Samples.pair("A", 3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void aMatrixOfManyColumnsGoesOnUnderItself(Width width) {
        List<String> columns = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "En effekt med långt namn " + i)
                .toList();
        Svg svg = Svg.of(Samples.matrix(List.of("A", "B"), columns), Look.PAGE, width);

        assertThat(svg.outside()).isEmpty();
        assertThat(svg.withClass("chart-cell"))
                .hasSize(80)
                .allSatisfy(e -> assertThat(Svg.number(e, "width")).isGreaterThanOrEqualTo(24));
        assertThat(svg.texts()).containsAll(columns).contains("40");
    }

    @Test
    void shortColumnNamesStandOverTheirColumns() {
        Svg svg = Svg.of(Samples.matrix(List.of("A", "B"), List.of("Kort", "Även kort")), Look.PAGE, Width.WIDE);

        assertThat(svg.texts())
                .contains("Effekter", "Prestationer", "Kort", "Även kort")
                .doesNotContain("1");
    }

    @Test
    void tilesAreEqualAndNoneCoversAnother() {
        List<Element> tiles = Svg.of(Samples.tiles(), Look.PAGE, Width.NARROW).withClass("chart-cell");

        assertThat(tiles).hasSize(21);
        assertThat(tiles.stream()
                        .map(e -> e.getAttribute("width") + e.getAttribute("height"))
                        .distinct())
                .hasSize(1);
        assertThat(tiles.stream()
                        .map(e -> e.getAttribute("x") + " " + e.getAttribute("y"))
                        .distinct())
                .hasSize(21);
    }
}
