package rose.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a command of the program left behind: its exit code, and what it wrote. */
public record Answer(int exit, String out, String err) {

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-Xmx512m");

    /** Runs the command to its end on a data folder. */
    public static Answer of(Path data, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return of(QUICK, Map.of(), all);
    }

    /** Runs the words as they are. */
    public static Answer of(Map<String, String> environment, List<String> words) {
        return of(QUICK, environment, words);
    }

    static Answer of(List<String> flags, Map<String, String> environment, List<String> words) {
        return of(Java.program(flags, environment, words));
    }

    /** Runs any process to its end. */
    static Answer of(ProcessBuilder command) {
        Path folder = TestFolders.make();
        try {
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            Process process = command.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + command.command() + "\n" + text(err));
            }
            return new Answer(process.exitValue(), text(out), text(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            TestFolders.delete(folder);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    public List<String> outLines() {
        return out.lines().toList();
    }
}
