package rose.collection;

import static rose.collection.sql.Tables.ATTESTATION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;

@Component
class AttestationStore {

    private final DSLContext db;
    private final Organisations organisations;

    AttestationStore(DSLContext db, Organisations organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    /** A question to approve as stored. @param approvedContent the fingerprint of what was approved, or null */
    record Row(
            long id,
            long responseId,
            Organisation organisation,
            String name,
            String email,
            Long accountId,
            Instant askedAt,
            String askedBy,
            Instant expiresAt,
            Instant attestedAt,
            Instant refusedAt,
            String remark,
            Instant withdrawnAt,
            String approvedContent) {

        /** As it stands beside what stands in the response. @param content its fingerprint */
        Attestation beside(String content, Instant now) {
            return new Attestation(
                    id,
                    responseId,
                    organisation,
                    name,
                    email,
                    accountId,
                    askedAt,
                    askedBy,
                    expiresAt,
                    attestedAt,
                    refusedAt,
                    remark,
                    state(content, now));
        }

        private Attestation.State state(String content, Instant now) {
            if (attestedAt != null) {
                return content.equals(approvedContent) ? Attestation.State.ATTESTED : Attestation.State.CHANGED;
            }
            if (refusedAt != null) {
                return Attestation.State.REFUSED;
            }
            return now.isBefore(expiresAt) ? Attestation.State.WAITING : Attestation.State.EXPIRED;
        }
    }

    /** In the order in which they were asked; without those whose question was withdrawn. */
    List<Row> of(long responseId) {
        return rows(ATTESTATION.RESPONSE_ID.eq(responseId).and(ATTESTATION.WITHDRAWN_AT.isNull()));
    }

    Optional<Row> find(long responseId, long id) {
        return of(responseId).stream().filter(row -> row.id() == id).findFirst();
    }

    /** Also one that was withdrawn. */
    Optional<Row> withToken(byte[] hash) {
        return rows(ATTESTATION.TOKEN_HASH.eq(hash)).stream().findFirst();
    }

    /** What that account is asked, as an attester of its organisation. */
    List<Row> askedOf(Viewer viewer, Instant now) {
        return rows(asked(viewer, now));
    }

    boolean isAsked(long responseId, Viewer viewer, Instant now) {
        return db.fetchExists(ATTESTATION, asked(viewer, now).and(ATTESTATION.RESPONSE_ID.eq(responseId)));
    }

    private static Condition asked(Viewer viewer, Instant now) {
        return ATTESTATION
                .ACCOUNT_ID
                .eq(viewer.accountId())
                .and(ATTESTATION.ORGANISATION_ID.eq(viewer.organisation().id()))
                .and(ATTESTATION.WITHDRAWN_AT.isNull())
                .and(ATTESTATION.EXPIRES_AT.gt(utc(now)));
    }

    private List<Row> rows(Condition condition) {
        return db.selectFrom(ATTESTATION)
                .where(condition)
                .orderBy(ATTESTATION.ID)
                .fetch(this::row);
    }

    private Row row(Record row) {
        return new Row(
                row.get(ATTESTATION.ID),
                row.get(ATTESTATION.RESPONSE_ID),
                organisations.organisation(row.get(ATTESTATION.ORGANISATION_ID)),
                row.get(ATTESTATION.NAME),
                row.get(ATTESTATION.EMAIL),
                row.get(ATTESTATION.ACCOUNT_ID),
                instant(row.get(ATTESTATION.ASKED_AT)),
                row.get(ATTESTATION.ASKED_BY),
                instant(row.get(ATTESTATION.EXPIRES_AT)),
                instant(row.get(ATTESTATION.ATTESTED_AT)),
                instant(row.get(ATTESTATION.REFUSED_AT)),
                row.get(ATTESTATION.REMARK),
                instant(row.get(ATTESTATION.WITHDRAWN_AT)),
                row.get(ATTESTATION.APPROVED_CONTENT));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** The new question's id. @param tokenHash null for an account */
    long add(
            long responseId,
            Organisation organisation,
            String name,
            String email,
            Long accountId,
            byte[] tokenHash,
            String by,
            Instant now,
            Instant expires) {
        return db.insertInto(ATTESTATION)
                .set(ATTESTATION.RESPONSE_ID, responseId)
                .set(ATTESTATION.ORGANISATION_ID, organisation.id())
                .set(ATTESTATION.NAME, name)
                .set(ATTESTATION.EMAIL, email)
                .set(ATTESTATION.ACCOUNT_ID, accountId)
                .set(ATTESTATION.TOKEN_HASH, tokenHash)
                .set(ATTESTATION.ASKED_AT, utc(now))
                .set(ATTESTATION.ASKED_BY, by)
                .set(ATTESTATION.EXPIRES_AT, utc(expires))
                .returning(ATTESTATION.ID)
                .fetchSingle(ATTESTATION.ID);
    }

    void withdraw(long id, Instant now) {
        db.update(ATTESTATION)
                .set(ATTESTATION.WITHDRAWN_AT, utc(now))
                .where(ATTESTATION.ID.eq(id))
                .execute();
    }

    void setAttested(long id, String content, Instant now) {
        db.update(ATTESTATION)
                .set(ATTESTATION.ATTESTED_AT, utc(now))
                .set(ATTESTATION.APPROVED_CONTENT, content)
                .setNull(ATTESTATION.REFUSED_AT)
                .setNull(ATTESTATION.REMARK)
                .where(ATTESTATION.ID.eq(id))
                .execute();
    }

    void setRefused(long id, String remark, Instant now) {
        db.update(ATTESTATION)
                .set(ATTESTATION.REFUSED_AT, utc(now))
                .set(ATTESTATION.REMARK, remark)
                .setNull(ATTESTATION.ATTESTED_AT)
                .setNull(ATTESTATION.APPROVED_CONTENT)
                .where(ATTESTATION.ID.eq(id))
                .execute();
    }

    /** No approval of the response holds any more. */
    void voidAll(long responseId) {
        db.update(ATTESTATION)
                .setNull(ATTESTATION.APPROVED_CONTENT)
                .where(ATTESTATION.RESPONSE_ID.eq(responseId))
                .execute();
    }
}
