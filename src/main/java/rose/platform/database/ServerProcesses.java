package rose.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The living PostgreSQL processes of one cluster folder. Process ids alone are not believed, since they are reused:
 * a process counts if it runs PostgreSQL and either works in the folder or was started with it as an argument.
 */
record ServerProcesses(Path cluster) {

    private static final Set<String> PROGRAMS = Set.of("postgres", "initdb", "postgres.exe", "initdb.exe");

    List<ProcessHandle> alive() {
        return ProcessHandle.allProcesses().filter(this::belongs).toList();
    }

    /** The server itself if it lives, going by {@code postmaster.pid}. */
    Optional<ProcessHandle> postmaster() throws IOException {
        return PidFile.read(cluster)
                .flatMap(file -> ProcessHandle.of(file.process()))
                .filter(this::belongs);
    }

    /** Ends what is left, first with a request, after the given time by force; whether all are gone. */
    boolean end(Duration patience) throws IOException {
        alive().forEach(ProcessHandle::destroy);
        if (Waiting.until(patience, () -> alive().isEmpty())) {
            return true;
        }
        alive().forEach(ProcessHandle::destroyForcibly);
        return Waiting.until(Duration.ofSeconds(5), () -> alive().isEmpty());
    }

    private boolean belongs(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(ServerProcesses::isPostgres).isPresent()
                && (worksInCluster(process) || startedWithCluster(info));
    }

    private static boolean isPostgres(String command) {
        String name = Path.of(command.replace(" (deleted)", "")).getFileName().toString();
        return PROGRAMS.contains(name) || command.startsWith("postgres: ");
    }

    // Backends replace their arguments by a title, but all of them work in the cluster folder.
    private boolean worksInCluster(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), cluster);
        } catch (IOException noSuchView) {
            return false;
        }
    }

    private boolean startedWithCluster(ProcessHandle.Info info) {
        return info.arguments().stream().flatMap(Stream::of).anyMatch(cluster.toString()::equals);
    }
}
