package rose.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import rose.RoseTest;

/** Jobs on a real database, by the machine's own clock. */
@RoseTest
class JobSchedulerTest {

    private static final Duration POLL = Duration.ofMillis(50);

    @Autowired
    DataSource dataSource;

    @Autowired
    DSLContext db;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void nothingIsDue() {
        db.execute("truncate platform.scheduled_task");
    }

    @Test
    void twoNodesDoAJobOnceEachTimeItIsDue() {
        AtomicInteger done = new AtomicInteger();
        Job job = Job.every(Duration.ofHours(1), "count", () -> {
            sleep(200);
            done.incrementAndGet();
        });
        JobScheduler a = new JobScheduler(dataSource, List.of(job), "a", POLL);
        JobScheduler b = new JobScheduler(dataSource, List.of(job), "b", POLL);
        a.start();
        b.start();
        try {
            for (int times = 1; times <= 5; times++) {
                int expected = times;
                await(() -> done.get() == expected && !picked());
                sleep(4 * POLL.toMillis());
                assertThat(done).hasValue(times);
                db.execute("update platform.scheduled_task set execution_time = now()");
            }
        } finally {
            a.stop();
            b.stop();
        }
    }

    @Test
    void whenAJobIsDueIsRememberedFromOneStartToTheNext() {
        AtomicInteger done = new AtomicInteger();
        Job job = Job.every(Duration.ofHours(1), "count", done::incrementAndGet);
        for (int start = 0; start < 2; start++) {
            JobScheduler scheduler = new JobScheduler(dataSource, List.of(job), "a", POLL);
            scheduler.start();
            await(() -> done.get() > 0 && !picked());
            sleep(4 * POLL.toMillis());
            scheduler.stop();
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void aJobThatFailsIsDoneTheNextTime() {
        AtomicInteger done = new AtomicInteger();
        Job job = Job.every(Duration.ofMillis(10), "fail", () -> {
            done.incrementAndGet();
            throw new IllegalStateException("on purpose");
        });
        JobScheduler scheduler = new JobScheduler(dataSource, List.of(job), "a", POLL);
        scheduler.start();
        try {
            await(() -> done.get() > 2);
        } finally {
            scheduler.stop();
        }
    }

    @Test
    void aDailyJobIsDueAtItsTimeInStockholm() {
        Job job = Job.daily(LocalTime.of(6, 30), "daily", () -> {});
        JobScheduler scheduler = new JobScheduler(dataSource, List.of(job), "a", POLL);
        scheduler.start();
        scheduler.stop();

        assertThat(db.fetchValue("""
                        select to_char(execution_time at time zone 'Europe/Stockholm', 'HH24:MI')
                        from platform.scheduled_task
                        where execution_time between now() and now() + interval '25 hours'""")).isEqualTo("06:30");
    }

    @Test
    void theEndWaitsForAJobThatIsBeingDone() {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        Job job = Job.every(Duration.ofHours(1), "slow", () -> {
            begun.incrementAndGet();
            sleep(500);
            done.incrementAndGet();
        });
        JobScheduler scheduler = new JobScheduler(dataSource, List.of(job), "a", POLL);
        scheduler.start();
        await(() -> begun.get() == 1);
        long before = System.nanoTime();
        scheduler.stop();

        assertThat(done).hasValue(1);
        assertThat(picked()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void twoJobsMayNotShareAName() {
        Job job = Job.daily(LocalTime.NOON, "one", () -> {});
        assertThatThrownBy(() -> new JobScheduler(dataSource, List.of(job, job), "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void jobsAreOffInTests() {
        assertThat(context.getBeansOfType(JobScheduler.class)).isEmpty();
    }

    private boolean picked() {
        return !db.fetch("select 1 from platform.scheduled_task where picked").isEmpty();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            sleep(10);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
