package rose.analysis.withholding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of thousands of tables, none gives away what it withholds. */
class WithholdingPropertyTest {

    private static final int TABLES = 4000;

    private record Try(long seed, Counts counts, Rule rule, Withheld withheld) {

        static Try of(long seed) {
            RandomCounts random = new RandomCounts(seed);
            Rule rule = random.rule();
            Counts counts = random.any();
            return new Try(seed, counts, rule, Withholding.of(counts, rule));
        }

        long value(String key) {
            return counts.value(counts.number(key));
        }
    }

    private static List<Try> tries;

    @BeforeAll
    static void withhold() {
        tries = LongStream.range(0, TABLES).parallel().mapToObj(Try::of).toList();
    }

    @Test
    void noSmallNumberIsShown() {
        for (Try each : tries) {
            assertThat(each.counts().keys())
                    .as("seed %d", each.seed())
                    .filteredOn(key -> each.rule().protects(each.value(key)))
                    .allMatch(key -> each.withheld().shown(key).isEmpty());
        }
    }

    @Test
    void noWithheldNumberCanBeReckonedByLinearAlgebra() {
        for (Try each : tries) {
            assertThat(new Elimination(each.counts(), each.withheld()).determined())
                    .as("seed %d", each.seed())
                    .isEmpty();
        }
    }

    @Test
    void noWithheldNumberIsBoundedTooNarrowly() {
        for (Try each : tries) {
            for (String key : each.withheld().withheld()) {
                int number = each.counts().number(key);
                Interval possible = anew(each, number);
                assertThat(possible.width())
                        .as("seed %d, %s in %s", each.seed(), key, possible)
                        .isGreaterThanOrEqualTo(each.rule().width());
                if (each.withheld().small().contains(key)) {
                    assertThat(possible.most())
                            .as("seed %d, %s in %s", each.seed(), key, possible)
                            .isGreaterThanOrEqualTo(each.rule().threshold());
                }
            }
        }
    }

    /** By flows, which is exact; where there are none by two tables that are there to be checked. */
    private static Interval anew(Try each, int number) {
        Intruder intruder = Intruder.of(each.counts(), each.rule());
        return intruder instanceof FlowIntruder
                ? intruder.interval(
                        number, numbers(each.counts(), each.withheld().withheld()))
                : each.withheld().proof(number).map(Proof::interval).orElse(new Interval(0, Interval.NO_END));
    }

    @Test
    void bothTablesOfAProofCouldBeTheTrueOne() {
        for (Try each : tries) {
            List<String> withheld = each.withheld().withheld();
            BitSet unknown = numbers(each.counts(), withheld);
            boolean all = unknown.equals(Intruder.open(each.counts(), each.rule()));
            for (int number : unknown.stream().toArray()) {
                Optional<Proof> proof = each.withheld().proof(number);
                assertThat(proof.isPresent() || all).as("seed %d", each.seed()).isTrue();
                proof.ifPresent(tables -> {
                    couldBe(each, tables.fewer(), unknown);
                    couldBe(each, tables.more(), unknown);
                });
            }
        }
    }

    private static void couldBe(Try each, long[] table, BitSet unknown) {
        for (int number = 0; number < table.length; number++) {
            if (unknown.get(number)) {
                assertThat(table[number]).isGreaterThanOrEqualTo(each.rule().least());
            } else {
                assertThat(table[number]).isEqualTo(each.counts().value(number));
            }
        }
        for (Counts.Sum sum : each.counts().sums()) {
            assertThat(Arrays.stream(sum.parts()).mapToLong(part -> table[part]).sum())
                    .as("seed %d", each.seed())
                    .isEqualTo(table[sum.total()]);
        }
    }

    @Test
    void aSmallNumberCanBeAsFewAsIfNothingWereShown() {
        for (Try each : tries) {
            Intruder anew = Intruder.of(each.counts(), each.rule());
            BitSet all = Intruder.open(each.counts(), each.rule());
            assertThat(each.withheld().small())
                    .as("seed %d", each.seed())
                    .allMatch(key -> each.withheld().possible(key).least()
                            == anew.interval(each.counts().number(key), all).least());
        }
    }

    @Test
    void zerosAreShownUnlessTheRuleWithholdsThem() {
        for (Try each : tries) {
            boolean shown = each.rule().zeros() == Rule.Zeros.SHOWN;
            assertThat(each.counts().keys())
                    .as("seed %d", each.seed())
                    .filteredOn(key -> each.value(key) == 0)
                    .allMatch(key -> each.withheld().shown(key).isPresent() == shown);
        }
    }

    @Test
    void theSameCountsGiveTheSameAnswer() {
        for (Try each : tries.subList(0, 300)) {
            assertThat(Try.of(each.seed()).withheld().withheld())
                    .isEqualTo(each.withheld().withheld());
        }
    }

    @Test
    void theTablesAreNotAllEasyOnes() {
        assertThat(tries)
                .filteredOn(each -> each.withheld().withheld().size()
                        > each.withheld().small().size())
                .as("others are withheld with the small ones")
                .hasSizeGreaterThan(TABLES / 3);
        assertThat(tries)
                .filteredOn(each -> !each.withheld().withheld().isEmpty() && shown(each) > 0)
                .as("and yet something is shown")
                .hasSizeGreaterThan(TABLES / 3);
    }

    private static long shown(Try each) {
        return each.counts().keys().stream()
                .filter(key -> each.value(key) > 0)
                .filter(key -> each.withheld().shown(key).isPresent())
                .count();
    }

    private static BitSet numbers(Counts counts, List<String> keys) {
        return keys.stream().mapToInt(counts::number).collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
