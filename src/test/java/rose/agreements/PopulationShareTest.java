package rose.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rose.organisations.Level;
import rose.organisations.Organisation;

class PopulationShareTest {

    @Test
    void splitsByPopulation() {
        assertThat(shares(1_000, 6, 3, 1)).containsExactly(600L, 300L, 100L);
    }

    @Test
    void givesTheOddKronorToTheLargestRemainders() {
        assertThat(shares(10, 45, 45, 10)).containsExactly(5L, 4L, 1L);
        assertThat(shares(10, 1, 1, 5)).containsExactly(2L, 1L, 7L);
    }

    @Test
    void breaksTiesByCodeSoThatTheSameComesOutEveryTime() {
        assertThat(shares(2, 1, 1, 1)).containsExactly(1L, 1L, 0L);
    }

    @Test
    void addsUpToTheKronaWhateverIsSplit() {
        LongStream.of(0, 1, 2, 3, 7, 99, 1_000_003, 24_000_000, 377_000_001)
                .forEach(sek -> assertThat(shares(sek, 2_473_307, 1, 0, 14_785, 33, 33, 33))
                        .satisfies(parts -> assertThat(parts.stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                                .isEqualTo(sek)));
    }

    @Test
    void splitsNothingAmongNobody() {
        assertThat(shares(100, 0, 0)).isEmpty();
    }

    private static List<Long> shares(long sek, long... populations) {
        List<Organisation> recipients = IntStream.range(0, populations.length)
                .mapToObj(i -> new Organisation(
                        "REGION-0" + i,
                        Level.REGION,
                        "0" + i,
                        "R" + i,
                        "R" + i,
                        "0" + i,
                        null,
                        populations[i],
                        2024,
                        null))
                .toList();
        return PopulationShare.of(sek, recipients).stream()
                .map(Grants.Grant::sek)
                .toList();
    }
}
