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
        try {
            Path out = Files.createTempFile("rose", ".out");
            Path err = Files.createTempFile("rose", ".err");
            Process process = command.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + command.command() + "\n" + text(err));
            }
            Answer answer = new Answer(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    public List<String> outLines() {
        return out.lines().toList();
    }
}
