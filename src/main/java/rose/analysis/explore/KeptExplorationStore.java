package rose.analysis.explore;

import static rose.analysis.sql.Tables.EXPLORATION_IN_REPORT;
import static rose.analysis.sql.Tables.KEPT_EXPLORATION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class KeptExplorationStore {

    private final DSLContext db;

    KeptExplorationStore(DSLContext db) {
        this.db = db;
    }

    long keep(long accountId, String name, String query, Instant now) {
        return db.insertInto(KEPT_EXPLORATION)
                .set(KEPT_EXPLORATION.ACCOUNT_ID, accountId)
                .set(KEPT_EXPLORATION.NAME, name)
                .set(KEPT_EXPLORATION.QUERY, query)
                .set(KEPT_EXPLORATION.KEPT_AT, now.atOffset(ZoneOffset.UTC))
                .returning(KEPT_EXPLORATION.ID)
                .fetchSingle(KEPT_EXPLORATION.ID);
    }

    /** Newest first. */
    List<KeptExploration> of(long accountId) {
        return kept(KEPT_EXPLORATION.ACCOUNT_ID.eq(accountId));
    }

    Optional<KeptExploration> find(long id, long accountId) {
        return kept(KEPT_EXPLORATION.ID.eq(id).and(KEPT_EXPLORATION.ACCOUNT_ID.eq(accountId))).stream()
                .findFirst();
    }

    private List<KeptExploration> kept(Condition which) {
        Map<Long, List<KeptExploration.Report>> reports = db.select(
                        EXPLORATION_IN_REPORT.KEPT_EXPLORATION_ID,
                        EXPLORATION_IN_REPORT.YEAR,
                        EXPLORATION_IN_REPORT.AUTHORITY_ID)
                .from(EXPLORATION_IN_REPORT)
                .join(KEPT_EXPLORATION)
                .on(KEPT_EXPLORATION.ID.eq(EXPLORATION_IN_REPORT.KEPT_EXPLORATION_ID))
                .where(which)
                .orderBy(EXPLORATION_IN_REPORT.YEAR, EXPLORATION_IN_REPORT.AUTHORITY_ID)
                .fetchGroups(row -> row.value1(), row -> new KeptExploration.Report(row.value2(), row.value3()));
        return db.selectFrom(KEPT_EXPLORATION)
                .where(which)
                .orderBy(KEPT_EXPLORATION.KEPT_AT.desc(), KEPT_EXPLORATION.ID.desc())
                .fetch(row -> new KeptExploration(
                        row.get(KEPT_EXPLORATION.ID),
                        row.get(KEPT_EXPLORATION.NAME),
                        row.get(KEPT_EXPLORATION.QUERY),
                        row.get(KEPT_EXPLORATION.KEPT_AT).toInstant(),
                        reports.getOrDefault(row.get(KEPT_EXPLORATION.ID), List.of())));
    }

    void rename(long id, String name) {
        db.update(KEPT_EXPLORATION)
                .set(KEPT_EXPLORATION.NAME, name)
                .where(KEPT_EXPLORATION.ID.eq(id))
                .execute();
    }

    void delete(long id) {
        db.deleteFrom(KEPT_EXPLORATION).where(KEPT_EXPLORATION.ID.eq(id)).execute();
    }

    void putInReport(long id, int year, String authorityId, Instant now) {
        db.insertInto(EXPLORATION_IN_REPORT)
                .set(EXPLORATION_IN_REPORT.KEPT_EXPLORATION_ID, id)
                .set(EXPLORATION_IN_REPORT.YEAR, year)
                .set(EXPLORATION_IN_REPORT.AUTHORITY_ID, authorityId)
                .set(EXPLORATION_IN_REPORT.PUT_AT, now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    void takeFromReport(long id, int year, String authorityId) {
        db.deleteFrom(EXPLORATION_IN_REPORT)
                .where(EXPLORATION_IN_REPORT.KEPT_EXPLORATION_ID.eq(id))
                .and(EXPLORATION_IN_REPORT.YEAR.eq(year))
                .and(EXPLORATION_IN_REPORT.AUTHORITY_ID.eq(authorityId))
                .execute();
    }

    /** In the order in which they were put there. */
    List<KeptExploration> inReport(int year, String authorityId) {
        return db.select(KEPT_EXPLORATION.asterisk())
                .from(KEPT_EXPLORATION)
                .join(EXPLORATION_IN_REPORT)
                .on(EXPLORATION_IN_REPORT.KEPT_EXPLORATION_ID.eq(KEPT_EXPLORATION.ID))
                .where(EXPLORATION_IN_REPORT.YEAR.eq(year))
                .and(EXPLORATION_IN_REPORT.AUTHORITY_ID.eq(authorityId))
                .orderBy(EXPLORATION_IN_REPORT.PUT_AT, KEPT_EXPLORATION.ID)
                .fetch(row -> new KeptExploration(
                        row.get(KEPT_EXPLORATION.ID),
                        row.get(KEPT_EXPLORATION.NAME),
                        row.get(KEPT_EXPLORATION.QUERY),
                        row.get(KEPT_EXPLORATION.KEPT_AT).toInstant(),
                        List.of()));
    }
}
