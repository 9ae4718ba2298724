package rose.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that lie beside this package's classes. */
final class Resources {
    private Resources() {}

    static List<String> lines(String name) {
        try (var in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows under the header of a file whose cells are parted by semicolons. */
    static List<String[]> table(String name) {
        return lines(name).stream().skip(1).map(line -> line.split(";", -1)).toList();
    }
}
