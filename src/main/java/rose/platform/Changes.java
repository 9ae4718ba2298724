package rose.platform;

import static rose.platform.sql.Tables.CHANGE;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What has changed of that which figures count, as triggers tell it: by whichever node, command or hand it was written. */
@Component
public class Changes {

    private static final Field<Long> OLDEST_OPEN =
            DSL.field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext db;
    private final Clock clock;

    Changes(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One change.
     *
     * @param transaction that wrote it
     * @param year null where everything is to be read anew
     * @param interventions ids of those that have changed; none where only responses have; null where all of the lot may have
     */
    public record Change(
            long id, long transaction, Integer year, String area, String level, List<Long> interventions) {}

    /**
     * What is seen of a horizon.
     *
     * @param horizon the next one: of all transactions from it on some may not have ended yet
     */
    public record Seen(long horizon, List<Change> changes) {}

    /** What transactions from the horizon on have written and committed, in one reading; those seen before are among it. */
    public Seen since(long horizon) {
        var now = DSL.select(OLDEST_OPEN.as("horizon")).asTable("now");
        var rows = db.select(now.field("horizon", Long.class), CHANGE.asterisk())
                .from(now)
                .leftJoin(CHANGE)
                .on(CHANGE.TRANSACTION_ID.ge(horizon))
                .orderBy(CHANGE.ID)
                .fetch();
        List<Change> changes = rows.stream()
                .filter(row -> row.get(CHANGE.ID) != null)
                .map(row -> {
                    Long[] ids = row.get(CHANGE.INTERVENTIONS);
                    return new Change(
                            row.get(CHANGE.ID),
                            row.get(CHANGE.TRANSACTION_ID),
                            row.get(CHANGE.YEAR),
                            row.get(CHANGE.AREA),
                            row.get(CHANGE.LEVEL),
                            ids == null ? null : List.of(ids));
                })
                .toList();
        return new Seen(rows.getFirst().get("horizon", Long.class), changes);
    }

    /** What can be seen of the database now, by name: the same again means that nothing whatever has been written since. */
    public String moment() {
        return db.fetchSingle("select pg_current_snapshot()::text").get(0, String.class);
    }

    /** Forgets what all have read long ago. Who has not looked for as long must read everything anew: {@link #kept}. */
    void forget() {
        db.deleteFrom(CHANGE)
                .where(CHANGE.AT.lt(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)))
                .execute();
    }

    /** How long a change can be read. */
    public static Duration kept() {
        return KEPT.dividedBy(2);
    }
}
