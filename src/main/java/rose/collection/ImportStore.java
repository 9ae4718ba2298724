package rose.collection;

import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rose.platform.Problem;
import rose.platform.Texts;

/**
 * The SQL of an import: rows are copied to a table of the transaction's own and merged from there in few statements, whatever
 * their number. Plain SQL, because a table that lives for a transaction has no typed form.
 */
@Component
class ImportStore {

    private static final String STAGING = "import_row";
    /** Imports merge one after the other, so that two files with the same external ids do not collide. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('collection.import'))";

    private final DSLContext db;
    private final DataSource dataSource;

    ImportStore(DSLContext db, DataSource dataSource) {
        this.db = db;
        this.dataSource = dataSource;
    }

    /** Begins to take rows; one staging a transaction. */
    Staging stage(boolean synthetic) {
        db.execute("""
                create temporary table import_row (
                    line bigint, external_id text, year int, area text, level text, organisation_id text, title text,
                    activities text, goals text, outputs text, outcomes text, target_groups text[],
                    responsible_units text[], partners text[], funds_sek bigint, into_ordinary text,
                    status text, reach_people bigint, reach_staff bigint, reach_units bigint,
                    submitted_on date, synthetic boolean, content_hash bytea, code_ids bigint[],
                    intervention_id bigint, response_id bigint, is_new boolean not null default false
                ) on commit drop""");
        return new Staging(synthetic);
    }

    /** Takes rows one by one into the staging table. */
    final class Staging implements AutoCloseable {

        private static final String[] COLUMNS = {
            "line",
            "external_id",
            "year",
            "area",
            "level",
            "organisation_id",
            "title",
            "activities",
            "goals",
            "outputs",
            "outcomes",
            "target_groups",
            "responsible_units",
            "partners",
            "funds_sek",
            "into_ordinary",
            "status",
            "reach_people",
            "reach_staff",
            "reach_units",
            "submitted_on",
            "synthetic",
            "content_hash",
            "code_ids"
        };

        private final boolean synthetic;
        private final CopiedRows rows;

        private Staging(boolean synthetic) {
            this.synthetic = synthetic;
            this.rows = new CopiedRows(dataSource, STAGING, COLUMNS);
        }

        void row(ImportedRow row) {
            rows.row(
                    row.line(),
                    row.externalId(),
                    row.area().year(),
                    row.area().shortName(),
                    row.organisation().level(),
                    row.organisation().id(),
                    row.title(),
                    row.activities(),
                    row.goals(),
                    row.outputs(),
                    row.outcomes(),
                    CopiedRows.array(row.targetGroups()),
                    CopiedRows.array(row.responsibleUnits()),
                    CopiedRows.array(row.partners()),
                    row.fundsSek(),
                    row.intoOrdinary(),
                    row.extent().status(),
                    row.extent().people(),
                    row.extent().staff(),
                    row.extent().units(),
                    row.submittedOn(),
                    synthetic,
                    "\\x" + HexFormat.of().formatHex(row.contentHash()),
                    CopiedRows.array(row.codeIds()));
        }

