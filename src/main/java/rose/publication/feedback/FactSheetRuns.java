package rose.publication.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Texts;

/**
 * All fact sheets of a year in one run. Each sheet is kept when it is made, so that a run that is broken off goes on where it was;
 * what is published stays as it was made.
 */
@Component
public class FactSheetRuns {

    private static final Logger log = LoggerFactory.getLogger(FactSheetRuns.class);

    private final FactSheets sheets;
    private final FactSheetRunStore store;
    private final Audit audit;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FactSheetRuns(
            FactSheets sheets,
            FactSheetRunStore store,
            Audit audit,
            MessageSource messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.sheets = sheets;
        this.store = store;
        this.audit = audit;
        this.texts = new Texts(messages, Texts.SWEDISH);
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins to make them, beside what else goes on.
     *
     * @return the id of the run; where one of the year is under way, of that
     * @throws Missing where there is no agreement for that year
     */
    public long start(int year, Viewer viewer) {
        long id = begin(year, viewer);
        Thread.ofVirtual().name("fact sheets " + year).start(() -> carryOn(id));
        return id;
    }

    long begin(int year, Viewer viewer) {
        mustPublish(viewer);
        if (!sheets.years().contains(year)) {
            throw new Missing("agreement " + year);
        }
        return transaction.execute(status -> {
            long id = store.begin(year, viewer.accountId(), sheets.subjects().size(), clock.instant());
            audit.record(
                    viewer.accountId(),
                    viewer.name(),
                    "make fact sheets",
                    "fact sheet run/" + id,
                    String.valueOf(year));
            return id;
        });
    }

    /** Goes on with what was broken off, where nobody is at it. */
    void carryOn() {
        store.underWay().forEach(run -> carryOn(run.id()));
    }

    void carryOn(long id) {
        store.ifNobody(id, () -> store.find(id).filter(FactSheetRun::running).ifPresent(this::makeTheRest));
    }

    private void makeTheRest(FactSheetRun run) {
        Set<String> there = store.made(run.id());
        List<Subject> rest = sheets.subjects().stream()
                .filter(subject -> !there.contains(subject.key()))
                .toList();
        try {
            new AllSheets(sheets, run.year(), texts)
                    .make(rest, (subject, pdf) -> store.add(run.id(), subject.key(), pdf, clock.instant()));
            store.end(run.id(), FactSheetRun.State.DONE, clock.instant());
            store.forgetBefore(run.id(), run.year());
        } catch (RuntimeException failed) {
            log.error("fact sheet run {} failed", run.id(), failed);
            store.end(run.id(), FactSheetRun.State.FAILED, clock.instant());
        }
    }

    /** Newest first, for those who make them. */
    public List<FactSheetRun> all(Viewer viewer) {
        mustPublish(viewer);
        return store.all();
    }

    public FactSheetRun run(long id, Viewer viewer) {
        mustPublish(viewer);
        return store.find(id).orElseThrow(() -> new Missing("fact sheet run " + id));
    }

    /** Opens them to all, in place of those of the year that were open before. */
    @Transactional
    public void publish(long id, Viewer viewer) {
        FactSheetRun run = run(id, viewer);
        if (store.publish(id, clock.instant()) == 1) {
            audit.record(
                    viewer.accountId(),
                    viewer.name(),
                    "publish fact sheets",
                    "fact sheet run/" + id,
                    String.valueOf(run.year()));
        }
    }

    /** The years whose sheets are open to all, newest first. */
    public List<Integer> publishedYears() {
        return store.published().stream()
                .map(FactSheetRun::year)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    /** A sheet that is open to all, as it was published last; @throws Missing where there is none */
    public byte[] published(int year, String subject) {
        return store.published().stream()
                .filter(run -> run.year() == year)
                .findFirst()
                .flatMap(run -> store.pdf(run.id(), subject))
                .orElseThrow(() -> new Missing("published fact sheet " + year + " " + subject));
    }

    /** A sheet of a run, before it is published too, for those who make them. */
    public byte[] pdf(long id, String subject, Viewer viewer) {
        FactSheetRun run = run(id, viewer);
        return store.pdf(run.id(), subject).orElseThrow(() -> new Missing("fact sheet " + id + " " + subject));
    }

    private static void mustPublish(Viewer viewer) {
        if (!viewer.mayPublish()) {
            throw new Forbidden("make fact sheets");
        }
    }
}
