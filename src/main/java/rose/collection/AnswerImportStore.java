package rose.collection;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rose.platform.Problem;
import rose.platform.Texts;

/** The SQL of an import of answers: rows are copied to a table of the transaction's own and merged from there in few statements. */
@Component
class AnswerImportStore {

    /** One place is one question, or one row of it, of one response: what a line of the file answers. */
    private static final String PLACE = "response_id, entry, question, row_id";

    private static final String[] COLUMNS = {
        "line",
        "year",
        "area",
        "level",
        "organisation_id",
        "entry",
        "question",
        "row_id",
        "option",
        "number",
        "submitted_on"
    };
    private static final int COPIED_AT_ONCE = 5_000;

    private final DSLContext db;
    private final DataSource dataSource;

    AnswerImportStore(DSLContext db, DataSource dataSource) {
        this.db = db;
        this.dataSource = dataSource;
    }

    /** Begins to take rows; one staging a transaction. */
    Staging stage() {
        db.execute("""
                create temporary table import_answer (
                    line bigint, year int, area text, level text, organisation_id text, entry int, question text,
                    row_id text not null, option text, number bigint, submitted_on date, response_id bigint
                ) on commit drop""");
        return new Staging();
    }

    /** Takes rows one by one into the staging table; between them the transaction can ask other things. */
    final class Staging implements AutoCloseable {

        private final List<ImportedAnswer> waiting = new ArrayList<>();

        void row(ImportedAnswer row) {
            waiting.add(row);
            if (waiting.size() == COPIED_AT_ONCE) {
                copy();
            }
        }

        private void copy() {
            try (CopiedRows rows = new CopiedRows(dataSource, "import_answer", COLUMNS)) {
                for (ImportedAnswer row : waiting) {
                    row.answers().forEach(answer -> copy(rows, row, answer));
                }
            }
            waiting.clear();
        }

        private static void copy(CopiedRows rows, ImportedAnswer row, ClosedAnswer answer) {
            rows.row(
                    row.line(),
                    row.area().year(),
                    row.area().shortName(),
                    row.organisation().level(),
                    row.organisation().id(),
                    answer.entry(),
                    answer.question(),
                    answer.rowId() == null ? "" : answer.rowId(),
                    answer.option(),
                    answer.number(),
                    row.submittedOn());
        }

        @Override
        public void close() {
            copy();
        }
    }

    /** Reads what was staged into the responses there are, and lets no other import in until the transaction ends. */
    void prepare() {
        db.execute(ImportStore.ONE_AT_A_TIME);
        db.execute("analyze import_answer");
        findResponses();
    }

    private void findResponses() {
        db.execute("""
                update import_answer i set response_id = r.id from collection.response r
                where r.year = i.year and r.area = i.area and r.level = i.level
                  and r.organisation_id = i.organisation_id and i.response_id is null""");
    }

    /** A problem for every row that answers what an earlier row of the file answers. */
    List<ImportProblem> repeated() {
        return db.fetch("""
                        select distinct line, question, first from (
                            select line, question, min(line)
                                over (partition by year, area, organisation_id, entry, question, row_id) as first
                            from import_answer) as places
                        where line > first order by line""")
                .map(row -> ImportProblem.at(
                        row.get("line", Long.class),
                        "question",
                        row.get("question", String.class),
                        Problem.of("collection.import.answer.twice", row.get("first", String.class))));
    }

    /** A problem for every row about a response that its respondent has written in or handed in here. */
    List<ImportProblem> answeredHere() {
        return db.fetch("select distinct line from import_answer i where i.response_id in ({0}) order by line", HERE)
                .map(row -> ImportProblem.at(
                        row.get("line", Long.class),
                        "organisation_code",
                        null,
                        Problem.of("collection.import.answer.answered-here")));
    }

    /** Leaves out what {@link #answeredHere} would refuse. */
    void passOverAnsweredHere() {
        db.execute("delete from import_answer i where i.response_id in ({0})", HERE);
    }

    private static final org.jooq.SQL HERE = org.jooq.impl.DSL.sql("""
            select staged.response_id from (select distinct response_id from import_answer) as staged
            where exists (select from collection.submission s where s.response_id = staged.response_id)
               or exists (select from collection.answer a where a.response_id = staged.response_id and a.value <> '')""");

    /** Moves all staged rows to where they belong; what a question was answered before is replaced. */
    ImportResult.Imported merge(Instant now, boolean synthetic) {
        addResponses(now);
        compare(synthetic);
        removeChanged();
        insert(synthetic);
        return db.fetchSingle("""
                        select count(*) filter (where state = 'NEW') as added,
                            count(*) filter (where state = 'CHANGED') as changed,
                            count(*) filter (where state = 'SAME') as same
                        from import_answer_place""")
                .map(row -> new ImportResult.Imported(
                        row.get("added", Long.class), row.get("changed", Long.class), row.get("same", Long.class)));
    }

    private void addResponses(Instant now) {
        db.execute("""
                insert into collection.response
                    (year, area, level, organisation_id, created_at, begun_at, submitted_at)
                select year, area, level, organisation_id, {0}, at, at
                from (select year, area, level, organisation_id,
                          coalesce(max(submitted_on)::timestamp at time zone {1}, {0}) as at
                      from import_answer group by year, area, level, organisation_id) as answered
                on conflict (year, area, level, organisation_id) do update
                set submitted_at = excluded.submitted_at, begun_at = coalesce(response.begun_at, excluded.begun_at)
                where response.submitted_at is null""", val(now.atOffset(ZoneOffset.UTC)), inline(Texts.ZONE.getId()));
        findResponses();
    }

    /** What each place says in the file beside what it says already; invented answers never say the same as real ones. */
    private void compare(boolean synthetic) {
        db.execute("""
                create temporary table import_answer_place on commit drop as
                select {1}, case when there.said is null then 'NEW'
                                 when there.said = coming.said and there.synthetic = {0} then 'SAME'
                                 else 'CHANGED' end as state
                from (select {1}, array_agg(coalesce(option, number::text) order by option, number) as said
                      from import_answer group by {1}) as coming
                left join (select response_id, entry, question, coalesce(row_id, '') as row_id,
                               array_agg(coalesce(option, number::text) order by option, number) as said,
                               bool_or(synthetic) as synthetic
                           from collection.closed_answer
                           where response_id in (select response_id from import_answer) and intervention_id is null
                           group by response_id, entry, question, coalesce(row_id, '')) as there
                using ({1})""", val(synthetic), org.jooq.impl.DSL.sql(PLACE));
    }

    private void removeChanged() {
        db.execute("""
                delete from collection.closed_answer a using import_answer_place p
                where p.state = 'CHANGED' and a.response_id = p.response_id and a.entry = p.entry
                  and a.question = p.question and coalesce(a.row_id, '') = p.row_id""");
    }

    private void insert(boolean synthetic) {
        db.execute("""
                insert into collection.closed_answer
                    (response_id, entry, question, row_id, option, number, synthetic)
                select response_id, entry, question, nullif(row_id, ''), option, number, {0}
                from import_answer join import_answer_place using ({1})
                where state <> 'SAME' order by line""", val(synthetic), org.jooq.impl.DSL.sql(PLACE));
    }
}
