package rose.analysis.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A world worked out by hand: two kinds of municipality in two counties. */
class WeightingTest {

    private static final double EXACT = 1e-12;
    private static final Collapse TWO = new Collapse(2, 3);

    private final List<Asked> asked = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    private void given(String kind, String county, int asking, int answering) {
        for (int i = 0; i < asking; i++) {
            String id = kind + " " + county + " " + i;
            asked.add(new Asked(id, kind, county));
            if (i < answering) {
                answered.add(id);
            }
        }
    }

    private Weighting weighting(Collapse rule) {
        return Weighting.of(asked, answered, rule).orElseThrow();
    }

    @Test
    void eachAnswerStandsForThoseOfItsGroupWhoAreMissing() {
        given("large", "Uppsala", 4, 4);
        given("small", "Uppsala", 6, 3);
        given("small", "Jämtland", 8, 6);
        Weighting weighting = weighting(TWO);

        assertThat(weighting.weight("large Uppsala 0")).isEqualTo(1);
        assertThat(weighting.weight("small Uppsala 0")).isEqualTo(2);
        assertThat(weighting.weight("small Jämtland 0")).isEqualTo(8 / 6.0);
        assertThat(weighting.sum()).isCloseTo(18, within(EXACT));
        assertThat(weighting.answered()).isEqualTo(13);
        assertThatThrownBy(() -> weighting.weight("small Uppsala 5")).hasMessage("small Uppsala 5 has not answered");
    }

    @Test
    void aShareIsOfAllThatWereAskedAndNotOfThoseWhoAnswered() {
        given("large", "Uppsala", 4, 4);
        given("small", "Uppsala", 6, 3);
        Weighting weighting = weighting(TWO);

        // all the large ones said yes and none of the small ones: 4 of 7 who answered, 4 of 10 who were asked
        assertThat(weighting.share(id -> id.startsWith("large"))).isCloseTo(0.4, within(EXACT));
        assertThat(weighting.estimated(id -> id.startsWith("small"))).isCloseTo(6, within(EXACT));
        assertThat(weighting.total(id -> id.startsWith("small") ? 10 : 1)).isCloseTo(64, within(EXACT));
    }

    @Test
    void theDesignEffectIsThatOfKish() {
        given("large", "Uppsala", 4, 4);
        given("small", "Uppsala", 6, 3);
        Weighting weighting = weighting(TWO);

        // weights 1 1 1 1 2 2 2: 7 · 16 / 10²
        assertThat(weighting.designEffect()).isCloseTo(1.12, within(EXACT));
        assertThat(weighting.effectiveAnswers()).isCloseTo(6.25, within(EXACT));
    }

    @Test
    void equalWeightsHaveNoDesignEffect() {
        given("large", "Uppsala", 4, 2);
        given("small", "Uppsala", 6, 3);
        assertThat(weighting(TWO).designEffect()).isCloseTo(1, within(EXACT));
    }

    @Test
    void smallGroupsOfAKindAreFirstPutTogetherWithEachOther() {
        given("small", "Gotland", 3, 1);
        given("small", "Jämtland", 3, 1);
        given("small", "Uppsala", 6, 4);
        Weighting weighting = weighting(TWO);

        assertThat(weighting.groups())
                .containsExactlyInAnyOrder(
                        new Group(List.of("small, Uppsala"), 6, 4),
                        new Group(List.of("small, Gotland", "small, Jämtland"), 6, 2));
        assertThat(weighting.weight("small Gotland 0")).isEqualTo(3);
    }

    @Test
    void thenWithTheLeastAnsweredOfTheSameKind() {
        given("small", "Gotland", 2, 0);
        given("small", "Jämtland", 6, 4);
        given("small", "Uppsala", 6, 3);
        given("large", "Uppsala", 3, 2);

        assertThat(weighting(TWO).groups())
                .containsExactlyInAnyOrder(
                        new Group(List.of("small, Jämtland"), 6, 4),
                        new Group(List.of("large, Uppsala"), 3, 2),
                        new Group(List.of("small, Uppsala", "small, Gotland"), 8, 3));
    }

