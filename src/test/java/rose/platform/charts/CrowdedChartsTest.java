package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With very much, very little and very long names, every chart stays within its box and no words cover others. */
class CrowdedChartsTest {

    private static final List<String> SIXTY = IntStream.range(0, 60)
            .mapToObj(i -> i % 7 == 0 ? "Verksamhetsutveckling/kartläggning/analys " + i : "Kategori " + i)
            .toList();
    private static final List<String> TWELVE = SIXTY.subList(0, 12);

    static Stream<Arguments> drawings() {
        return Stream.of(MoreSamples.all().stream(), crowded(), sparse())
                .flatMap(charts -> charts)
                .flatMap(chart -> Stream.of(Width.values()).map(width -> Arguments.of(chart, width)));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noWordsCoverOthersAndNothingIsOutside(Chart chart, Width width) {
        Svg svg = Svg.of(chart, Look.PAGE, width);

        assertThat(svg.outside()).isEmpty();
        assertThat(svg.overlaps()).isEmpty();
    }

    private static Stream<Chart> crowded() {
        Kind from = MoreSamples.kind("Prestationer", TWELVE);
        Kind to = MoreSamples.kind("Effekter", TWELVE);
        List<Kind> kinds = Stream.of("Aktiviteter", "Prestationer", "Effekter", "Målgrupper", "Enheter")
                .map(title -> MoreSamples.kind(title, TWELVE))
                .toList();
        List<Link> links = new ArrayList<>();
        for (int i = 1; i < kinds.size(); i++) {
            links.addAll(MoreSamples.links(kinds.get(i - 1), kinds.get(i), 2));
        }
        links.addAll(MoreSamples.links(kinds.get(0), kinds.get(4), 5));
        return Stream.of(
                MoreSamples.stacks(
                        List.of("Ja", "Nej"),
                        "Vet inte",
                        SIXTY.stream()
                                .map(name -> MoreSamples.answered(name, name.length(), 3, 9))
                                .toArray(StackedBars.Row[]::new)),
                MoreSamples.groups(SIXTY.stream()
                        .map(name -> MoreSamples.group(name, name.length(), 17))
                        .toArray(GroupedBars.Group[]::new)),
                MoreSamples.multiples(
                        SIXTY,
                        IntStream.range(0, 9)
                                .mapToObj(i -> MoreSamples.panel("Område " + i, "5 ".repeat(60)))
                                .toArray(SmallMultiples.Panel[]::new)),
                MoreSamples.series(IntStream.range(0, 6)
                        .mapToObj(i -> MoreSamples.line(MoreSamples.LONG_NAME, "0.1 0.2 ".repeat(6), 1, 2, 3))
                        .toArray(SeriesChart.Line[]::new)),
                MoreSamples.flow(SIXTY, TWELVE),
                new Flow(Heading.of("allt", "Allt till allt", "Allt."), "", from, to, MoreSamples.links(from, to, 1)),
                MoreSamples.network(kinds, links));
    }

    private static Stream<Chart> sparse() {
        String name = MoreSamples.LONG_NAME;
        Kind one = MoreSamples.kind("Aktiviteter", List.of(name));
        Kind other = MoreSamples.kind("Effekter", List.of("Resursförstärkningsverksamhetsutveckling".repeat(4)));
        return Stream.of(
                MoreSamples.stacks(List.of("Ja"), "", MoreSamples.answered(name, 0, 0)),
                MoreSamples.stacks(List.of(name, "Nej"), name, MoreSamples.answered(name, 1, 0, 1)),
                MoreSamples.groups(MoreSamples.group(name, 0, 0)),
                MoreSamples.multiples(List.of(name), MoreSamples.panel(name, "0")),
                MoreSamples.series(MoreSamples.line(name, "- -")),
                MoreSamples.series(MoreSamples.line("A", "0.49 1", 1)),
                MoreSamples.series(MoreSamples.line("A", "0.5 ".repeat(12))),
                MoreSamples.flow(List.of(name), List.of("B")),
                new Flow(Heading.of("inget", "Inget", "Inget."), "", one, other, List.of()),
                MoreSamples.network(List.of(one, other), MoreSamples.links(one, other, 1)),
                MoreSamples.network(List.of(one, other), List.of()));
    }
}
