package rose.platform;

import static rose.platform.sql.Tables.AUDIT_ENTRY;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The audit trail: who did what to what. Write in the transaction of the change that it tells of. */
@Component
public class Audit {

    private final DSLContext db;
    private final Clock clock;

    Audit(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param accountId who, or null for the program itself or its command line
     * @param action a verb in English, as {@code import} or {@code publish}
     * @param subject what it was done to, as {@code intervention/12}
     */
    public void record(Long accountId, String accountName, String action, String subject, String detail) {
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(AUDIT_ENTRY.ACCOUNT_ID, accountId)
                .set(AUDIT_ENTRY.ACCOUNT_NAME, accountName)
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.SUBJECT, subject)
                .set(AUDIT_ENTRY.DETAIL, detail)
                .execute();
    }
}
