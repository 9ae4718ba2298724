package rose.analysis.withholding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rose.analysis.withholding.CountTable.Margin;
import rose.analysis.withholding.Withheld.State;

/** Small tables worked out by hand. */
class WithholdingTest {

    private static final Set<Margin> ALL = EnumSet.allOf(Margin.class);

    private static Withheld withheld(CountTable... tables) {
        Counts.Builder counts = Counts.builder();
        List.of(tables).forEach(table -> table.in(counts));
        return Withholding.of(counts.build(), Rule.DEFAULT);
    }

    private static CountTable ages(String of, List<Long> counts, boolean total) {
        return CountTable.oneWay(of, List.of("13–17", "18–24", "25–29"), counts, total);
    }

    @Test
    void whatIsNotSmallIsShown() {
        Withheld shown = withheld(ages("", List.of(5L, 6L, 0L), true));
        assertThat(shown.withheld()).isEmpty();
        assertThat(shown.shown("13–17")).hasValue(5);
        assertThat(shown.shown("25–29")).hasValue(0);
        assertThat(shown.shown("")).hasValue(11);
    }

    @Test
    void withATotalTheLeastOtherIsWithheldToo() {
        Withheld some = withheld(ages("", List.of(3L, 20L, 9L), true));
        assertThat(some.withheld()).containsExactly("13–17", "25–29");
        assertThat(some.small()).containsExactly("13–17");
        assertThat(some.possible("13–17")).isEqualTo(new Interval(1, 11));
        assertThat(some.possible("18–24")).isEqualTo(new Interval(20, 20));
    }

    @Test
    void withoutATotalNoOtherNeedsToBe() {
        Withheld some = withheld(ages("", List.of(3L, 20L, 9L), false));
        assertThat(some.withheld()).containsExactly("13–17");
        assertThat(some.possible("13–17")).isEqualTo(new Interval(1, Interval.NO_END));
    }

    @Test
    void twoSmallOnesOfASmallSumDoNotHideEachOther() {
        // 1 + 2 = 26 - 23: either would be 1 or 2
        assertThat(withheld(ages("", List.of(1L, 2L, 23L), true)).withheld())
                .containsExactly("13–17", "18–24", "25–29");
    }

    @Test
    void whereThereIsNothingElseTheTotalIsWithheld() {
        Withheld some = withheld(ages("", Arrays.asList(0L, 3L, null), true));
        assertThat(some.withheld()).containsExactly("18–24", "");
        assertThat(some.state("25–29")).isEqualTo(State.NO_REPORT);
        assertThat(some.state("13–17")).isEqualTo(State.SHOWN);
        assertThat(withheld(ages("", List.of(0L, 2L, 1L), true)).withheld()).containsExactly("18–24", "25–29", "");
    }

    @Test
    void inATableFourCornersHideOne() {
        CountTable table = new CountTable(
                "",
                List.of("bättre", "oförändrat", "sämre"),
                List.of("kvinnor", "män", "annat"),
                List.of(List.of(40L, 30L, 20L), List.of(18L, 12L, 10L), List.of(6L, 2L, 7L)),
                ALL);
        Withheld some = withheld(table);
        assertThat(some.withheld())
                .containsExactly("män · oförändrat", "annat · oförändrat", "män · sämre", "annat · sämre");
        assertThat(some.possible(table.key("män", "sämre"))).isEqualTo(new Interval(1, 8));
        assertThat(some.shown(table.key("sämre"))).hasValue(15);
    }

    @Test
    void aCountyIsNotReckonedFromTheNation() {
        List<CountTable> counties = List.of(
                ages("Uppsala län", List.of(2L, 9L, 8L), true),
                ages("Gotlands län", List.of(6L, 11L, 7L), true),
                ages("Skåne län", List.of(60L, 70L, 80L), true));
        Counts.Builder counts = Counts.builder();
        counties.forEach(county -> county.in(counts));
        CountTable.nation("", counties, counts);
        Withheld some = Withholding.of(counts.build(), Rule.DEFAULT);

        assertThat(some.withheld())
                .containsExactly(
                        "Uppsala län · 13–17", "Uppsala län · 25–29", "Gotlands län · 13–17", "Gotlands län · 25–29");
        assertThat(some.shown("13–17")).hasValue(68);
        assertThat(some.shown("")).hasValue(253);
    }

    @Test
    void aTotalThatTwoTablesShareLetsNothingOut() {
        List<String> regions = List.of("norr", "söder");
        CountTable byAge = new CountTable(
                "", regions, List.of("unga", "äldre"), List.of(List.of(3L, 30L), List.of(25L, 40L)), ALL);
        CountTable byAnswer =
                new CountTable("", regions, List.of("ja", "nej"), List.of(List.of(13L, 20L), List.of(35L, 30L)), ALL);
        Withheld some = withheld(byAge, byAnswer);
        assertThat(some.withheld()).containsExactly("norr · unga", "norr · äldre", "söder · unga", "söder · äldre");
        assertThat(some.shown("norr")).hasValue(33);
    }

    @Test
    void sharesAndMeansOfWithheldCountsAreWithheld() {
        Withheld some = withheld(ages("", List.of(3L, 20L, 9L), true));
        assertThat(some.share("13–17", "")).isEmpty();
        assertThat(some.share("25–29", "")).isEmpty();
        assertThat(some.share("18–24", "")).hasValue(20 / 32.0);
        assertThat(some.mean("13–17", 12)).isEmpty();
        assertThat(some.mean("18–24", 70)).hasValue(3.5);
        assertThat(withheld(ages("", List.of(0L, 20L, 9L), true)).mean("13–17", 0))
                .isEmpty();
    }

    @Test
    void aZeroIsWithheldWhereTheRuleSaysSo() {
        Counts.Builder counts = Counts.builder();
        ages("", List.of(0L, 20L, 9L), true).in(counts);
        Withheld some = Withholding.of(counts.build(), new Rule(5, 4, Rule.Zeros.WITHHELD));
        assertThat(some.withheld()).containsExactly("13–17", "25–29");
        assertThat(some.possible("13–17")).isEqualTo(new Interval(0, 9));
    }

    @Test
    void aWiderRuleAsksForMoreRoom() {
        Counts.Builder counts = Counts.builder();
        ages("", List.of(4L, 20L, 6L), true).in(counts);
        Counts built = counts.build();
        assertThat(Withholding.of(built, Rule.DEFAULT).withheld()).containsExactly("13–17", "25–29");
        assertThat(Withholding.of(built, new Rule(5, 12, Rule.Zeros.SHOWN)).withheld())
                .containsExactly("13–17", "18–24");
    }

    @Test
    void countsThatContradictEachOtherAreRefused() {
        Counts.Builder counts = Counts.builder().count("a", 3).count("b", 4).sum("all", List.of("a", "b"));
        assertThatThrownBy(() -> counts.count("all", 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("all is both 7 and 8");
        assertThatThrownBy(() -> counts.sum("b", List.of("b"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counts.sum("c", List.of("d"))).hasMessage("no number d");
        assertThatThrownBy(() -> counts.count("d", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
