package rose.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Lot;
import rose.coding.Samples;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.demo.SyntheticIntervention;
import rose.organisations.Accounts;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Role;
import rose.organisations.Viewer;

/** A national year to code, and those who code it. What each intervention should have is kept beside. */
final class CodingYear {

    private static final int YEAR = 2022;
    private static final String AREA = "god-vard";
    private static final Level LEVEL = Level.MUNICIPALITY;
    private static final String PASSWORD = "rose-bench";
    private static final String REAL = "rose/demo/interventions.csv";

    private final Inside inside;
    private final Path folder;
    private final Sql sql;
    private final Map<Analyst, Long> accounts = new EnumMap<>(Analyst.class);

    /** Who codes, and at which authority. */
    enum Analyst {
        SARA("SOS"),
        LEO("SOS"),
        AMIR("FOHM");

        private final String authority;

        Analyst(String authority) {
            this.authority = Organisation.id(Level.AUTHORITY, authority);
        }

        private String email() {
            return name().toLowerCase(java.util.Locale.ROOT) + "@rose.exempel";
        }

        static Analyst of(AreaPart area) {
            return Stream.of(values())
                    .filter(analyst -> area.followedBy(analyst.authority))
                    .findFirst()
                    .orElseThrow();
        }
    }

    CodingYear(Inside inside, Path folder) throws Exception {
        this.inside = inside;
        this.folder = folder;
        this.sql = new Sql(inside.database());
        for (Analyst analyst : Analyst.values()) {
            account(analyst);
        }
        sql.run("create schema bench");
        sql.run("create table bench.truth (intervention_id bigint, category_id bigint)");
        sql.run("create index on bench.truth (intervention_id)");
        pauseLearning();
        drawNothing();
    }

    private void account(Analyst analyst) throws SQLException {
        var account = new Accounts.NewAccount(analyst.email(), analyst.name(), Role.ANALYST, analyst.authority, false);
        inside.part(Accounts.class).save(account, PASSWORD);
        accounts.put(analyst, sql.number("select id from organisations.account where email = ?", analyst.email()));
    }

    /** The program learns by itself when enough is settled; here it is to learn when that is measured. */
    private void pauseLearning() throws Exception {
        for (int tries = 0; sql.run("""
                update platform.scheduled_task set execution_time = now() + interval '1 day', version = version + 1
                where task_name = 'learn-suggestions' and not picked""") == 0; tries++) {
            if (tries > 300) {
                throw new IOException("the program does not learn");
            }
            Thread.sleep(100);
        }
    }

    /** All are offered suggestions: those who code blind are not. */
    private void drawNothing() {
        for (Agreement agreement : inside.part(Agreements.class).all()) {
            for (AreaPart area : agreement.areas()) {
                inside.part(Samples.class).change(area, 0, 0, "bench", viewer(Analyst.of(area)));
            }
        }
    }

    private Viewer viewer(Analyst analyst) {
        return inside.part(Accounts.class).viewer(accounts.get(analyst)).orElseThrow();
    }

    Visitor signedIn(Program program, Analyst analyst) throws Exception {
        Visitor visitor = program.visitor();
        visitor.signIn(analyst.email(), PASSWORD);
        return visitor;
    }

    // --- what is coded

    /** The lot that is coded: a large one, with all four dimensions. */
    Lot lot() {
        return new Lot(inside.part(Agreements.class).area(YEAR, AREA), LEVEL);
    }

    String path() {
        return "/koda/" + lot().path();
    }

    /** What it should have. */
    Set<Long> truth(long interventionId) throws SQLException {
        return new HashSet<>(
                sql.numbers("select category_id from bench.truth where intervention_id = ?", interventionId));
    }

    /** How many that anybody has begun since the start have other categories than they should. */
    int wrong() throws SQLException {
        return (int) sql.number("""
                select count(*) from coding.coder_work w
                where w.started_at > now() - interval '1 day' and w.state = 'DONE'
                  and array(select category_id from coding.given_code g
                            where g.intervention_id = w.intervention_id and g.coder_id = w.coder_id order by 1)
                   <> array(select category_id from bench.truth t where t.intervention_id = w.intervention_id order by 1)
                """);
    }

    /** How many both coded though one was enough. */
    int codedTwice() throws SQLException {
        return (int) sql.number("""
                select count(*) from (
                    select intervention_id from coding.coder_work w join coding.task t using (intervention_id)
                    where w.state = 'DONE' and t.sample = 'NONE' group by intervention_id having count(*) > 1) twice""");
    }

    List<Long> waiting() throws SQLException {
        return sql.numbers("select intervention_id from coding.task where state = 'TO_SETTLE' order by 1");
    }

    CodersWork coders() {
        return new CodersWork(sql, accounts.get(Analyst.SARA), accounts.get(Analyst.LEO));
    }

    Sql sql() {
        return sql;
    }

    /** The published ones, with what Röse's makers gave them. */
    List<Intervention> importReal() throws IOException, SQLException {
        Path file = folder.resolve("real.csv");
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(REAL)) {
            Files.copy(in, file);
        }
        inside.importFile(file);
        List<Long> ids = sql.numbers("select id from collection.intervention");
        List<Intervention> real = inside.part(Interventions.class).readable(ids, Viewer.COMMAND_LINE, 0, ids.size());
        RealCodes codes = new RealCodes();
        for (Intervention intervention : real) {
            for (long category : codes.of(intervention, book(intervention))) {
                sql.run("insert into bench.truth values (?, ?)", intervention.id(), category);
            }
        }
        return real;
    }

    private Codebook book(Intervention intervention) {
        return inside.part(Codebooks.class)
                .inForce(
                        intervention.area().year(),
                        intervention.area().shortName(),
                        intervention.organisation().level())
                .orElseThrow();
    }

    /** So many of the lot, not coded, and as many as a third of them the year before. */
    void importToCode(int rows) throws IOException, SQLException {
        Path file = folder.resolve("to-code.csv");
        ImportFile.uncodedCsv(inLot(YEAR - 1).limit(rows / 3), "BEFORE-", file);
        inside.importFile(file);
        ImportFile.csv(inLot(YEAR).limit(rows), "TO-CODE-", file);
        inside.importFile(file);
        sql.run("insert into bench.truth select intervention_id, category_id from coding.code");
        sql.run("delete from coding.code");
        sql.run("delete from coding.settling");
        sql.run("delete from coding.event");
        sql.run("update coding.task set state = 'TO_CODE', sample = 'NONE'");
        sql.run("analyze");
    }

    private Stream<SyntheticIntervention> inLot(int year) {
        return inside.synthetic(3_000)
                .interventions(year, 200)
                .filter(row -> row.area().equals(AREA) && row.level().name().equals(LEVEL.name()));
    }

    /** So many of the whole year, coded by one coder each, whoever it was. */
    void importCoded(int rows) throws IOException, SQLException {
        Path file = folder.resolve("coded.csv");
        ImportFile.csv(inside.synthetic(50_000).interventions(YEAR, 100).limit(rows), "CODED-", file);
        inside.importFile(file);
        coders().ofEachByOne();
        sql.run("analyze");
    }
}
