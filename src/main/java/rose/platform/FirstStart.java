package rose.platform;

import static rose.platform.sql.Tables.INSTALLATION;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** When the program first started on this database. It stays, whatever node starts when. */
@Component
public class FirstStart {

    private final DSLContext db;

    FirstStart(DSLContext db, Clock clock) {
        this.db = db;
        db.insertInto(INSTALLATION)
                .set(INSTALLATION.FIRST_STARTED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    public Instant at() {
        return db.select(INSTALLATION.FIRST_STARTED_AT)
                .from(INSTALLATION)
                .fetchSingle(row -> row.value1().toInstant());
    }
}
