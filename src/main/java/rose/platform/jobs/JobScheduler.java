package rose.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import rose.platform.Texts;

/**
 * Runs the jobs when they are due. It begins after all else has started and ends before anything else is closed.
 * Without jobs it leaves the database alone.
 */
class JobScheduler implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(20);
    private static final int THREADS = 4;

    private final DataSource dataSource;
    private final List<Job> jobs;
    private final String node;
    private final Duration poll;
    private Scheduler scheduler;

    JobScheduler(DataSource dataSource, List<Job> jobs, String node) {
        this(dataSource, jobs, node, POLL);
    }

    JobScheduler(DataSource dataSource, List<Job> jobs, String node, Duration poll) {
        long names = jobs.stream().map(Job::name).distinct().count();
        if (names < jobs.size()) {
            throw new IllegalArgumentException("two jobs of one name: " + jobs);
        }
        this.dataSource = dataSource;
        this.jobs = List.copyOf(jobs);
        this.node = node;
        this.poll = poll;
    }

    @Override
    public synchronized void start() {
        if (jobs.isEmpty()) {
            return;
        }
        scheduler = Scheduler.create(dataSource)
                .startTasks(jobs.stream().map(JobScheduler::task).toList())
                .tableName("platform.scheduled_task")
                .schedulerName(new SchedulerName.Fixed(node))
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(PATIENCE_AT_END)
                .threads(THREADS)
                .build();
        scheduler.start();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), schedule(job.timing())).execute((instance, context) -> job.run());
    }

    private static Schedule schedule(Job.Timing timing) {
        return switch (timing) {
            case Job.Timing.Every every -> FixedDelay.of(every.pause());
            case Job.Timing.Daily daily -> Schedules.daily(Texts.ZONE, daily.time());
        };
    }

    @Override
    public synchronized void stop() {
        if (isRunning()) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
