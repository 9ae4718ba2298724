package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rose.platform.database.EmbeddedPostgres;

/** Figures that were put in the reports of before stand in a report that is begun, and are still kept by who kept them. */
class MigratedKeptFiguresTest {

    private static final String SCHEMA_THEN = "25";
    private static final String SCHEMA_NOW = "26";

    private static final String PUT = """
            insert into agreements.agreement (year, title_sv, title_en, stated_total_sek)
                values (2021, 'Insatser', 'Efforts', 0);
            insert into organisations.organisation (id, level, code, name, short_name)
                values ('authority-x', 'AUTHORITY', 'X', 'Verket', 'X');
            insert into organisations.account (email, name, role, organisation_id, password_hash, created_at)
                values ('sara@x.exempel', 'Sara', 'ANALYST', 'authority-x', '', now()),
                       ('leo@x.exempel', 'Leo', 'ANALYST', 'authority-x', '', now());
            insert into analysis.kept_exploration (account_id, name, query, kept_at)
                select id, 'Mål "per" {kommun}', 'matt=insatser&delat=mal', now() from organisations.account where name = 'Sara';
            insert into analysis.kept_exploration (account_id, name, query, kept_at)
                select id, 'Län', 'matt=insatser&delat=lan', now() from organisations.account where name = 'Leo';
            insert into analysis.kept_exploration (account_id, name, query, kept_at)
                select id, 'Bara sparad', 'matt=medel&delat=lan', now() from organisations.account where name = 'Leo';
            insert into analysis.exploration_in_report (kept_exploration_id, year, authority_id, put_at)
                values (1, 2021, 'authority-x', '2026-03-02 12:00Z'), (2, 2021, 'authority-x', '2026-03-02 10:00Z');
            """;

    @TempDir
    Path folder;

    @Test
    void nothingOfThemIsLost() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.open(
                        folder.resolve("database"),
                        EmbeddedPostgres.Options.defaults().withoutShutdownHook());
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            migrate(database, SCHEMA_THEN);
            try (Statement statement = connection.createStatement()) {
                statement.execute(PUT);
            }
            migrate(database, SCHEMA_NOW);

            assertThat(ask(connection, "select year, authority_id, title, account_name from publication.report"))
                    .containsExactly("2021|authority-x|Egna figurer 2021|Leo");
            assertThat(ask(
                            connection,
                            "select position, text, account_name from publication.report_block order by position"))
                    .containsExactly(
                            "1|# Egna figurer|Leo",
                            "2|{explored /utforska?matt=insatser&delat=lan \"Län\"}|Leo",
                            "3|{explored /utforska?matt=insatser&delat=mal \"Mål 'per' (kommun)\"}|Sara");
            assertThat(ask(
                            connection,
                            "select b.position, v.version, v.kind, v.text = b.text from publication.report_block_version v"
                                    + " join publication.report_block b on b.id = v.block_id order by b.position"))
                    .containsExactly("1|1|WRITTEN|t", "2|1|WRITTEN|t", "3|1|WRITTEN|t");
            assertThat(ask(connection, "select name from analysis.kept_exploration order by id"))
                    .containsExactly("Mål \"per\" {kommun}", "Län", "Bara sparad");
        }
    }

    private static void migrate(EmbeddedPostgres database, String to) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .target(to)
                .load()
                .migrate();
    }

    /** Rows with their columns between bars. */
    private static List<String> ask(Connection connection, String question) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }
}
