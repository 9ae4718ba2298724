package rose.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the server writes about itself in {@code postmaster.pid}: line 1 its process id, line 4 its port, line 8 its
 * state (PostgreSQL's {@code pidfile.h}).
 *
 * @param port 0 where not yet written
 */
record PidFile(long process, int port, boolean ready) {

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty where there is none, or none that can be understood. */
    static Optional<PidFile> read(Path cluster) throws IOException {
        try {
            return parse(Files.readAllLines(in(cluster), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private static Optional<PidFile> parse(List<String> lines) {
        long process = number(lines, 0);
        // A lone backend writes its id as a negative number; it is never a server to reach.
        return process <= 0
                ? Optional.empty()
                : Optional.of(new PidFile(
                        process, (int) number(lines, 3), line(lines, 7).equals("ready")));
    }

    private static long number(List<String> lines, int index) {
        return line(lines, index).matches("[0-9]{1,9}") ? Long.parseLong(line(lines, index)) : 0;
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
