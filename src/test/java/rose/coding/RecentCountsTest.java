package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecentCountsTest {

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final List<Runnable> beside = new ArrayList<>();
    private final RecentCounts counts = new RecentCounts(clock(), beside::add);
    private int left = 5_000;
    private int counted;

    @Test
    void aLargeCountIsShownAsItWasWhileItIsCountedAnewBeside() {
        assertThat(count()).isEqualTo(5_000);
        left = 4_000;
        later(9);
        assertThat(count()).isEqualTo(5_000);
        assertThat(beside).isEmpty();

        later(1);
        assertThat(count()).isEqualTo(5_000);
        assertThat(count()).isEqualTo(5_000);
        assertThat(beside).as("counted once, however many ask").hasSize(1);
        beside.getFirst().run();

        assertThat(count()).isEqualTo(4_000);
    }

    @Test
    void aSmallCountIsAlwaysCounted() {
        left = 999;
        count();
        left = 998;

        assertThat(count()).isEqualTo(998);
    }

    @Test
    void aLargeCountThatHasBecomeSmallIsCountedFromThenOn() {
        count();
        left = 10;
        later(10);
        count();
        beside.getFirst().run();
        left = 9;

        assertThat(count()).isEqualTo(9);
    }

    @Test
    void whatNobodyHasLookedAtForLongIsCountedAtOnce() {
        count();
        left = 4_000;
        later(600);

        assertThat(count()).isEqualTo(4_000);
        assertThat(counted).isEqualTo(2);
    }

    private int count() {
        Supplier<Integer> counting = () -> {
            counted++;
            return left;
        };
        return counts.of("kvar", size -> size, counting);
    }

    private void later(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }
        };
    }
}
