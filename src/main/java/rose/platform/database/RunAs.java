package rose.platform.database;

import static rose.platform.database.DatabaseUnavailable.Reason.ROOT_REFUSED;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs are started, given that they refuse to run as root. An ordinary user runs them as
 * himself. Root runs them in a user namespace of their own ({@code unshare -U}): without root's powers, yet owning
 * root's files, so nothing has to be handed over and folders under {@code /root} work. Where namespaces are
 * forbidden, as in many containers, or the cluster belongs to someone else already, they run under that plain user
 * id ({@code setpriv}), and the cluster is given to it.
 *
 * @param prefix words before the command
 * @param user the user id that must own what the server writes
 */
record RunAs(List<String> prefix, int user) {

    // An id that distributions give to no account, so no one else's processes can read the files.
    private static final int NOBODY_ELSE = 54321;

    static RunAs forCluster(Path cluster) throws IOException {
        if (!Folders.isPosix(cluster)) {
            return new RunAs(List.of(), -1);
        }
        int self = (int) new UnixSystem().getUid();
        return self != 0 ? new RunAs(List.of(), self) : asRoot(cluster);
    }

    private static RunAs asRoot(Path cluster) throws IOException {
        int owner = Files.exists(cluster) ? ownerOf(cluster) : 0;
        RunAs namespace = new RunAs(List.of("unshare", "-U", "--"), 0);
        if (owner == 0 && namespace.isNotRoot()) {
            return namespace;
        }
        RunAs other = other(owner == 0 ? NOBODY_ELSE : owner);
        if (!other.isNotRoot()) {
            throw DatabaseUnavailable.because(ROOT_REFUSED, cluster);
        }
        return other;
    }

    static RunAs other(int user) {
        String id = Integer.toString(user);
        return new RunAs(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--"), user);
    }

    Command command(Path directory, List<String> words) {
        return Command.of(prefix, directory, words);
    }

    /** Gives the file, or the folder with all in it, to the user the server runs as. */
    void own(Path path) throws IOException {
        if (prefix.isEmpty() || !Files.exists(path) || ownerOf(path) == user) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", user);
            }
        }
    }

    boolean canRun(Path program) {
        return command(null, List.of(program.toString(), "--version")).run().succeeded();
    }

    boolean canEnter(Path folder) {
        return prefix.isEmpty() || command(null, List.of("test", "-x", folder.toString())).run().succeeded();
    }

    private boolean isNotRoot() {
        Command.Result id = command(null, List.of("id", "-u")).run();
        return id.succeeded() && !id.output().strip().equals("0");
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
