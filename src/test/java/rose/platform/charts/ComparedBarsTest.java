package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Bars in groups and in small multiples. */
class ComparedBarsTest {

    @ParameterizedTest
    @EnumSource(Width.class)
    void theTwoOfAGroupAreOnOneScaleAndTheSecondMayBeTheLonger(Width width) {
        Svg svg = Svg.of(MoreSamples.groups(MoreSamples.group("A", 10, 40)), Look.PAGE, width);
        // the first of each is the legend's
        Element first = svg.withClass("chart-bar").get(1);
        Element second = svg.withClass("chart-whole").get(1);

        assertThat(Svg.number(second, "width")).isCloseTo(4 * Svg.number(first, "width"), within(0.05));
        assertThat(Svg.number(second, "y")).isGreaterThan(Svg.number(first, "y") + Svg.number(first, "height"));
        assertThat(svg.withClass("chart-row")).hasSize(2);
    }

    @Test
    void eachOfTheTwoLeadsToItsOwn() {
        assertThat(Svg.of(MoreSamples.groups(MoreSamples.group("A", 10, 40)), Look.PAGE, Width.WIDE)
                        .all("a"))
                .extracting(a -> a.getAttribute("href"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void allPanelsShareOneScale(Width width) {
        List<Element> bars = Svg.of(
                        MoreSamples.multiples(
                                List.of("X", "Y"), MoreSamples.panel("A", "40 10"), MoreSamples.panel("B", "0 20")),
                        Look.PAGE,
                        width)
                .withClass("chart-bar");

        assertThat(bars).hasSize(3);
        assertThat(Svg.number(bars.get(0), "width")).isCloseTo(4 * Svg.number(bars.get(1), "width"), within(0.05));
        assertThat(Svg.number(bars.get(2), "width")).isCloseTo(2 * Svg.number(bars.get(1), "width"), within(0.05));
    }

    @Test
    void whereItIsWideACategoryStandsOnOneLineInAllPanels() {
        Svg svg = Svg.of(
                MoreSamples.multiples(List.of("X", "Y"), MoreSamples.panel("A", "4 1"), MoreSamples.panel("B", "3 2")),
                Look.PAGE,
                Width.WIDE);
        List<Element> bars = svg.withClass("chart-bar");

        assertThat(Svg.number(bars.get(0), "y")).isEqualTo(Svg.number(bars.get(2), "y"));
        assertThat(Svg.number(bars.get(1), "y")).isEqualTo(Svg.number(bars.get(3), "y"));
        assertThat(svg.texts()).containsOnlyOnce("X", "Y");
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> MoreSamples.groups(new GroupedBars.Group[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MoreSamples.multiples(List.of("X"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MoreSamples.multiples(List.of("X"), MoreSamples.panel("A", "4 1")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
