package rose.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running {@link DatabaseProgram}. */
record Child(Process process, BufferedReader output) implements AutoCloseable {

    static Child start(String task, Path folder) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProgram.class.getName(),
                        task,
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Child(process, process.inputReader());
    }

    String line() throws IOException {
        return output.readLine();
    }

    /** The exit status after its input has ended. */
    int finish() throws Exception {
        process.getOutputStream().close();
        return process.waitFor();
    }

    /** Kills it without warning, and gives the last line it wrote, or null. */
    String kill() throws Exception {
        process.toHandle().destroyForcibly();
        String last = null;
        for (String line = line(); line != null; line = line()) {
            last = line;
        }
        process.waitFor();
        return last;
    }

    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
}