    @Test
    void kindsThatAreSmallAltogetherArePutTogetherWithEachOther() {
        given("large", "Uppsala", 2, 1);
        given("middle", "Gotland", 2, 1);
        given("small", "Uppsala", 6, 3);

        assertThat(weighting(TWO).groups())
                .containsExactlyInAnyOrder(
                        new Group(List.of("small, Uppsala"), 6, 3),
                        new Group(List.of("large, Uppsala", "middle, Gotland"), 4, 2));
    }

    @Test
    void atLastWithTheLeastAnsweredOfAll() {
        given("large", "Uppsala", 2, 0);
        given("small", "Gotland", 6, 2);
        given("small", "Uppsala", 6, 3);

        assertThat(weighting(TWO).groups())
                .containsExactlyInAnyOrder(
                        new Group(List.of("small, Uppsala"), 6, 3),
                        new Group(List.of("small, Gotland", "large, Uppsala"), 8, 2));
    }

    @Test
    void whereThereIsNothingElseAllAreOneGroup() {
        given("large", "Uppsala", 9, 1);
        given("small", "Uppsala", 6, 0);
        Weighting weighting = weighting(TWO);
        assertThat(weighting.groups()).containsExactly(new Group(List.of("large, Uppsala", "small, Uppsala"), 15, 1));
        assertThat(weighting.weight("large Uppsala 0")).isEqualTo(15);
    }

    @Test
    void aGroupWhereAllHaveAnsweredIsNeverTooSmall() {
        given("region", "Uppsala", 1, 1);
        given("region", "Jämtland", 1, 1);
        assertThat(weighting(Collapse.DEFAULT).groups()).hasSize(2);
        assertThat(weighting(Collapse.DEFAULT).designEffect()).isEqualTo(1);
    }

    @Test
    void aThinlyAnsweredGroupIsPutTogetherHoweverManyItsAnswers() {
        given("small", "Uppsala", 30, 6);
        given("small", "Jämtland", 10, 8);
        assertThat(weighting(Collapse.DEFAULT).groups())
                .containsExactly(new Group(List.of("small, Jämtland", "small, Uppsala"), 40, 14));
    }

    @Test
    void whereNobodyHasAnsweredThereAreNoWeights() {
        given("small", "Uppsala", 3, 0);
        answered.add("somebody else");
        assertThat(Weighting.of(asked, answered, TWO)).isEmpty();
    }

    @Test
    void sizesOfMunicipalitiesMeetWhereTheySay() {
        assertThat(List.of(9_999L, 10_000L, 49_999L, 50_000L, 99_999L, 1_000_000L))
                .extracting(SizeClass::of)
                .containsExactly(
                        SizeClass.UNDER_10000,
                        SizeClass.UNDER_20000,
                        SizeClass.UNDER_50000,
                        SizeClass.UNDER_100000,
                        SizeClass.UNDER_100000,
                        SizeClass.LARGER);
    }

    @Test
    void theWeightsAlwaysSumToAsManyAsWereAskedWhateverTheOrder() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            asked.clear();
            answered.clear();
            for (String kind : List.of("a", "b", "c", "d")) {
                for (String county : List.of("01", "03", "23")) {
                    int asking = random.nextInt(14);
                    given(kind, county, asking, asking == 0 ? 0 : random.nextInt(asking + 1));
                }
            }
            if (answered.isEmpty()) {
                continue;
            }
            Weighting weighting = weighting(Collapse.DEFAULT);
            assertThat(weighting.sum()).as("seed %d", seed).isCloseTo(asked.size(), within(1e-9));
            assertThat(weighting.designEffect()).isGreaterThanOrEqualTo(1 - EXACT);
            assertThat(weighting.groups().stream().mapToInt(Group::answered).sum())
                    .isEqualTo(answered.size());
            assertThat(weighting.groups()).allMatch(group -> group.answered() > 0);
            List<Asked> turned = asked.reversed();
            Weighting again = Weighting.of(turned, answered, Collapse.DEFAULT).orElseThrow();
            assertThat(answered.stream().collect(Collectors.toMap(id -> id, again::weight)))
                    .isEqualTo(answered.stream().collect(Collectors.toMap(id -> id, weighting::weight)));
        }
    }
}
