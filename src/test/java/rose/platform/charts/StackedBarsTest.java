package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class StackedBarsTest {

    private static final List<String> YES_NO = List.of("Ja", "Nej");

    @ParameterizedTest
    @EnumSource(Width.class)
    void everyStackIsAsLongAndDividedByItsCounts(Width width) {
        List<Element> cells = Svg.of(
                        MoreSamples.stacks(
                                YES_NO, "", MoreSamples.answered("A", 3, 1, 0), MoreSamples.answered("B", 10, 10, 0)),
                        Look.PAGE,
                        width)
                .withClass("chart-cell");

        assertThat(cells).hasSize(4);
        // each has a gap of 2 pixels to its neighbours
        assertThat(wide(cells.get(0)) / wide(cells.get(1))).isCloseTo(3, within(0.01));
        assertThat(wide(cells.get(2))).isCloseTo(wide(cells.get(3)), within(0.02));
        assertThat(wide(cells.get(0)) + wide(cells.get(1)))
                .isCloseTo(wide(cells.get(2)) + wide(cells.get(3)), within(0.02));
    }

    private static double wide(Element cell) {
        return Svg.number(cell, "width") + 2;
    }

    @Test
    void whatStandsApartIsNoPartOfTheStack() {
        Svg with = Svg.of(
                MoreSamples.stacks(YES_NO, "Kan ej bedöma", MoreSamples.answered("A", 3, 1, 60)),
                Look.PAGE,
                Width.WIDE);
        List<Element> cells = with.withClass("chart-cell");

        assertThat(wide(cells.get(0)) / wide(cells.get(1))).isCloseTo(3, within(0.01));
        assertThat(Svg.number(cells.get(2), "x"))
                .isGreaterThan(Svg.number(cells.get(1), "x") + wide(cells.get(1)) + 10);
        assertThat(with.texts()).contains("75 %", "(3)", "94 %", "(60)", "Kan ej bedöma");
    }

    @Test
    void neighboursDifferInPaintAndTheLegendHasThemAll() {
        for (int answers = 1; answers <= StackedBars.MOST; answers++) {
            Set<Paint> paints = new HashSet<>();
            Step.scale(answers).forEach(step -> paints.add(step.paint));
            assertThat(paints).hasSize(answers);
        }
        assertThat(Svg.of(MoreSamples.stacks(), Look.PRINT, Width.NARROW).texts())
                .contains(
                        "I mycket stor utsträckning", "I mycket liten utsträckning", "har inte redovisat", "174 svar");
    }

    @Test
    void anAnswerThatNobodyGaveIsNeitherDrawnNorSpoken() {
        StackedBars chart = MoreSamples.stacks(YES_NO, "", MoreSamples.answered("A", 3, 0, 0));

        assertThat(Drawing.of(chart).targets().map(Target::spoken)).containsExactly("A, svar 1: 3 av 3");
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> MoreSamples.stacks(YES_NO, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MoreSamples.stacks(YES_NO, "", MoreSamples.answered("A", 1, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StackedBars.Part(-1, "", "", Target.of("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StackedBars.Unanswered("A", Reading.known(1, "1"), Target.of("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new StackedBars.Answered("A", "", List.of(), Optional.empty()).all())
                .isZero();
    }
}
