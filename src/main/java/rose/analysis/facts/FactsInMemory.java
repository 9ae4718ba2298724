package rose.analysis.facts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rose.organisations.Level;
import rose.platform.Changes;
import rose.platform.Changes.Change;

/**
 * Keeps what figures count in memory, year by year as they are asked for, and as new as the database at each asking: a short
 * question tells what has changed since the last, whoever changed it, and only that is read anew. Mostly {@link FactsRefresh} has
 * read it already. What is given out is never changed afterwards.
 */
@Component
public class FactsInMemory {

    private final FactStore store;
    private final Changes changes;
    private final TransactionTemplate reading;
    private final Clock clock;

    private volatile Held held;

    FactsInMemory(FactStore store, Changes changes, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What is held, and what of the log is in it.
     *
     * @param horizon from which on transactions may not have ended when it was read
     * @param applied ids of the changes of transactions from the horizon on that are in it
     */
    private record Held(Facts facts, long horizon, Set<Long> applied, Instant at) {}

    /** As everything is now, with at least these years. */
    public Facts now(Integer... years) {
        Held last = held;
        if (last != null && last.facts().years().containsAll(List.of(years)) && fresh(last)) {
            Changes.Seen seen = changes.since(last.horizon());
            if (news(last, seen).isEmpty()) {
                return last.facts();
            }
        }
        return refreshed(Set.of(years)).facts();
    }

    /** As everything is now, with at least the years that what is there leads to: mostly one question to the database. */
    public Facts now(Function<Facts, Set<Integer>> years) {
        Facts facts = now();
        Set<Integer> wanted = years.apply(facts);
        return facts.years().containsAll(wanted) ? facts : now(wanted.toArray(Integer[]::new));
    }

    private boolean fresh(Held last) {
        return last.at().plus(Changes.kept()).isAfter(clock.instant());
    }

    private static List<Change> news(Held last, Changes.Seen seen) {
        return seen.changes().stream()
                .filter(change -> !last.applied().contains(change.id()))
                .toList();
    }

    /** One at a time: those who wait take what the first has read, and what is still missing in it. */
    private synchronized Held refreshed(Set<Integer> years) {
        held = reading.execute(status -> read(held, years));
        return held;
    }

    private Held read(Held last, Set<Integer> years) {
        boolean begin = last == null || !fresh(last);
        Changes.Seen seen = changes.since(begin ? Long.MAX_VALUE : last.horizon());
        List<Change> news = begin ? List.of() : news(last, seen);
        Set<Integer> missing = new TreeSet<>(years);
        Facts facts = begin ? Facts.NONE : last.facts();
        if (news.stream().anyMatch(change -> change.year() == null)) {
            missing.addAll(facts.years());
            facts = Facts.NONE;
        } else {
            facts = changed(facts, news);
        }
        if (begin || !news.isEmpty()) {
            facts = facts.reporting(store.reported());
        }
        missing.removeAll(facts.years());
        for (int year : missing) {
            facts = facts.with(year, store.lots(year), store.responses(year));
        }
        return new Held(facts, seen.horizon(), applied(seen), clock.instant());
    }

    private static Set<Long> applied(Changes.Seen seen) {
        return seen.changes().stream()
                .filter(change -> change.transaction() >= seen.horizon())
                .map(Change::id)
                .collect(Collectors.toSet());
    }

    private Facts changed(Facts facts, List<Change> news) {
        Map<LotKey, List<Change>> byLot = news.stream()
                .filter(change -> facts.years().contains(change.year()))
                .collect(Collectors.groupingBy(
                        change -> new LotKey(change.year(), change.area(), Level.valueOf(change.level())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Facts changed = facts;
        for (var lot : byLot.entrySet()) {
            changed = changed.with(lot(changed, lot.getKey(), lot.getValue()), store.responses(lot.getKey()));
        }
        return changed;
    }

    private LotFacts lot(Facts facts, LotKey key, List<Change> changes) {
        LotFacts before = facts.lots().get(key);
        if (before == null || changes.stream().anyMatch(change -> change.interventions() == null)) {
            return store.lot(key);
        }
        Set<Long> ids = new HashSet<>();
        changes.forEach(change -> ids.addAll(change.interventions()));
        return ids.isEmpty() ? before : before.with(ids, store.rows(key, new ArrayList<>(ids)));
    }

    /** Reads what has changed of the years that anybody has asked for, so that the next who asks need not wait for it. */
    void refresh() {
        Held last = held;
        if (last != null) {
            now(last.facts().years().toArray(Integer[]::new));
        }
    }

    /** Reads all years that anything is reported for, before anybody asks. */
    void begin() {
        now(now().reported().stream().map(LotKey::year).distinct().toArray(Integer[]::new));
    }

    /** Those who are asked on that level. */
    public Respondents respondents(Level level) {
        return store.respondents(level);
    }

    /** As they were when last read; none before that. */
    Facts held() {
        Held last = held;
        return last == null ? Facts.NONE : last.facts();
    }

    /** The lots that anything is reported in, of all years. */
    public Set<LotKey> reported() {
        return now().reported();
    }
}