        /** A row that will not be imported; its id is kept to tell a second row with it. */
        void refused(long line, String externalId) {
            Object[] values = new Object[COLUMNS.length];
            values[0] = line;
            values[1] = externalId;
            rows.row(values);
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    long stagedRows() {
        return exists() ? db.fetchSingle("select count(*) from import_row").get(0, Long.class) : 0;
    }

    private boolean exists() {
        return db.fetchSingle("select to_regclass('pg_temp.import_row') is not null")
                .get(0, Boolean.class);
    }

    /** A problem for every row whose external id stands in an earlier row of the file. */
    List<ImportProblem> repeatedExternalIds() {
        if (!exists()) {
            return List.of();
        }
        return db.fetch("""
                        select line, external_id, first from (
                            select line, external_id, min(line) over (partition by external_id) as first
                            from import_row where external_id is not null) as ids
                        where line > first order by line""")
                .map(row -> ImportProblem.at(
                        row.get("line", Long.class),
                        "external_id",
                        row.get("external_id", String.class),
                        Problem.of(
                                "collection.import.id-twice",
                                ImportProblem.shortened(row.get("external_id", String.class)),
                                row.get("first", String.class))));
    }

    /** Moves all staged rows to where they belong. {@code codes} is null for a file without codes. */
    ImportResult.Imported merge(Instant now, boolean published, CodeColumns codes) {
        db.execute(ONE_AT_A_TIME);
        db.execute("create index on import_row (content_hash)");
        db.execute("analyze import_row");
        long updated = findByExternalId();
        long unchanged = findByContent();
        long added = numberTheRest();
        responses(now);
        update(now);
        insert(now, published);
        if (codes != null) {
            codes.store(STAGING);
        }
        return new ImportResult.Imported(added, updated, unchanged);
    }

    private long findByExternalId() {
        return db.execute("""
                update import_row r set intervention_id = i.id
                from collection.intervention i where i.external_id = r.external_id""");
    }

    /** The first of so many equal rows is the first of so many equal interventions, and so on. */
    private long findByContent() {
        return db.execute("""
                update import_row r set intervention_id = there.id
                from (select line, content_hash, row_number() over (partition by content_hash order by line) as place
                      from import_row where external_id is null) as coming
                join (select id, content_hash, row_number() over (partition by content_hash order by id) as place
                      from collection.intervention
                      where external_id is null and content_hash in (select content_hash from import_row)) as there
                  on there.content_hash = coming.content_hash and there.place = coming.place
                where coming.line = r.line""");
    }

    private long numberTheRest() {
        return db.execute("""
                update import_row
                set intervention_id = nextval(pg_get_serial_sequence('collection.intervention', 'id')), is_new = true
                where intervention_id is null""");
    }

    private void responses(Instant now) {
        db.execute("""
                insert into collection.response
                    (year, area, level, organisation_id, created_at, begun_at, submitted_at)
                select distinct year, area, level, organisation_id, {0}, {0}, {0} from import_row
                on conflict (year, area, level, organisation_id) do update
                set submitted_at = excluded.submitted_at, begun_at = coalesce(response.begun_at, excluded.begun_at)
                where response.submitted_at is null""", val(now.atOffset(ZoneOffset.UTC)));
        db.execute("""
                update import_row r set response_id = p.id from collection.response p
                where p.year = r.year and p.area = r.area and p.level = r.level
                  and p.organisation_id = r.organisation_id""");
    }

    /** A text that changes is not published any more: whoever published it had not read this. */
    private void update(Instant now) {
        db.execute("""
                update collection.intervention i
                set response_id = r.response_id, title = r.title, activities = r.activities, goals = r.goals,
                    outputs = r.outputs, outcomes = r.outcomes, target_groups = r.target_groups,
                    responsible_units = r.responsible_units, partners = r.partners, funds_sek = r.funds_sek,
                    into_ordinary = r.into_ordinary, status = r.status, reach_people = r.reach_people,
                    reach_staff = r.reach_staff, reach_units = r.reach_units, submitted_on = coalesce(r.submitted_on, i.submitted_on),
                    synthetic = r.synthetic, content_hash = r.content_hash, updated_at = {0},
                    published_at = case when i.content_hash = r.content_hash then i.published_at end
                from import_row r
                where i.id = r.intervention_id and not r.is_new
                  and (i.content_hash <> r.content_hash
                       or r.external_id is not null and i.submitted_on <> r.submitted_on)""", val(now.atOffset(ZoneOffset.UTC)));
    }

    private void insert(Instant now, boolean published) {
        db.execute(
                """
                insert into collection.intervention (id, response_id, external_id, title, activities, goals, outputs,
                    outcomes, target_groups, responsible_units, partners, funds_sek, into_ordinary, status,
                    reach_people, reach_staff, reach_units, submitted_on, synthetic, published_at, content_hash, created_at, updated_at)
                overriding system value
                select intervention_id, response_id, external_id, title, activities, goals, outputs, outcomes,
                    target_groups, responsible_units, partners, funds_sek, into_ordinary, status, reach_people,
                    reach_staff, reach_units, coalesce(submitted_on, {2}), synthetic,
                    {1}, content_hash, {0}, {0}
                from import_row where is_new order by line""",
                val(now.atOffset(ZoneOffset.UTC)),
                val(published ? now.atOffset(ZoneOffset.UTC) : null, OffsetDateTime.class),
                val(LocalDate.ofInstant(now, Texts.ZONE)));
    }
}
