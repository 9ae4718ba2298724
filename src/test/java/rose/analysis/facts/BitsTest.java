package rose.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside java.util.BitSet, over sizes around the ends of words. */
class BitsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 127, 128, 129, 1000})
    void countsAndCombinesAsASetDoes(int size) {
        Random random = new Random(size);
        for (int round = 0; round < 50; round++) {
            BitSet one = random(size, random);
            BitSet other = random(size, random);
            Bits bits = bits(size, one);
            Bits others = bits(size, other);

            assertThat(bits.count()).isEqualTo(one.cardinality());
            assertThat(bits.isEmpty()).isEqualTo(one.isEmpty());
            assertThat(bits.and(others)).isEqualTo(bits(size, and(one, other)));
            assertThat(bits.count(others)).isEqualTo(and(one, other).cardinality());
            BitSet either = (BitSet) one.clone();
            either.or(other);
            assertThat(bits.or(others)).isEqualTo(bits(size, either));
            BitSet rest = (BitSet) one.clone();
            rest.andNot(other);
            assertThat(bits.without(others)).isEqualTo(bits(size, rest));
            int from = random.nextInt(size + 1);
            int to = from + random.nextInt(size - from + 1);
            assertThat(bits.count(from, to)).isEqualTo(one.get(from, to).cardinality());
            assertThat(bits.any(from, to)).isEqualTo(!one.get(from, to).isEmpty());
            assertThat(bits.rows()).containsExactly(one.stream().boxed().toArray(Integer[]::new));
        }
        assertThat(Bits.all(size).count()).isEqualTo(size);
        assertThat(Bits.none(size).count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129, 1000})
    void aRowMoreOrLessMovesThoseAfterIt(int size) {
        Random random = new Random(size);
        for (int round = 0; round < 50; round++) {
            BitSet set = random(size, random);
            Bits bits = bits(size, set);
            int row = random.nextInt(size);
            boolean value = random.nextBoolean();

            assertThat(bits.inserted(row, value).removed(row)).isEqualTo(bits);
            assertThat(bits.inserted(size, value).get(size)).isEqualTo(value);
            assertThat(bits.inserted(row, value)).isEqualTo(bits(size + 1, inserted(set, size, row, value)));
            assertThat(bits.with(row, value).get(row)).isEqualTo(value);
            assertThat(bits.with(row, value).without(Bits.of(size, row))).isEqualTo(bits.without(Bits.of(size, row)));
        }
    }

    private static BitSet inserted(BitSet set, int size, int row, boolean value) {
        BitSet more = new BitSet();
        for (int i = 0; i <= size; i++) {
            more.set(i, i < row ? set.get(i) : i == row ? value : set.get(i - 1));
        }
        return more;
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static BitSet random(int size, Random random) {
        BitSet set = new BitSet();
        int often = 1 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            set.set(i, random.nextInt(often) == 0);
        }
        return set;
    }

    private static Bits bits(int size, BitSet set) {
        return Bits.of(size, set.stream().toArray());
    }
}
