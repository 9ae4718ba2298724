package rose;

import static rose.agreements.sql.Tables.PAID_GRANT;
import static rose.coding.sql.Tables.CODEBOOK;
import static rose.collection.sql.Tables.INTERVENTION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;
import rose.agreements.Agreements;
import rose.analysis.Selection;
import rose.collection.ImportListener;
import rose.collection.ImportProblem;
import rose.collection.ImportResult;
import rose.collection.InterventionImport;
import rose.organisations.Accounts;
import rose.organisations.Level;
import rose.organisations.SignInAccount;
import rose.organisations.Viewer;

/** The small invented world of the tests: who there is, and what they have reported. Made by import files, as in life. */
@TestConfiguration
public class World {

    private static final List<String> CODEBOOK_TABLES =
            List.of("codebook", "category", "category_mapping", "category_successor");
    private static final List<String> OWN_IDS = List.of("codebook", "category");

    private final DSLContext db;
    private final Accounts accounts;
    private final Agreements agreements;
    private final InterventionImport imports;
    private final String passwordHash;

    World(
            DSLContext db,
            Accounts accounts,
            Agreements agreements,
            InterventionImport imports,
            PasswordEncoder passwords) {
        this.db = db;
        this.accounts = accounts;
        this.agreements = agreements;
        this.imports = imports;
        this.passwordHash = passwords.encode(Person.PASSWORD);
    }

    /** How an import ended, with every problem in the order in which it was told. */
    public record Outcome(ImportResult result, List<ImportProblem> problems) {}

    void beginAnew() {
        db.truncate(PAID_GRANT).execute();
        db.execute("""
                truncate collection.intervention, collection.response, collection.import_run, collection.import_problem,
                    coding.task, coding.sample, coding.suggestion_model, organisations.account, platform.audit_entry, platform.letter,
                    analysis.register_measure,
                    platform.spring_session
                restart identity cascade""");
        surveysAnew();
        codebooksAnew();
        codedByOne();
        for (Person person : Person.values()) {
            db.execute(
                    """
                    insert into organisations.account
                        (id, email, name, role, organisation_id, password_hash, created_at)
                    overriding system value values ({0}, {1}, {2}, {3}, {4}, {5}, now())""",
                    values(
                            person.accountId(),
                            person.email(),
                            person.fullName(),
                            person.role().name(),
                            person.organisationId(),
                            passwordHash));
        }
        db.fetch("select setval(pg_get_serial_sequence('organisations.account', 'id'), 1000)");
    }

    /** The surveys as they came with the program. What keeps published versions from change stands aside for it. */
    private void surveysAnew() {
        db.transaction(transaction -> {
            DSLContext within = transaction.dsl();
            within.execute("alter table surveys.version disable trigger version_published");
            within.execute("delete from surveys.version where not by_program");
            within.execute("alter table surveys.version enable trigger version_published");
            within.execute("""
                    delete from surveys.survey
                    where not exists (select from surveys.version where version.survey_id = survey.id)""");
        });
    }

    /** The codebooks as they came with the program; kept aside when the first test begins. */
    private void codebooksAnew() {
        db.transaction(transaction -> {
            DSLContext within = transaction.dsl();
            boolean kept = within.fetchSingle("select to_regnamespace('world') is not null")
                    .get(0, Boolean.class);
            if (!kept) {
                within.execute("create schema world");
                CODEBOOK_TABLES.forEach(
                        table -> within.execute("create table world." + table + " as table coding." + table));
                return;
            }
            if (within.fetchExists(CODEBOOK, CODEBOOK.VERSION.gt(1).or(CODEBOOK.BY_PROGRAM.isFalse()))) {
                within.execute("truncate coding.codebook cascade");
                CODEBOOK_TABLES.forEach(table -> within.execute("insert into coding." + table
                        + (OWN_IDS.contains(table) ? " overriding system value" : "") + " table world." + table));
                within.execute("update coding.codebooks_stamp set stamp = pg_current_xact_id()::text");
            }
        });
    }

    /** Nothing is coded by two unless a test says so. */
    private void codedByOne() {
        db.execute("""
                insert into coding.sample (year, area, blind_share, assisted_share, seed, set_at, set_by)
                select distinct year, area, 0, 0, 'frö', now(), 'testet' from agreements.allocation""");
    }

    private static org.jooq.QueryPart[] values(Object... values) {
        return Arrays.stream(values).map(org.jooq.impl.DSL::val).toArray(org.jooq.QueryPart[]::new);
    }

    public Viewer as(Person person) {
        return accounts.viewer(person.accountId()).orElseThrow();
    }

    /** For {@code with(user(…))}: signed in without going by the sign-in page. */
    public SignInAccount signedIn(Person person) {
        return new SignInAccount(person.accountId(), person.email(), passwordHash);
    }

    public Selection selection(int year, String area, Level level) {
        return new Selection(agreements.area(year, area), level);
    }

    /** What has been reported, and coded where it says so. */
    public void given(AnIntervention... interventions) {
        Map<Boolean, List<AnIntervention>> byCoded =
                Arrays.stream(interventions).collect(Collectors.partitioningBy(AnIntervention::isCoded));
        byCoded.values().stream().filter(some -> !some.isEmpty()).forEach(some -> {
            Outcome outcome = imported(CsvFile.of(AnIntervention.table(some)), "given.csv");
            if (!outcome.problems().isEmpty()) {
                throw new AssertionError(outcome.problems());
            }
        });
    }

    /** Imports a file as an analyst does. */
    public Outcome imported(byte[] content, String name) {
        try {
            Path file = Files.createTempFile("rose-test", ".tmp");
            try {
                return imported(InterventionImport.Source.of(Files.write(file, content), name));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Outcome imported(InterventionImport.Source source) {
        List<ImportProblem> problems = new ArrayList<>();
        ImportResult result = imports.run(source, as(Person.SARA), new ImportListener() {
            @Override
            public void problem(ImportProblem problem) {
                problems.add(problem);
            }

            @Override
            public void progress(long rows, long bytesRead, long bytesTotal) {
                // the tests' files are small
            }
        });
        return new Outcome(result, problems);
    }

    /** The id of the one intervention with that title. */
    public long idOf(String title) {
        return db.select(INTERVENTION.ID)
                .from(INTERVENTION)
                .where(INTERVENTION.TITLE.eq(title))
                .fetchSingle(INTERVENTION.ID);
    }

    /** The ids of all interventions there are, rising. */
    public List<Long> allIds() {
        return db.select(INTERVENTION.ID)
                .from(INTERVENTION)
                .orderBy(INTERVENTION.ID)
                .fetch(INTERVENTION.ID);
    }
}
