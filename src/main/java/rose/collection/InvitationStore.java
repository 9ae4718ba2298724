package rose.collection;

import static rose.collection.sql.Tables.INVITATION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;

@Component
class InvitationStore {

    private final DSLContext db;

    InvitationStore(DSLContext db) {
        this.db = db;
    }

    /** Whom to invite to what. */
    record New(long responseId, long entryId, String name, String email, String language) {}

    Invitation add(New invited, Viewer by, LinkToken token, Instant now, Instant expires) {
        return db.insertInto(INVITATION)
                .set(INVITATION.RESPONSE_ID, invited.responseId())
                .set(INVITATION.ENTRY_ID, invited.entryId())
                .set(INVITATION.NAME, invited.name())
                .set(INVITATION.EMAIL, invited.email())
                .set(INVITATION.LANGUAGE, invited.language())
                .set(INVITATION.TOKEN_HASH, token.hash())
                .set(INVITATION.INVITED_AT, at(now))
                .set(INVITATION.ACCOUNT_ID, by.accountId())
                .set(INVITATION.INVITED_BY, by.name())
                .set(INVITATION.EXPIRES_AT, at(expires))
                .returning()
                .fetchSingle(InvitationStore::invitation);
    }

    /** Another link for the same person; the one before opens nothing any more. */
    Invitation renew(long id, Viewer by, String language, LinkToken token, Instant now, Instant expires) {
        return db.update(INVITATION)
                .set(INVITATION.TOKEN_HASH, token.hash())
                .set(INVITATION.INVITED_AT, at(now))
                .set(INVITATION.ACCOUNT_ID, by.accountId())
                .set(INVITATION.INVITED_BY, by.name())
                .set(INVITATION.LANGUAGE, language)
                .set(INVITATION.EXPIRES_AT, at(expires))
                .setNull(INVITATION.OPENED_AT)
                .setNull(INVITATION.DONE_AT)
                .setNull(INVITATION.WITHDRAWN_AT)
                .where(INVITATION.ID.eq(id))
                .returning()
                .fetchSingle(InvitationStore::invitation);
    }

    /** Those to an entry, in the order in which they were first invited. */
    List<Invitation> of(long responseId, long entryId) {
        return db.selectFrom(INVITATION)
                .where(INVITATION.RESPONSE_ID.eq(responseId))
                .and(INVITATION.ENTRY_ID.eq(entryId))
                .orderBy(INVITATION.ID)
                .fetch(InvitationStore::invitation);
    }

    Optional<Invitation> find(LinkToken token) {
        return db.selectFrom(INVITATION)
                .where(INVITATION.TOKEN_HASH.eq(token.hash()))
                .fetchOptional(InvitationStore::invitation);
    }

    /** @return whether it was not withdrawn before */
    boolean withdraw(long id, Instant now) {
        return set(INVITATION.WITHDRAWN_AT, id, now);
    }

    void setOpened(long id, Instant now) {
        set(INVITATION.OPENED_AT, id, now);
    }

    /** @return whether it was not done before */
    boolean setDone(long id, Instant now) {
        return set(INVITATION.DONE_AT, id, now);
    }

    private boolean set(org.jooq.Field<OffsetDateTime> moment, long id, Instant now) {
        Condition unset = moment.isNull();
        return db.update(INVITATION)
                        .set(moment, at(now))
                        .where(INVITATION.ID.eq(id))
                        .and(unset)
                        .execute()
                == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Invitation invitation(Record row) {
        return new Invitation(
                row.get(INVITATION.ID),
                row.get(INVITATION.RESPONSE_ID),
                row.get(INVITATION.ENTRY_ID),
                row.get(INVITATION.NAME),
                row.get(INVITATION.EMAIL),
                row.get(INVITATION.INVITED_AT).toInstant(),
                row.get(INVITATION.ACCOUNT_ID),
                row.get(INVITATION.INVITED_BY),
                row.get(INVITATION.LANGUAGE),
                row.get(INVITATION.EXPIRES_AT).toInstant(),
                instant(row.get(INVITATION.OPENED_AT)),
                instant(row.get(INVITATION.DONE_AT)),
                instant(row.get(INVITATION.WITHDRAWN_AT)));
    }
}
