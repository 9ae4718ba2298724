package rose.platform.database;

import static rose.platform.database.DatabaseUnavailable.Reason.PORT_TAKEN;
import static rose.platform.database.DatabaseUnavailable.Reason.SERVER_FAILED;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Starts and stops the server of a data folder. To be used by the holder of the folder's lock only. */
record PostgresServer(DataFolder folder, Path binaries, RunAs runAs) {

    private static final System.Logger LOG = System.getLogger(PostgresServer.class.getName());

    // Long, since after a halt the server first redoes what was confirmed, and cutting that short gains nothing.
    private static final int START_SECONDS = 600;
    private static final int ATTEMPTS = 3;

    // Given as arguments, they win over whatever is written in the cluster's own files.
    // Errors are logged without statements and details, because those can hold what people have written.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=60",
            "shared_buffers=128MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=off",
            "log_destination=stderr",
            "log_checkpoints=off",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "cluster_name=rose");

    /**
     * Starts on the wanted port, or on another free one where that is taken and may be changed.
     *
     * @param wanted 0 for any
     * @return the pid file of the server that answers
     * @throws DatabaseUnavailable PORT_TAKEN, DISK_FULL, CLUSTER_DAMAGED or SERVER_FAILED with the end of the log
     */
    PidFile start(int wanted, boolean fixed) throws IOException {
        if (fixed && !isFree(wanted)) {
            throw DatabaseUnavailable.because(PORT_TAKEN, wanted);
        }
        DatabaseUnavailable portLost = null;
        for (int attempt = 1; attempt <= (fixed ? 1 : ATTEMPTS); attempt++) {
            try {
                return startOn(attempt == 1 && isFree(wanted) && wanted != 0 ? wanted : anyFreePort());
            } catch (DatabaseUnavailable problem) {
                portLost = onlyIfPortLost(problem);
            }
        }
        throw portLost;
    }

    // Between our finding a port free and the server's taking it, another program may have been faster.
    private static DatabaseUnavailable onlyIfPortLost(DatabaseUnavailable problem) {
        if (problem.reason() != PORT_TAKEN) {
            throw problem;
        }
        return problem;
    }

    private PidFile startOn(int port) throws IOException {
        folder.log().trim(ServerLog.LIMIT_BYTES);
        folder.log().create();
        runAs.own(folder.log().file());
        long logged = folder.log().size();
        Command.Result result = pgCtlStart(port);
        if (result.succeeded()) {
            return PidFile.read(folder.cluster()).orElseThrow(() -> failed(result, ""));
        }
        String log = folder.log().since(logged);
        throw Problems.portTaken(log)
                ? DatabaseUnavailable.because(PORT_TAKEN, port).withLog(log)
                : failed(result, log);
    }

    private DatabaseUnavailable failed(Command.Result result, String log) {
        return Problems.of(result.output(), log, folder.path());
    }

    private Command.Result pgCtlStart(int port) {
        String options =
                "-p " + port + settings().stream().map(each -> " -c " + each).collect(Collectors.joining());
        String log = folder.log().file().toString();
        return pgCtl("start", "-s", "-t", "" + START_SECONDS, "-l", log, "-o", options);
    }

    private static List<String> settings() {
        List<String> settings = new ArrayList<>(SETTINGS);
        if (System.getProperty("os.name").equals("Linux")) {
            // A query of a program that was killed ends soon, and with it its locks.
            settings.add("client_connection_check_interval=5s");
        }
        return settings;
    }

    /** Stops the server and every process of it, the gentlest way that works; quiet where none runs. */
    void stop() throws IOException {
        ServerProcesses processes = new ServerProcesses(folder.cluster());
        if (processes.postmaster().isPresent() && !stop("fast", 30) && !stop("immediate", 10)) {
            LOG.log(System.Logger.Level.WARNING, "The database server did not stop when told to; ending it by force");
        }
        if (!processes.alive().isEmpty() && !processes.end(Duration.ofSeconds(3))) {
            throw DatabaseUnavailable.because(SERVER_FAILED, folder.path(), "A server process cannot be ended");
        }
        forgetForeignPid();
    }

    private boolean stop(String mode, int seconds) {
        return pgCtl("stop", "-s", "-m", mode, "-t", "" + seconds).succeeded();
    }

    private Command.Result pgCtl(String action, String... more) {
        List<String> words = new ArrayList<>(List.of(
                binaries.resolve("bin/pg_ctl").toString(),
                action,
                "-w",
                "-D",
                folder.cluster().toString()));
        words.addAll(List.of(more));
        return runAs.command(binaries, words).run();
    }

    // PostgreSQL refuses to start while the recorded id lives, also when it now is some other program's, and when
    // the file is damaged. Other stale files are left to its own, more thorough check.
    private void forgetForeignPid() throws IOException {
        Optional<PidFile> left = PidFile.read(folder.cluster());
        if (left.isEmpty() || ProcessHandle.of(left.get().process()).isPresent()) {
            Files.deleteIfExists(PidFile.in(folder.cluster()));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
