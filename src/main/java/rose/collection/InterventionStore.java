package rose.collection;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static rose.collection.sql.Tables.ENTRY;
import static rose.collection.sql.Tables.INTERVENTION;
import static rose.collection.sql.Tables.RESPONSE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;

@Component
class InterventionStore {

    private final DSLContext db;
    private final Agreements agreements;
    private final Organisations organisations;

    InterventionStore(DSLContext db, Agreements agreements, Organisations organisations) {
        this.db = db;
        this.agreements = agreements;
        this.organisations = organisations;
    }

    List<Intervention> readable(Collection<Long> ids, Viewer viewer, int offset, int limit) {
        return db.select()
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(among(ids))
                .and(mayRead(viewer))
                .orderBy(RESPONSE.ORGANISATION_ID, INTERVENTION.TITLE, INTERVENTION.ID)
                .offset(offset)
                .limit(limit)
                .fetch(this::intervention);
    }

    List<Intervention> of(long responseId, Viewer viewer) {
        return db.select()
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(RESPONSE.ID.eq(responseId))
                .and(mayRead(viewer))
                .orderBy(INTERVENTION.TITLE, INTERVENTION.ID)
                .fetch(this::intervention);
    }

    int countReadable(Collection<Long> ids, Viewer viewer) {
        return db.select(count())
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(among(ids))
                .and(mayRead(viewer))
                .fetchSingle()
                .value1();
    }

    List<Intervention> published(PublishedFilter filter, int offset, int limit) {
        return db.select()
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(published(filter))
                .orderBy(INTERVENTION.ID)
                .offset(offset)
                .limit(limit)
                .fetch(this::intervention);
    }

    int countPublished(PublishedFilter filter) {
        return db.select(count())
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(published(filter))
                .fetchSingle()
                .value1();
    }

    List<Long> publishedIds(int offset, int limit) {
        return db.select(INTERVENTION.ID)
                .from(INTERVENTION)
                .where(INTERVENTION.PUBLISHED_AT.isNotNull())
                .orderBy(INTERVENTION.ID)
                .offset(offset)
                .limit(limit)
                .fetch(INTERVENTION.ID);
    }

    Condition published(PublishedFilter filter) {
        Condition wanted = INTERVENTION.PUBLISHED_AT.isNotNull();
        if (filter.year() != null) {
            wanted = wanted.and(RESPONSE.YEAR.eq(filter.year()));
        }
        if (filter.area() != null) {
            wanted = wanted.and(RESPONSE.AREA.eq(filter.area()));
        }
        if (filter.level() != null) {
            wanted = wanted.and(RESPONSE.LEVEL.eq(filter.level().name()));
        }
        if (filter.countyCode() != null) {
            wanted = wanted.and(RESPONSE.ORGANISATION_ID.in(organisations.recipients().stream()
                    .filter(each -> filter.countyCode().equals(each.countyCode()))
                    .map(Organisation::id)
                    .toList()));
        }
        if (filter.organisationId() != null) {
            wanted = wanted.and(RESPONSE.ORGANISATION_ID.eq(filter.organisationId()));
        }
        return wanted;
    }

    Optional<Long> lastYears(Intervention intervention) {
        return db.select(ENTRY.COPIED_FROM)
                .from(ENTRY)
                .where(ENTRY.INTERVENTION_ID.eq(intervention.id()))
                .and(ENTRY.COPIED_FROM.isNotNull())
                .limit(1)
                .fetchOptional(ENTRY.COPIED_FROM)
                .or(() -> titledAlikeTheYearBefore(intervention));
    }

    private Optional<Long> titledAlikeTheYearBefore(Intervention intervention) {
        return db.select(INTERVENTION.ID)
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(RESPONSE.ORGANISATION_ID.eq(intervention.organisation().id()))
                .and(RESPONSE.YEAR.eq(intervention.area().year() - 1))
                .and(lower(INTERVENTION.TITLE).eq(lower(intervention.title())))
                .orderBy(RESPONSE.AREA.eq(intervention.area().shortName()).desc(), INTERVENTION.ID)
                .limit(1)
                .fetchOptional(INTERVENTION.ID);
    }

    private static Condition among(Collection<Long> ids) {
        return INTERVENTION.ID.eq(org.jooq.impl.DSL.any(val(ids.toArray(Long[]::new))));
    }

    /** The rule of {@link Viewer#mayReadUnpublished} in SQL, so that what may not be read never leaves the database. */
    private Condition mayRead(Viewer viewer) {
        if (viewer.analyst()) {
            return noCondition();
        }
        List<String> own = organisations.recipients().stream()
                .filter(viewer::mayReadUnpublished)
                .map(Organisation::id)
                .toList();
        return INTERVENTION.PUBLISHED_AT.isNotNull().or(RESPONSE.ORGANISATION_ID.in(own));
    }

    Intervention intervention(Record row) {
        return new Intervention(
                row.get(INTERVENTION.ID),
                agreements.area(row.get(RESPONSE.YEAR), row.get(RESPONSE.AREA)),
                organisations.organisation(row.get(RESPONSE.ORGANISATION_ID)),
                row.get(INTERVENTION.EXTERNAL_ID),
                row.get(INTERVENTION.TITLE),
                row.get(INTERVENTION.ACTIVITIES),
                row.get(INTERVENTION.GOALS),
                row.get(INTERVENTION.OUTPUTS),
                row.get(INTERVENTION.OUTCOMES),
                List.of(row.get(INTERVENTION.TARGET_GROUPS)),
                List.of(row.get(INTERVENTION.RESPONSIBLE_UNITS)),
                List.of(row.get(INTERVENTION.PARTNERS)),
                row.get(INTERVENTION.FUNDS_SEK),
                row.get(INTERVENTION.INTO_ORDINARY),
                row.get(INTERVENTION.SUBMITTED_ON),
                row.get(INTERVENTION.SYNTHETIC),
                row.get(INTERVENTION.PUBLISHED_AT) == null
                        ? null
                        : row.get(INTERVENTION.PUBLISHED_AT).toInstant());
    }

    int setPublished(long id, Instant at) {
        return db.update(INTERVENTION)
                .set(INTERVENTION.PUBLISHED_AT, at == null ? null : at.atOffset(ZoneOffset.UTC))
                .where(INTERVENTION.ID.eq(id))
                .execute();
    }
}
