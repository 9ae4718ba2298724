package rose.platform.mail;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static rose.platform.sql.Tables.LETTER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class LetterStore {

    private static final Condition WAITING = LETTER.STATE.eq(LetterState.WAITING.name());

    private final DSLContext db;

    LetterStore(DSLContext db) {
        this.db = db;
    }

    void save(Letter letter, LetterState state, boolean withBody, Instant now) {
        db.insertInto(LETTER)
                .set(LETTER.KEY, letter.key())
                .set(LETTER.TO_ADDRESS, letter.toAddress())
                .set(LETTER.TO_NAME, letter.toName())
                .set(LETTER.SUBJECT, letter.subject())
                .set(LETTER.BODY, withBody ? letter.body() : null)
                .set(LETTER.LANGUAGE, letter.language())
                .set(LETTER.SECRET, letter.secret())
                .set(LETTER.STATE, state.name())
                .set(LETTER.CREATED_AT, at(now))
                .set(LETTER.QUEUED_AT, at(now))
                .set(LETTER.DUE_AT, at(now))
                .set(LETTER.CHANGED_AT, at(now))
                .onConflict(LETTER.KEY)
                .doNothing()
                .execute();
    }

    boolean anyDue(Instant now) {
        return db.fetchExists(LETTER, WAITING.and(LETTER.DUE_AT.le(at(now))));
    }

    /** Takes the letter that has been due longest in hand, past those that other nodes are about to take. */
    Optional<ClaimedLetter> claim(String node, Instant now) {
        var next = select(LETTER.ID)
                .from(LETTER)
                .where(WAITING.and(LETTER.DUE_AT.le(at(now))))
                .orderBy(LETTER.DUE_AT, LETTER.ID)
                .limit(1)
                .forUpdate()
                .skipLocked();
        return db.update(LETTER)
                .set(LETTER.STATE, LetterState.SENDING.name())
                .set(LETTER.CLAIMS, LETTER.CLAIMS.plus(1))
                .set(LETTER.CLAIMED_AT, at(now))
                .set(LETTER.CLAIMED_BY, node)
                .set(LETTER.CHANGED_AT, at(now))
                .where(LETTER.ID.eq(field(next)))
                .returning()
                .fetchOptional(LetterStore::claimed);
    }

    void sent(ClaimedLetter letter, Instant now) {
        db.update(LETTER)
                .set(LETTER.STATE, LetterState.SENT.name())
                .set(LETTER.BODY, when(LETTER.SECRET, (String) null).otherwise(LETTER.BODY))
                .set(LETTER.CHANGED_AT, at(now))
                .setNull(LETTER.PROBLEM)
                .where(inHand(letter))
                .execute();
    }

    /** @param state FAILED or UNCERTAIN */
    void ended(ClaimedLetter letter, LetterState state, String problem, Instant now) {
        db.update(LETTER)
                .set(LETTER.STATE, state.name())
                .set(LETTER.CHANGED_AT, at(now))
                .set(LETTER.PROBLEM, problem)
                .where(inHand(letter))
                .execute();
    }

    void tryAgain(ClaimedLetter letter, Instant due, String problem, Instant now) {
        db.update(LETTER)
                .set(LETTER.STATE, LetterState.WAITING.name())
                .set(LETTER.TRIES, LETTER.TRIES.plus(1))
                .set(LETTER.DUE_AT, at(due))
                .set(LETTER.CHANGED_AT, at(now))
                .set(LETTER.PROBLEM, problem)
                .where(inHand(letter))
                .execute();
    }

    /**
     * A sender so slow that its letter has been called uncertain still knows better; not so one whose letter was
     * claimed anew.
     */
    private static Condition inHand(ClaimedLetter letter) {
        return LETTER.ID
                .eq(letter.id())
                .and(LETTER.CLAIMS.eq(letter.claim()))
                .and(LETTER.STATE.in(LetterState.SENDING.name(), LetterState.UNCERTAIN.name()));
    }

    /**
     * The mail server is not there: what is due waits until then, and what was queued before {@code giveUp} has
     * failed.
     */
    void postpone(Instant until, Instant giveUp, String problem, Instant now) {
        Condition old = LETTER.QUEUED_AT.lt(at(giveUp));
        db.update(LETTER)
                .set(LETTER.STATE, when(old, LetterState.FAILED.name()).otherwise(LETTER.STATE))
                .set(LETTER.CHANGED_AT, when(old, at(now)).otherwise(LETTER.CHANGED_AT))
                .set(LETTER.DUE_AT, at(until))
                .set(LETTER.PROBLEM, problem)
                .where(WAITING.and(LETTER.DUE_AT.le(at(now))))
                .execute();
    }

    /** What was claimed before then and not heard of since was in the hands of a program that has ended. */
    int abandon(Instant claimedBefore, Instant now) {
        return db.update(LETTER)
                .set(LETTER.STATE, LetterState.UNCERTAIN.name())
                .set(LETTER.CHANGED_AT, at(now))
                .where(LETTER.STATE.eq(LetterState.SENDING.name()).and(LETTER.CLAIMED_AT.lt(at(claimedBefore))))
                .execute();
    }

    boolean queueAgain(long id, Instant now) {
        return db.update(LETTER)
                        .set(LETTER.STATE, LetterState.WAITING.name())
                        .set(LETTER.TRIES, 0)
                        .set(LETTER.QUEUED_AT, at(now))
                        .set(LETTER.DUE_AT, at(now))
                        .set(LETTER.CHANGED_AT, at(now))
                        .where(LETTER.ID.eq(id))
                        .and(LETTER.STATE.in(LetterState.FAILED.name(), LetterState.UNCERTAIN.name()))
                        .execute()
                == 1;
    }

    int count() {
        return db.fetchCount(LETTER);
    }

    List<PostedLetter> newest(int offset, int limit) {
        return db.selectFrom(LETTER)
                .orderBy(LETTER.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(row -> posted(row).withoutBody());
    }

    Optional<PostedLetter> find(long id) {
        return db.selectFrom(LETTER).where(LETTER.ID.eq(id)).fetchOptional(LetterStore::posted);
    }

    private static ClaimedLetter claimed(Record row) {
        return new ClaimedLetter(
                row.get(LETTER.ID),
                row.get(LETTER.CLAIMS),
                row.get(LETTER.TRIES),
                row.get(LETTER.CREATED_AT).toInstant(),
                new Letter(
                        row.get(LETTER.KEY),
                        row.get(LETTER.TO_ADDRESS),
                        row.get(LETTER.TO_NAME),
                        row.get(LETTER.SUBJECT),
                        row.get(LETTER.BODY),
                        row.get(LETTER.LANGUAGE),
                        row.get(LETTER.SECRET)));
    }

    private static PostedLetter posted(Record row) {
        return new PostedLetter(
                row.get(LETTER.ID),
                row.get(LETTER.TO_ADDRESS),
                row.get(LETTER.TO_NAME),
                row.get(LETTER.SUBJECT),
                row.get(LETTER.BODY),
                row.get(LETTER.LANGUAGE),
                row.get(LETTER.SECRET),
                LetterState.valueOf(row.get(LETTER.STATE)),
                row.get(LETTER.CREATED_AT).toInstant(),
                row.get(LETTER.CHANGED_AT).toInstant(),
                row.get(LETTER.PROBLEM));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
