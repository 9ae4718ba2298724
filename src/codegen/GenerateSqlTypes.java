import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates a throw-away PostgreSQL and writes jOOQ's typed tables, a package per module: its tables to
 * {@code rose.<module>.sql}, the views it publishes to analysis (named {@code …_fact}) to {@code rose.<module>.facts}.
 *
 * <p>Run by the build as a single source file: {@code GenerateSqlTypes <migrations> <target>}.
 */
class GenerateSqlTypes {

    private static final List<String> MODULES = List.of(
            "platform", "organisations", "agreements", "surveys", "collection", "coding", "analysis", "publication");
    private static final List<String> PUBLISHING = List.of("collection", "coding");

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path marker = target.resolve("made-from");
        String fingerprint = fingerprint(migrations);
        if (Files.exists(marker) && Files.readString(marker).equals(fingerprint)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Flyway.configure()
                    .dataSource(url, "postgres", "")
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            for (String module : MODULES) {
                generate(
                        url,
                        target,
                        module,
                        ".*",
                        ".*_fact|spring_session.*|scheduled_task",
                        "rose." + module + ".sql");
            }
            for (String module : PUBLISHING) {
                generate(url, target, module, ".*_fact", "", "rose." + module + ".facts");
            }
        }
        Files.writeString(marker, fingerprint);
    }

    private static void generate(
            String url, Path target, String schema, String includes, String excludes, String packageName)
            throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(org.jooq.meta.jaxb.Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withInputSchema(schema)
                                .withIncludes(includes)
                                .withExcludes(excludes))
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withIndexes(false)
                                .withRoutines(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false))
                        .withTarget(new Target().withPackageName(packageName).withDirectory(target.toString()))));
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes());
                digest.update(read(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
