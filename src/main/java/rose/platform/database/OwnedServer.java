package rose.platform.database;

import static rose.platform.database.DatabaseUnavailable.Reason.ROOT_REFUSED;
import static rose.platform.database.DatabaseUnavailable.Reason.SERVER_FAILED;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import rose.platform.database.EmbeddedPostgres.Options;

/** The server of a data folder, from taking over what an earlier owner left to stopping it and giving up the lock. */
final class OwnedServer {

    private static final System.Logger LOG = System.getLogger(OwnedServer.class.getName());
    private static final Duration LOG_WATCH = Duration.ofMinutes(1);

    private final DataFolder folder;
    private final FolderLock lock;
    private final PostgresServer server;
    private final Cluster cluster;
    private final Thread hook = new Thread(this::close, "stop-database");
    private ServerProperties properties;
    private Thread logWatch;
    private boolean closed;

    private OwnedServer(DataFolder folder, FolderLock lock, Path binaries, RunAs runAs) {
        this.folder = folder;
        this.lock = lock;
        this.server = new PostgresServer(folder, binaries, runAs);
        this.cluster = new Cluster(folder, binaries, runAs);
    }

    /** Takes over the lock: it is given up when the start fails. */
    static OwnedServer start(DataFolder folder, Options options, FolderLock lock) throws IOException {
        OwnedServer owned;
        try {
            RunAs runAs = RunAs.forCluster(folder.cluster());
            owned = new OwnedServer(folder, lock, binariesFor(runAs, options.binaries(), folder), runAs);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
        owned.startOrClose(options);
        return owned;
    }

    // Another user id can reach neither binaries nor a data folder in root's home.
    private static Path binariesFor(RunAs runAs, PostgresBinaries wanted, DataFolder folder) {
        if (!runAs.canEnter(folder.path())) {
            throw DatabaseUnavailable.because(ROOT_REFUSED, folder.path());
        }
        Path unpacked = wanted.unpacked();
        if (runAs.canRun(unpacked.resolve("bin/postgres"))) {
            return unpacked;
        }
        PostgresBinaries.majorVersion(unpacked);
        Path elsewhere = new PostgresBinaries(CacheFolder.OF_THE_MACHINE).unpacked();
        if (!runAs.canRun(elsewhere.resolve("bin/postgres"))) {
            throw DatabaseUnavailable.because(ROOT_REFUSED, elsewhere);
        }
        return elsewhere;
    }

    private void startOrClose(Options options) throws IOException {
        boolean started = false;
        try {
            if (options.stopAtExit()) {
                Runtime.getRuntime().addShutdownHook(hook);
            }
            start(options);
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    private void start(Options options) throws IOException {
        boolean isNew = !cluster.exists();
        if (!isNew) {
            cluster.requireUsable();
        }
        ServerProperties stored = ServerProperties.read(folder.properties())
                .startedBy(ProcessHandle.current().pid());
        boolean lost = !stored.hasPasswords();
        note(lost ? stored.withNewPasswords() : stored);
        server.stop();
        if (isNew) {
            cluster.create(properties);
        } else if (lost) {
            resetPasswords();
        }
        run(options);
        logWatch = Thread.ofVirtual().name("database-log").start(this::watchLog);
    }

    private void run(Options options) throws IOException {
        startServer(options);
        try {
            Knocking.on(properties);
        } catch (SQLException refusal) {
            if (!Knocking.isWrongPassword(refusal)) {
                throw notAnswering(refusal);
            }
            server.stop();
            resetPasswords();
            startServer(options);
        }
    }

    private void startServer(Options options) throws IOException {
        boolean fixed = options.port() != 0;
        PidFile running = server.start(fixed ? options.port() : properties.port(), fixed);
        note(properties.running(running.port(), running.process()));
    }

    private DatabaseUnavailable notAnswering(SQLException refusal) throws IOException {
        return new DatabaseUnavailable(
                SERVER_FAILED,
                List.of(folder.path().toString(), refusal.getMessage()),
                folder.log().since(0),
                refusal);
    }

    private void resetPasswords() throws IOException {
        LOG.log(System.Logger.Level.WARNING, "The kept password does not fit the database; setting a new one");
        note(properties.withNewPasswords());
        cluster.resetPasswords(properties);
    }

    private void note(ServerProperties next) throws IOException {
        next.write(folder.properties());
        properties = next;
    }

    private void watchLog() {
        try {
            while (true) {
                Thread.sleep(LOG_WATCH);
                folder.log().trim(ServerLog.LIMIT_BYTES);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "The database log cannot be kept small", failure);
        }
    }

    ServerProperties properties() {
        return properties;
    }

    /** Stops the server, whatever state it is in, and gives up the lock. Does nothing the second time. */
    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        forgetHook();
        try {
            if (logWatch != null) {
                logWatch.interrupt();
            }
            server.stop();
            if (properties != null) {
                note(properties.startedBy(0));
            }
        } catch (IOException | DatabaseUnavailable failure) {
            LOG.log(System.Logger.Level.WARNING, "The database could not be stopped in order", failure);
        } finally {
            lock.close();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            LOG.log(System.Logger.Level.DEBUG, "Stopping the database with the program");
        }
    }
}
