package rose.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of a program of the operating system or of PostgreSQL, with both its outputs as one text. */
record Command(List<String> words, Path directory, String input) {

    /** @param exit the exit status, or -1 where the program could not be started */
    record Result(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    static Command of(List<String> prefix, Path directory, List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(all, directory, "");
    }

    Command withInput(String text) {
        return new Command(words, directory, text);
    }

    Result run() {
        try {
            return finished(builder().start());
        } catch (IOException notStarted) {
            return new Result(-1, notStarted.getMessage());
        }
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        if (directory != null) {
            builder.directory(directory.toFile());
        }
        clean(builder.environment());
        return builder;
    }

    // PGDATA, PGPORT, LD_LIBRARY_PATH or a language of the user's must not reach the server.
    private static void clean(Map<String, String> environment) {
        environment.keySet().retainAll(List.of("PATH", "SystemRoot", "TEMP", "TMP", "HOME"));
        environment.putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
    }

    private Result finished(Process process) throws IOException {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedBeforeReading) {
            return result(process);
        }
        return result(process);
    }

    private static Result result(Process process) throws IOException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            return new Result(process.exitValue(), output);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while a command ran", interrupted));
        }
    }
}
