package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What holds for every kind of chart, look and width. */
class EveryChartTest {

    static Stream<Arguments> drawings() {
        return Samples.all().stream()
                .flatMap(chart -> Stream.of(Look.values())
                        .flatMap(look -> Stream.of(Width.values()).map(width -> Arguments.of(chart, look, width))));
    }

    static Stream<Chart> charts() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isWellFormedAndKeepsWithinItsBox(Chart chart, Look look, Width width) {
        assertThat(Svg.of(chart, look, width).outside()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void setsNoTypeUnderTwelvePixels(Chart chart, Look look, Width width) {
        assertThat(Svg.of(chart, look, width).all("text"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(Svg.number(e, "font-size")).isGreaterThanOrEqualTo(14));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void printSpellsEverythingOutAndLeadsNowhere(Chart chart) {
        Svg print = Svg.of(chart, Look.PRINT, Width.WIDE);

        assertThat(print.text())
                .doesNotContain("class=", "style", "var(", "href", "baseline", "aria-", "role=", "<title", "<desc");
        assertThat(print.root().getAttribute("alt")).startsWith(chart.heading().title());
        assertThat(print.all("text"))
                .allSatisfy(e -> assertThat(e.getAttribute("font-family")).isEqualTo("Inter"))
                .allSatisfy(e -> assertThat(e.getAttribute("fill")).matches("#[0-9a-f]{6}"));
        assertThat(print.all("rect"))
                .allSatisfy(e -> assertThat(e.getAttribute("fill")).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aFileCarriesItsTitleAndColours(Chart chart) {
        Svg file = Svg.of(chart, Look.FILE, Width.WIDE);

        assertThat(file.text()).doesNotContain("class=", "style=", "var(").contains("fill=\"#ffffff\"");
        assertThat(String.join(" ", file.texts())).startsWith(chart.heading().title());
        assertThat(file.root().getAttribute("font-family")).startsWith("Inter");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aPageHasEachIdOnceAndOnlyClassesThatTheStyleSheetKnows(Chart chart) throws IOException {
        String css = css();
        Set<String> classes = new TreeSet<>();
        List<String> ids = new ArrayList<>();
        for (Width width : Width.values()) {
            for (Element e : Svg.of(chart, Look.PAGE, width).all("*")) {
                classes.addAll(List.of(e.getAttribute("class").split(" ")));
                ids.add(e.getAttribute("id"));
            }
        }
        classes.remove("");
        ids.removeIf(String::isEmpty);

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(classes).isNotEmpty().allSatisfy(name -> assertThat(css).contains("." + name));
        assertThat(Charts.page(chart)).contains("class=\"chart-wide\"", "class=\"chart-narrow\"");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aLinkedChartIsAListOfNamedParts(Chart chart) {
        Svg page = Svg.of(chart, Look.PAGE, Width.WIDE);
        List<String> named = page.all("*").stream()
                .filter(e ->
                        e.getTagName().equals("a") || e.getAttribute("role").equals("img"))
                .map(e -> e.getAttribute("aria-label"))
                .toList();

        assertThat(page.root().getAttribute("role")).isEqualTo("list");
        assertThat(named)
                .isEqualTo(Drawing.of(chart).targets().map(Target::spoken).toList());
        assertThat(page.all("text")).allMatch(EveryChartTest::hidden);
    }

    private static boolean hidden(Element e) {
        return e.getAttribute("aria-hidden").equals("true")
                || e.getParentNode() instanceof Element parent && hidden(parent);
    }

    static String css() throws IOException {
        try (InputStream in = EveryChartTest.class.getResourceAsStream("/static/rose/chart.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
