package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SeriesChartTest {

    @Test
    void aLineIsBrokenWhereAYearHasNoNumber() {
        Svg whole = Svg.of(MoreSamples.series(MoreSamples.line("A", "0.1 0.2 0.3 0.4")), Look.FILE, Width.NARROW);
        Svg broken = Svg.of(MoreSamples.series(MoreSamples.line("A", "0.1 0.2 - 0.4")), Look.FILE, Width.NARROW);

        assertThat(whole.all("path")).hasSize(3);
        assertThat(broken.all("path").stream().filter(path -> !path.hasAttribute("stroke-width") || strong(path)))
                .hasSize(1);
        assertThat(broken.texts()).contains("–", "har inte redovisat");
        assertThat(Drawing.of(MoreSamples.series(MoreSamples.line("A", "0.1 0.2 - 0.4")))
                        .targets())
                .hasSize(3);
    }

    private static boolean strong(Element path) {
        return path.getAttribute("stroke-width").equals("3");
    }

    @Test
    void aDoubtfulStepIsDashedAndTheLegendSaysWhy() {
        Svg svg = Svg.of(MoreSamples.series(MoreSamples.line("A", "0.1 0.2 0.3", 2)), Look.FILE, Width.WIDE);
        Svg sure = Svg.of(MoreSamples.series(MoreSamples.line("A", "0.1 0.2 0.3")), Look.FILE, Width.WIDE);

        // one in the plot, one in the legend
        assertThat(svg.all("path").stream().filter(e -> e.hasAttribute("stroke-dasharray")))
                .hasSize(2);
        assertThat(svg.texts()).anyMatch(text -> text.startsWith("streckat steg"));
        assertThat(sure.all("path").stream().filter(e -> e.hasAttribute("stroke-dasharray")))
                .isEmpty();
        assertThat(sure.texts()).noneMatch(text -> text.startsWith("streckat steg"));
    }

    @Test
    void eachLineHasItsNameWithItsLastValueAndTheYearOfIt() {
        Svg svg = Svg.of(
                MoreSamples.series(MoreSamples.line("A", "0.1 0.2"), MoreSamples.line("B", "0.3 -")),
                Look.FILE,
                Width.WIDE);

        assertThat(svg.texts()).contains("A", "20 %", "B", "30 % (2024)").doesNotContain("10 %".repeat(2));
    }

    @Test
    void theValuesOfALineThatIsAloneAreWrittenOut() {
        assertThat(Svg.of(MoreSamples.series(MoreSamples.line("A", "0.11 0.23 0.37")), Look.FILE, Width.NARROW)
                        .texts())
                .contains("11 %", "23 %", "37 %");
    }

    @Test
    void linesHaveMarksOfTheirOwn() {
        assertThat(List.of(Mark.values())).hasSize(SeriesChart.MOST_LINES);
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> MoreSamples.series(MoreSamples.line("A", "0.1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MoreSamples.series(MoreSamples.line("A", "0.1 0.2"), MoreSamples.line("B", "0.1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MoreSamples.series(MoreSamples.line("A", "0.1 0.2", 0)))
                .isInstanceOf(IllegalArgumentException.class);
        SeriesChart.Line line = MoreSamples.line("A", "0.1 0.2");
        assertThatThrownBy(() -> MoreSamples.series(line, line, line, line, line, line, line))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
