package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Flows and networks. */
class LinkedNodesTest {

    private static final Kind FROM = MoreSamples.kind("Prestationer", List.of("A", "B", "C"));
    private static final Kind TO = MoreSamples.kind("Effekter", List.of("D", "E"));

    @Test
    void ribbonsAndNodesAreAsThickAsTheirCounts() {
        Flow flow = flow(link(0, 0, 10), link(0, 1, 30), link(1, 1, 20));
        FlowLayout layout = new FlowLayout(flow);
        double ten = layout.ribbon(flow.links().get(0)).thick();

        assertThat(layout.ribbon(flow.links().get(1)).thick()).isCloseTo(3 * ten, within(0.001));
        assertThat(layout.place(FROM.nodes().get(0)).thick()).isCloseTo(4 * ten, within(0.001));
        assertThat(layout.place(TO.nodes().get(1)).thick()).isCloseTo(5 * ten, within(0.001));
    }

    @Test
    void ribbonsLeaveAndComeInBesideEachOther() {
        Flow flow = flow(link(0, 1, 30), link(0, 0, 10), link(1, 1, 20));
        FlowLayout layout = new FlowLayout(flow);
        FlowLayout.Ribbon down = layout.ribbon(flow.links().get(0));
        FlowLayout.Ribbon along = layout.ribbon(flow.links().get(1));
        FlowLayout.Ribbon last = layout.ribbon(flow.links().get(2));

        assertThat(along.from()).isCloseTo(layout.place(FROM.nodes().get(0)).top(), within(0.001));
        assertThat(down.from()).isCloseTo(along.from() + along.thick(), within(0.001));
        assertThat(last.to()).isCloseTo(down.to() + down.thick(), within(0.001));
    }

    @Test
    void aLinkIsReadAfterTheNodeThatItLeavesFrom() {
        Flow flow = flow(link(1, 0, 10), link(0, 1, 30));

        assertThat(Drawing.of(flow).targets().map(Target::spoken))
                .containsExactly(
                        "Prestationer, A: 7 insatser",
                        "A – E: 30",
                        "Prestationer, B: 38 insatser",
                        "B – D: 10",
                        "Prestationer, C: 69 insatser",
                        "Effekter, D: 7 insatser",
                        "Effekter, E: 38 insatser");
    }

    @Test
    void whereItIsNarrowEachLinkIsARowWithItsCount() {
        Svg svg = Svg.of(flow(link(0, 0, 10), link(0, 1, 30)), Look.PAGE, Width.NARROW);
        List<Element> bars = svg.withClass("chart-bar");

        assertThat(bars).hasSize(2);
        assertThat(Svg.number(bars.get(1), "width")).isCloseTo(3 * Svg.number(bars.get(0), "width"), within(0.05));
        assertThat(svg.withClass("chart-row"))
                .allSatisfy(row -> assertThat(Svg.number(row, "height")).isGreaterThanOrEqualTo(24));
        assertThat(svg.texts()).contains("10", "30");
    }

    @Test
    void theLinksOfANetworkAreAsWideAsTheirCounts() {
        List<Link> links = List.of(link(0, 0, 10), link(0, 1, 20), link(1, 1, 40));
        List<Element> drawn = Svg.of(MoreSamples.network(List.of(FROM, TO), links), Look.PAGE, Width.WIDE)
                .withClass("chart-link");

        assertThat(drawn).hasSize(3);
        assertThat(Svg.number(drawn.get(1), "stroke-width"))
                .isCloseTo(2 * Svg.number(drawn.get(0), "stroke-width"), within(0.001));
    }

    @Test
    void theLinksOfANodeBeginBesideEachOtherAndDoNotCrossThere() {
        List<Link> links = List.of(link(0, 1, 20), link(0, 0, 40));
        NetworkLayout layout = new NetworkLayout(MoreSamples.network(List.of(FROM, TO), links));
        double first = layout.port(links.get(1), true);
        double second = layout.port(links.get(0), true);

        assertThat(second - first)
                .isCloseTo((layout.thick(links.get(0)) + layout.thick(links.get(1))) / 2, within(0.001));
        assertThat((first - layout.thick(links.get(1)) / 2 + second + layout.thick(links.get(0)) / 2) / 2)
                .isCloseTo(layout.place(links.get(0).from()).middle(), within(0.001));
    }

    @Test
    void theSameNetworkIsAlwaysDrawnTheSame() {
        assertThat(Charts.page(MoreSamples.network())).isEqualTo(Charts.page(MoreSamples.network()));
    }

    @Test
    void aVeryLongNameIsCutAndWholeInWhatIsSpoken() {
        Svg svg = Svg.of(MoreSamples.flow(List.of(MoreSamples.LONG_NAME), List.of("B")), Look.PAGE, Width.WIDE);

        assertThat(svg.texts()).anyMatch(text -> text.endsWith("…"));
        assertThat(svg.all("title")).anyMatch(e -> e.getTextContent().contains(MoreSamples.LONG_NAME));
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> link(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> flow(link(0, 0, 1), link(0, 0, 2))).isInstanceOf(IllegalArgumentException.class);
        Link back = new Link("Effekter0", "Prestationer0", 1, "1", Target.of("x"));
        assertThatThrownBy(() -> flow(back)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MoreSamples.network(List.of(FROM), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MoreSamples.network(List.of(FROM, FROM), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MoreSamples.network(List.of(FROM, TO), List.of(link(0, 0, 1), back)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Flow flow(Link... links) {
        return new Flow(Heading.of("flode", "Flöde", "Flöde."), "", FROM, TO, List.of(links));
    }

    private static Link link(int from, int to, long count) {
        Node left = FROM.nodes().get(from);
        Node right = TO.nodes().get(to);
        String spoken = left.label() + " – " + right.label() + ": " + count;
        return new Link(left.key(), right.key(), count, "" + count, Target.of(spoken));
    }
}
