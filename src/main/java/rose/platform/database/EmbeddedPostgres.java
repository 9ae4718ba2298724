package rose.platform.database;

import static rose.platform.database.DatabaseUnavailable.Reason.OWNER_NOT_ANSWERING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A durable PostgreSQL in a folder. The first process that opens the folder owns the server: it starts it, and stops
 * it on {@link #close()} or when the JVM ends. Others that open the same folder meanwhile use the same server, until
 * the owner stops it. A server left behind by a killed owner is stopped and started anew by the next.
 *
 * <p>Everything confirmed is on disk (fsync and synchronous_commit are on), only 127.0.0.1 is listened on, and every
 * connection needs the password kept in the folder's {@code postgres.properties}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final ServerProperties properties;
    private final Optional<OwnedServer> owned;

    private EmbeddedPostgres(ServerProperties properties, Optional<OwnedServer> owned) {
        this.properties = properties;
        this.owned = owned;
    }

    /**
     * @param port 1–65535 to insist on one, or 0 for any free one, the same as last time if it is still free
     * @param patience how long to wait for an owner that is starting or stopping; the own server is waited for longer
     * @param stopAtExit whether a shutdown hook stops the server; not for those who close it in a hook of their own,
     *     since hooks run side by side and the database must outlive what uses it
     */
    public record Options(int port, Duration patience, boolean stopAtExit, PostgresBinaries binaries) {

        public static Options defaults() {
            return new Options(0, Duration.ofSeconds(60), true, PostgresBinaries.ofThisUser());
        }

        public Options withPort(int wanted) {
            return new Options(wanted, patience, stopAtExit, binaries);
        }

        public Options withPatience(Duration limit) {
            return new Options(port, limit, stopAtExit, binaries);
        }

        public Options withoutShutdownHook() {
            return new Options(port, patience, false, binaries);
        }

        public Options withBinaries(PostgresBinaries other) {
            return new Options(port, patience, stopAtExit, other);
        }
    }

    /**
     * Opens the database in the folder, making both if they are not there.
     *
     * @throws DatabaseUnavailable for every reason it names
     */
    public static EmbeddedPostgres open(Path dataDirectory, Options options) {
        DataFolder folder = DataFolder.prepare(dataDirectory);
        return Problems.onFiles(folder.path(), () -> ownOrAttach(folder, options));
    }

    private static EmbeddedPostgres ownOrAttach(DataFolder folder, Options options) throws IOException {
        long end = System.nanoTime() + options.patience().toNanos();
        while (true) {
            Optional<FolderLock> lock = FolderLock.tryAcquire(folder.lock());
            if (lock.isPresent()) {
                OwnedServer server = OwnedServer.start(folder, options, lock.get());
                return new EmbeddedPostgres(server.properties(), Optional.of(server));
            }
            Optional<ServerProperties> running = Attaching.to(folder);
            if (running.isPresent()) {
                return new EmbeddedPostgres(running.get(), Optional.empty());
            }
            if (System.nanoTime() > end) {
                throw DatabaseUnavailable.because(
                        OWNER_NOT_ANSWERING, folder.path(), options.patience().toSeconds());
            }
            Waiting.step();
        }
    }

    public String jdbcUrl() {
        return properties.jdbcUrl();
    }

    /** The role that owns the database; it may make schemas, trusted extensions and databases, but is no superuser. */
    public String user() {
        return ServerProperties.USER;
    }

    public String password() {
        return properties.password();
    }

    public int port() {
        return properties.port();
    }

    /** Whether this process started the server, so that it ends with {@link #close()}. */
    public boolean ownsServer() {
        return owned.isPresent();
    }

    /** Stops the server if this process owns it, cutting connections still open; otherwise does nothing. */
    @Override
    public void close() {
        owned.ifPresent(OwnedServer::close);
    }
}
