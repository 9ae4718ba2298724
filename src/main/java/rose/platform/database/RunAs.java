package rose.platform.database;

import static rose.platform.database.DatabaseUnavailable.Reason.ROOT_REFUSED;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs are started, given that they refuse to run as root. An ordinary user runs them as
 * himself. Root runs them in a user namespace of their own ({@code unshare -U}): without root's powers, yet owning
 * root's files, so nothing has to be handed over and folders in root's home work. Where namespaces are
 * forbidden, as in many containers, or the cluster belongs to someone else already, they run under that plain user
 * id ({@code setpriv}), and the cluster is given to it.
 *
 * @param prefix words before the command
 * @param user the user id that must own what the server writes
 */
record RunAs(List<String> prefix, int user) {

    private static final RunAs OWN_NAMESPACE = new RunAs(List.of("unshare", "-U", "--"), 0);

    // initdb insists on an account with a name; the first that exists is taken.
    private static final List<String> ACCOUNTS = List.of("postgres", "nobody");

    static RunAs forCluster(Path cluster) throws IOException {
        if (!Folders.isPosix(cluster)) {
            return new RunAs(List.of(), -1);
        }
        int self = (int) new UnixSystem().getUid();
        return self == 0 ? asRoot(cluster) : asOrdinary(self);
    }

    // A container may run under a bare number; in a namespace it counts as "nobody", which has a name.
    private static RunAs asOrdinary(int self) {
        boolean nameless = System.getProperty("user.name").equals("?");
        List<String> prefix = nameless && OWN_NAMESPACE.isNotRoot() ? OWN_NAMESPACE.prefix() : List.of();
        return new RunAs(prefix, self);
    }

    private static RunAs asRoot(Path cluster) throws IOException {
        int owner = Files.exists(cluster) ? ownerOf(cluster) : 0;
        if (owner == 0 && OWN_NAMESPACE.isNotRoot()) {
            return OWN_NAMESPACE;
        }
        return (owner == 0 ? accounts() : IntStream.of(owner))
                .mapToObj(RunAs::other)
                .filter(RunAs::isNotRoot)
                .findFirst()
                .orElseThrow(() -> DatabaseUnavailable.because(ROOT_REFUSED, cluster));
    }

    private static IntStream accounts() {
        return ACCOUNTS.stream()
                .map(name ->
                        Command.of(List.of(), null, List.of("id", "-u", name)).run())
                .filter(Command.Result::succeeded)
                .mapToInt(id -> Integer.parseInt(id.output().strip()));
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
        return prefix.isEmpty()
                || command(null, List.of("test", "-x", folder.toString())).run().succeeded();
    }

    private boolean isNotRoot() {
        Command.Result id = command(null, List.of("id", "-u")).run();
        return id.succeeded() && !id.output().strip().equals("0");
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
