package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Zero, no report and withheld are three things, and none of them is a small number. */
class ReadingsTest {

    static Stream<Chart> maps() {
        return Stream.of(Samples.tiles(), Samples.counties());
    }

    @ParameterizedTest
    @MethodSource("maps")
    void eachIsPaintedInItsOwnWay(Chart map) {
        Svg svg = Svg.of(map, Look.FILE, Width.WIDE);
        Set<String> fills = new HashSet<>();
        for (String end : List.of(": 0 resultat", ": 3 resultat", ": har inte redovisat", ": visas inte")) {
            fills.add(shape(svg, end).getAttribute("fill"));
        }

        assertThat(fills).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void eachHasItsEntryInTheLegend(Chart map) {
        assertThat(Svg.of(map, Look.PRINT, Width.NARROW).texts())
                .contains(
                        "Antal resultat",
                        "0",
                        "1–3",
                        "13–15",
                        "–",
                        "har inte redovisat",
                        "…",
                        "visas inte, för få svar");
    }

    @Test
    void aZeroInTheMatrixIsADotThatIsSpokenAsZero() {
        Svg svg = Svg.of(Samples.matrix(), Look.PAGE, Width.WIDE);
        List<Element> zeros = svg.all("g").stream()
                .filter(e -> e.getAttribute("role").equals("listitem"))
                .filter(e ->
                        e.getElementsByTagName("title").item(0).getTextContent().endsWith(": 0 insatser"))
                .toList();

        assertThat(zeros).isNotEmpty().allSatisfy(e -> {
            assertThat(e.getElementsByTagName("circle").getLength()).isEqualTo(1);
            assertThat(e.getElementsByTagName("text").getLength()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void aBarWithoutAValueIsAStubWithADashOrDots(Width width) {
        Svg svg = Svg.of(Samples.bars(), Look.FILE, width);

        assertThat(svg.texts()).contains("–", "…");
        assertThat(svg.text()).contains("url(#fig5-" + width.suffix() + "-hatch)", "-dots)");
    }

    private static Element shape(Svg svg, String spokenEnd) {
        Element item = svg.all("g").stream()
                .filter(e -> e.getAttribute("role").equals("listitem"))
                .filter(e ->
                        e.getElementsByTagName("title").item(0).getTextContent().endsWith(spokenEnd))
                .findFirst()
                .orElseThrow();
        Element title = (Element) item.getElementsByTagName("title").item(0);
        return (Element) title.getNextSibling();
    }
}
