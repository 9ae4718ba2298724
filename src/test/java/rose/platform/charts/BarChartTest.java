package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class BarChartTest {

    private static final String LONG_NAME = "Samordnade individuella planer mellan barn- och ungdomspsykiatri, "
            .repeat(5)
            .substring(0, 300);

    @ParameterizedTest
    @EnumSource(Width.class)
    void barsAreAsLongAsTheirShares(Width width) {
        List<Element> bars = Svg.of(
                        Samples.bars(Samples.bar("A", 0.4, 40), Samples.bar("B", 0.1, 10), Samples.bar("C", 0.05, 5)),
                        Look.PAGE,
                        width)
                .withClass("chart-bar");
        double unit = Svg.number(bars.get(0), "width") / 0.4;

        assertThat(bars).hasSize(3);
        assertThat(Svg.number(bars.get(1), "width")).isCloseTo(unit * 0.1, within(0.02));
        assertThat(Svg.number(bars.get(2), "width")).isCloseTo(unit * 0.05, within(0.02));
    }

    @Test
    void aZeroHasNoBarButItsText() {
        Svg svg = Svg.of(Samples.bars(Samples.bar("A", 0, 0)), Look.PAGE, Width.WIDE);

        assertThat(svg.withClass("chart-bar")).isEmpty();
        assertThat(svg.texts()).contains("0", "0 insatser");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void sixtyBarsKeepTheirOrderAndDoNotOverlap(Width width) {
        BarChart.Bar[] bars = IntStream.range(0, 60)
                .mapToObj(i -> Samples.bar("Kategori " + i, (60 - i) / 100.0, 60 - i))
                .toArray(BarChart.Bar[]::new);
        Svg svg = Svg.of(Samples.bars(bars), Look.PAGE, width);
        List<Element> rows = svg.withClass("chart-row");

        assertThat(svg.outside()).isEmpty();
        assertThat(rows).hasSize(60);
        IntStream.range(1, 60)
                .forEach(i -> assertThat(Svg.number(rows.get(i), "y"))
                        .isGreaterThan(Svg.number(rows.get(i - 1), "y") + Svg.number(rows.get(i - 1), "height")));
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void aNameOfThreeHundredCharactersIsWholeAndAboveItsBar(Width width) {
        Svg svg = Svg.of(Samples.bars(Samples.bar(LONG_NAME, 1, 121), Samples.bar("B", 0.5, 60)), Look.PAGE, width);
        List<String> lines = svg.texts().stream().filter(LONG_NAME::contains).toList();
        Element bar = svg.withClass("chart-bar").getFirst();

        assertThat(svg.outside()).isEmpty();
        assertThat(String.join(" ", svg.texts())).contains(LONG_NAME.strip());
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(svg.all("text").stream()
                        .filter(e -> LONG_NAME.contains(e.getTextContent()))
                        .limit(4))
                .allSatisfy(e -> assertThat(Svg.number(e, "y")).isLessThan(Svg.number(bar, "y")));
    }

    @Test
    void namesCannotBreakOutOfTheMarkup() {
        String evil = "</text><script>\"'&\u0000\uD800";
        Svg svg = Svg.of(Samples.bars(Samples.bar(evil, 0.5, 1)), Look.PAGE, Width.WIDE);

        assertThat(svg.all("script")).isEmpty();
        assertThat(svg.texts()).anyMatch(text -> text.equals("</text><script>\"'&\uFFFD\uFFFD"));
        assertThat(svg.all("a").getFirst().getAttribute("aria-label")).startsWith("</text><script>\"'&");
    }

    @Test
    void onlyOrdinaryAddressesAreLinkedTo() {
        assertThat(Target.to("/insatser?tid=10:30", "x").href()).isPresent();
        assertThat(Target.to("https://rose.example/", "x").href()).isPresent();
        for (String href : List.of("javascript:alert(1)", "JavaScript:x/y", "data:text/html,x", "\tjavascript:x")) {
            assertThatThrownBy(() -> Target.to(href, "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void withoutLinksItIsOneImageThatSaysEveryValue() {
        BarChart chart = Samples.bars(new BarChart.Bar(
                "A",
                Reading.known(0.4, "40 %"),
                "",
                new Target("A: 48 av 121 insatser, 40 procent", Optional.empty())));
        Svg svg = Svg.of(chart, Look.PAGE, Width.WIDE);

        assertThat(svg.root().getAttribute("role")).isEqualTo("img");
        assertThat(svg.all("title").getFirst().getTextContent())
                .isEqualTo(chart.heading().title());
        assertThat(svg.all("desc").getFirst().getTextContent()).contains("A: 48 av 121 insatser, 40 procent.");
        assertThat(svg.all("a")).isEmpty();
    }

    @Test
    void whatIsNoShareIsRefused() {
        for (double share : new double[] {-0.1, 1.01, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Samples.bar("A", share, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
