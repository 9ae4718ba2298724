package rose.organisations;

import static org.jooq.impl.DSL.lower;
import static rose.organisations.sql.Tables.ACCOUNT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class AccountStore {

    private final DSLContext db;

    AccountStore(DSLContext db) {
        this.db = db;
    }

    record Row(long id, String email, String name, Role role, String organisationId, String passwordHash) {}

    Optional<Row> find(long id) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .and(ACCOUNT.CLOSED_AT.isNull())
                .fetchOptional(AccountStore::row);
    }

    /** Also one that is closed. */
    Optional<Row> findAny(long id) {
        return db.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOptional(AccountStore::row);
    }

    /** Also one that is closed; keeps all others from closing or opening it until the transaction ends. */
    Optional<Row> lockAny(String email) {
        return db.selectFrom(ACCOUNT)
                .where(lower(ACCOUNT.EMAIL).eq(email.strip().toLowerCase(Locale.ROOT)))
                .forUpdate()
                .fetchOptional(AccountStore::row);
    }

    boolean isClosed(String email) {
        return db.fetchExists(
                ACCOUNT,
                lower(ACCOUNT.EMAIL).eq(email.strip().toLowerCase(Locale.ROOT)).and(ACCOUNT.CLOSED_AT.isNotNull()));
    }

    /** @param at when, or null to open it again @return whether that changed anything */
    boolean setClosed(long id, Instant at) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.CLOSED_AT, at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .where(ACCOUNT.ID.eq(id))
                        .and(at == null ? ACCOUNT.CLOSED_AT.isNotNull() : ACCOUNT.CLOSED_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<Row> find(String email) {
        return db.selectFrom(ACCOUNT)
                .where(lower(ACCOUNT.EMAIL).eq(email.strip().toLowerCase(Locale.ROOT)))
                .and(ACCOUNT.CLOSED_AT.isNull())
                .fetchOptional(AccountStore::row);
    }

    /** By name. */
    List<Row> members(String organisationId) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(ACCOUNT.CLOSED_AT.isNull())
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .fetch(AccountStore::row);
    }

    private static Row row(Record row) {
        return new Row(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.EMAIL),
                row.get(ACCOUNT.NAME),
                Role.valueOf(row.get(ACCOUNT.ROLE)),
                row.get(ACCOUNT.ORGANISATION_ID),
                row.get(ACCOUNT.PASSWORD_HASH));
    }

    Map<Long, String> names(Collection<Long> ids) {
        return db.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
    }

    List<Contact> contacts(Collection<String> organisationIds) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.ORGANISATION_ID.in(organisationIds))
                .and(ACCOUNT.CLOSED_AT.isNull())
                .and(ACCOUNT.ROLE.in(Role.CONTACT_PERSON.name(), Role.COUNTY_COORDINATOR.name()))
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .fetch(row -> new Contact(
                        row.get(ACCOUNT.ID),
                        row.get(ACCOUNT.ORGANISATION_ID),
                        row.get(ACCOUNT.NAME),
                        row.get(ACCOUNT.EMAIL)));
    }

    void save(Accounts.NewAccount account, String passwordHash, Instant now) {
        int changed = db.update(ACCOUNT)
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.ROLE, account.role().name())
                .set(ACCOUNT.ORGANISATION_ID, account.organisationId())
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .where(lower(ACCOUNT.EMAIL).eq(account.email().toLowerCase(Locale.ROOT)))
                .execute();
        if (changed == 0) {
            db.insertInto(ACCOUNT)
                    .set(ACCOUNT.EMAIL, account.email())
                    .set(ACCOUNT.NAME, account.name())
                    .set(ACCOUNT.ROLE, account.role().name())
                    .set(ACCOUNT.ORGANISATION_ID, account.organisationId())
                    .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                    .set(ACCOUNT.DEMO, account.demo())
                    .set(ACCOUNT.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                    .execute();
        }
    }

    List<Accounts.NewAccount> demoAccounts() {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.DEMO)
                .and(ACCOUNT.CLOSED_AT.isNull())
                .orderBy(ACCOUNT.ID)
                .fetch(row -> new Accounts.NewAccount(
                        row.get(ACCOUNT.EMAIL),
                        row.get(ACCOUNT.NAME),
                        Role.valueOf(row.get(ACCOUNT.ROLE)),
                        row.get(ACCOUNT.ORGANISATION_ID),
                        true));
    }
}
