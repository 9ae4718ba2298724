package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvesTest {

    @Test
    void linesThatAreEqualAreToldApartByTheirMarks() {
        Svg svg = Svg.of(curves(line("2024"), line("2023"), line("2022"), line("2021")), Look.FILE, Width.WIDE);

        assertThat(svg.all("circle")).isNotEmpty();
        assertThat(svg.all("rect").stream().filter(e -> e.getAttribute("width").equals("8")))
                .isNotEmpty();
        assertThat(svg.all("path").stream()
                        .map(e -> e.getAttribute("d"))
                        .filter(d -> d.endsWith("z"))
                        .map(d -> d.trim().split(" ").length)
                        .collect(Collectors.toSet()))
                .as("triangles and diamonds")
                .hasSize(2);
        assertThat(svg.texts()).contains("2024", "2023", "2022", "2021");
    }

    @Test
    void aLineEndsWhereItsDaysEnd() {
        Curves.Line half = new Curves.Line("2024", List.of(0.0, 0.5, 1.0), Target.of("2024"));
        Svg svg = Svg.of(curves(half), Look.FILE, Width.WIDE);

        assertThat(svg.all("path"))
                .singleElement()
                .satisfies(path -> assertThat(path.getAttribute("d")).matches("M[\\d.]+ [\\d.]+(L[\\d.]+ [\\d.]+){2}"));
    }

    @Test
    void aYearThatHasNotBegunHasARowButNoLine() {
        Svg svg = Svg.of(curves(new Curves.Line("2024", List.of(), Target.of("2024"))), Look.FILE, Width.NARROW);

        assertThat(svg.texts()).contains("2024");
        assertThat(svg.all("path")).isEmpty();
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> curves()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Curves.Line("2024", List.of(1.1), Target.of("2024")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> curves(new Curves.Line(
                        "2024", IntStream.range(0, 50).mapToObj(day -> 0.0).toList(), Target.of("2024"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Curves.Line line(String label) {
        return new Curves.Line(
                label, IntStream.range(0, 40).mapToObj(day -> day / 100.0).toList(), Target.of(label));
    }

    private static Curves curves(Curves.Line... lines) {
        return new Curves(
                Heading.of("kurva", "Inlämnade svar", "Allt fler."),
                List.of(lines),
                -20,
                20,
                "Sista dag",
                "Dagar",
                String::valueOf,
                share -> Math.round(share * 100) + " %");
    }
}
