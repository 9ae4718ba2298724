package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rose.platform.database.EmbeddedPostgres;

/**
 * A report that was published with the program of November 2026, in a database of that time, is counted again by the program of today,
 * after every migration since and one more. The edition lies in {@code kept-edition} as it was kept then and is never made anew: where
 * this fails, it is the program that must still be able to read it.
 */
class MigratedEditionTest {

    private static final String SCHEMA_THEN = "21";

    /** What another year may bring. Of all that was counted nothing is left in this database anyway. */
    private static final String NEXT_YEAR = """
            alter table publication.report_edition add column seal text not null default 'none';
            alter table collection.intervention rename column title to heading;
            drop view coding.settled_code_fact cascade;
            """;

    @TempDir
    Path folder;

    @Test
    void everyNumberIsCountedToTheSameAfterTheDatabaseHasMigrated() throws Exception {
        Path data = folder.resolve("data");
        published(data);
        Path migrations = Files.createDirectory(folder.resolve("next-year"));
        Files.writeString(migrations.resolve("V9000__next_year.sql"), NEXT_YEAR);

        Answer answer = Answer.of(
                Map.of("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration,filesystem:" + migrations),
                List.of("check", "report", "1", "--data", data.toString()));

        assertThat(answer.out())
                .as(answer.err())
                .isEqualTo("Rapport 1, utgåva 1: 6 tal i texten och 1\u00a0027 i figurer och tabeller är omräknade."
                        + " Alla är lika.\n");
        assertThat(answer.exit()).isZero();
        assertThat(Sql.ask(data, "select seal from publication.report_edition")).containsExactly("none");
    }

    /** As the program left it then. */
    private static void published(Path data) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.open(
                        data.resolve("database"),
                        EmbeddedPostgres.Options.defaults().withoutShutdownHook());
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            Flyway.configure()
                    .dataSource(database.jdbcUrl(), database.user(), database.password())
                    .locations("classpath:db/migration")
                    .defaultSchema("public")
                    .target(SCHEMA_THEN)
                    .load()
                    .migrate();
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into agreements.agreement (year, title_sv, title_en, stated_total_sek)"
                        + " values (2022, 'Insatser', 'Efforts', 0)");
                statement.execute("insert into publication.report (year, template, title, language, created_at,"
                        + " account_name) values (2022, 'headings', 'Lägesrapport 2022', 'sv', now(), 'Sara')");
            }
            try (PreparedStatement edition = connection.prepareStatement("insert into publication.report_edition"
                    + " (report_id, number, published_at, account_name, what_changed, document, facts)"
                    + " values (1, 1, now(), 'Sara', '', ?, ?)")) {
                edition.setBytes(1, packed("document.json"));
                edition.setBytes(2, packed("facts.json"));
                edition.execute();
            }
        }
    }

    private static byte[] packed(String name) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (InputStream json = MigratedEditionTest.class.getResourceAsStream("kept-edition/" + name);
                GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            json.transferTo(zip);
        }
        return packed.toByteArray();
    }
}
