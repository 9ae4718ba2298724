package rose.platform.database;

import static rose.platform.database.DatabaseUnavailable.Reason.CLUSTER_DAMAGED;
import static rose.platform.database.DatabaseUnavailable.Reason.DIRECTORY_NOT_WRITABLE;
import static rose.platform.database.DatabaseUnavailable.Reason.DISK_FULL;
import static rose.platform.database.DatabaseUnavailable.Reason.ROOT_REFUSED;
import static rose.platform.database.DatabaseUnavailable.Reason.SERVER_FAILED;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.stream.Stream;
import rose.platform.database.DatabaseUnavailable.Reason;

/** Recognises what a failed file operation or a failed PostgreSQL command means to the user. */
final class Problems {

    private Problems() {}

    static DatabaseUnavailable of(Exception failure, Path where) {
        if (failure instanceof AccessDeniedException denied) {
            return new DatabaseUnavailable(DIRECTORY_NOT_WRITABLE, List.of(denied.getFile()), "", denied);
        }
        String said = String.valueOf(failure.getMessage());
        Reason reason = failure instanceof ReadOnlyFileSystemException ? DIRECTORY_NOT_WRITABLE : reasonIn(said);
        return new DatabaseUnavailable(reason, arguments(reason, where, said), "", failure);
    }

    /**
     * @param said output of the command
     * @param log what the server logged during the attempt
     */
    static DatabaseUnavailable of(String said, String log, Path where) {
        Reason reason = reasonIn(said + log);
        return new DatabaseUnavailable(
                reason, arguments(reason, where, said.strip()), log.isBlank() ? said : log, null);
    }

    static boolean portTaken(String log) {
        return mentions(log, "could not bind", "Address already in use");
    }

    private static Reason reasonIn(String text) {
        if (mentions(text, "No space left on device", "Disk quota exceeded")) {
            return DISK_FULL;
        }
        if (mentions(text, "cannot be run as root", "execution of the PostgreSQL server is not permitted")) {
            return ROOT_REFUSED;
        }
        if (mentions(text, "Permission denied", "Read-only file system", "has wrong ownership")) {
            return DIRECTORY_NOT_WRITABLE;
        }
        if (mentions(text, "could not locate a valid checkpoint", "control file", "is missing or erroneous")) {
            return CLUSTER_DAMAGED;
        }
        return SERVER_FAILED;
    }

    private static List<String> arguments(Reason reason, Path where, String said) {
        return reason == SERVER_FAILED ? List.of(where.toString(), said) : List.of(where.toString());
    }

    private static boolean mentions(String text, String... marks) {
        return Stream.of(marks).anyMatch(text::contains);
    }

    @FunctionalInterface
    interface FileWork<T> {
        T run() throws IOException;
    }

    /** Runs the work on files; its failures become {@link DatabaseUnavailable}. */
    static <T> T onFiles(Path where, FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException | ReadOnlyFileSystemException failure) {
            throw of(failure, where);
        }
    }
}
