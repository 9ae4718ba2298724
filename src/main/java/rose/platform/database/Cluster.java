package rose.platform.database;

import static rose.platform.database.DatabaseUnavailable.Reason.CLUSTER_DAMAGED;
import static rose.platform.database.DatabaseUnavailable.Reason.OTHER_MAJOR_VERSION;
import static rose.platform.database.ServerProperties.ADMIN;
import static rose.platform.database.ServerProperties.DATABASE;
import static rose.platform.database.ServerProperties.USER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The cluster folder while no server runs on it: making it, checking it, setting its passwords. */
record Cluster(DataFolder folder, Path binaries, RunAs runAs) {

    private static final String HALF_MADE = "postgres.new-";

    boolean exists() throws IOException {
        return Files.isDirectory(folder.cluster()) && !Folders.isEmpty(folder.cluster());
    }

    /** @throws DatabaseUnavailable OTHER_MAJOR_VERSION or CLUSTER_DAMAGED */
    void requireUsable() throws IOException {
        Path version = folder.cluster().resolve("PG_VERSION");
        if (Files.notExists(version) || Files.notExists(folder.cluster().resolve("global/pg_control"))) {
            throw DatabaseUnavailable.because(CLUSTER_DAMAGED, folder.cluster());
        }
        String made = Files.readString(version).strip();
        String ours = Integer.toString(PostgresBinaries.majorVersion(binaries));
        if (!made.equals(ours)) {
            throw DatabaseUnavailable.because(OTHER_MAJOR_VERSION, folder.cluster(), made, ours);
        }
    }

    /** Makes the cluster aside and moves it in when it is whole, so that a halt leaves nothing half-made in place. */
    void create(ServerProperties properties) throws IOException {
        clearHalfMade();
        Path half = folder.path().resolve(HALF_MADE + UUID.randomUUID());
        Folders.createDirectories(half, "rwx------");
        runAs.own(half);
        initialise(half, properties);
        alone(half, """
                CREATE ROLE %s LOGIN CREATEDB PASSWORD '%s';

                GRANT pg_monitor TO %1$s;

                CREATE DATABASE %s OWNER %1$s;

                """.formatted(USER, properties.password(), DATABASE), "-F");
        // All that was made so far is put on disk at once, which takes half the time of doing it step by step.
        run(List.of(program("initdb"), "--sync-only", "-D", half.toString()), "");
        Files.deleteIfExists(folder.cluster());
        Files.move(half, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        Folders.force(folder.path());
    }

    /** Sets both passwords without knowing the old ones, as the owner of the files may. */
    void resetPasswords(ServerProperties properties) throws IOException {
        alone(folder.cluster(), """
                ALTER ROLE %s PASSWORD '%s';

                ALTER ROLE %s PASSWORD '%s';

                """.formatted(USER, properties.password(), ADMIN, properties.adminPassword()));
    }

    private void initialise(Path half, ServerProperties properties) throws IOException {
        Folders.writePrivately(folder.passwordFile(), properties.adminPassword());
        try {
            runAs.own(folder.passwordFile());
            run(
                    List.of(
                            program("initdb"),
                            "-D",
                            half.toString(),
                            "--username=" + ADMIN,
                            "--pwfile=" + folder.passwordFile(),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=icu",
                            "--icu-locale=sv-SE",
                            "--data-checksums",
                            "--no-sync",
                            "--no-instructions"),
                    "");
        } finally {
            Files.deleteIfExists(folder.passwordFile());
        }
    }

    private void alone(Path cluster, String sql, String... options) {
        List<String> words = new ArrayList<>(List.of(program("postgres"), "--single", "-j", "-D", cluster.toString()));
        words.addAll(List.of(options));
        words.add(ADMIN);
        String output = run(words, sql);
        if (output.contains("ERROR:")) {
            throw Problems.of(output, "", folder.path());
        }
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private String run(List<String> words, String input) {
        Command.Result result = runAs.command(binaries, words).withInput(input).run();
        if (!result.succeeded()) {
            throw Problems.of(result.output(), "", folder.path());
        }
        return result.output();
    }

    // A killed program's initdb may still be at work in the folder it was making.
    private void clearHalfMade() throws IOException {
        try (Stream<Path> entries = Files.list(folder.path())) {
            for (Path half : entries.filter(
                            each -> each.getFileName().toString().startsWith(HALF_MADE))
                    .toList()) {
                new ServerProcesses(half).end(Duration.ofSeconds(2));
                Folders.delete(half);
            }
        }
    }
}
