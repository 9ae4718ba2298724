package rose.platform.database;

import java.util.List;

/** The embedded database cannot be used; the caller words the reason for the user and may show the end of the log. */
public final class DatabaseUnavailable extends RuntimeException {

    /** What is wrong. Each constant names the arguments that go with it, in order. */
    public enum Reason {
        /** 0: the folder or file that cannot be written or read. */
        DIRECTORY_NOT_WRITABLE,
        /** 0: the data folder, 1: the name of something in it that we did not put there. */
        DIRECTORY_NOT_OURS,
        /** 0: the folder on the full disk. */
        DISK_FULL,
        /** 0: the cluster folder, 1: the major version that made it, 2: our major version. */
        OTHER_MAJOR_VERSION,
        /** 0: the port that was asked for. */
        PORT_TAKEN,
        /** 0: the cluster folder that lacks parts or cannot be recovered. */
        CLUSTER_DAMAGED,
        /** 0: the operating system, 1: the processor architecture, for which there are no binaries. */
        NO_BINARIES,
        /** 0: the folder of unpacked binaries that cannot be run, 1: what the system said. */
        BINARIES_NOT_RUNNABLE,
        /** 0: the folder. Started as root, and there is no way to run the server as someone else there. */
        ROOT_REFUSED,
        /** 0: the data folder, 1: seconds waited for the process that owns it. */
        OWNER_NOT_ANSWERING,
        /** 0: the data folder, 1: what was said; the log tells more. */
        SERVER_FAILED
    }

    private final Reason reason;
    private final List<String> arguments;
    private final String logTail;

    DatabaseUnavailable(Reason reason, List<String> arguments, String logTail, Throwable cause) {
        super(reason + " " + arguments, cause);
        this.reason = reason;
        this.arguments = List.copyOf(arguments);
        this.logTail = logTail;
    }

    static DatabaseUnavailable because(Reason reason, Object... arguments) {
        return new DatabaseUnavailable(
                reason, List.of(arguments).stream().map(Object::toString).toList(), "", null);
    }

    DatabaseUnavailable withLog(String tail) {
        return new DatabaseUnavailable(reason, arguments, tail, getCause());
    }

    public Reason reason() {
        return reason;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** The last lines of the server's log or of the failed command; empty where there is none. */
    public String logTail() {
        return logTail;
    }
}
