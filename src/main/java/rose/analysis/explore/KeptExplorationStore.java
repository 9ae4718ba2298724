package rose.analysis.explore;

import static rose.analysis.sql.Tables.KEPT_EXPLORATION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
        return db.selectFrom(KEPT_EXPLORATION)
                .where(which)
                .orderBy(KEPT_EXPLORATION.KEPT_AT.desc(), KEPT_EXPLORATION.ID.desc())
                .fetch(row -> new KeptExploration(
                        row.get(KEPT_EXPLORATION.ID),
                        row.get(KEPT_EXPLORATION.NAME),
                        row.get(KEPT_EXPLORATION.QUERY),
                        row.get(KEPT_EXPLORATION.KEPT_AT).toInstant()));
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
}
