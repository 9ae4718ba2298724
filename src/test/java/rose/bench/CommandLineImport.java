package rose.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * {@code ./rose import interventions FILE} in little memory.
 *
 * @param millis from the command's start to its end, the start of its Java and of its part of the program included
 * @param peakHeap the most bytes of heap in use before any collection
 */
record CommandLineImport(double millis, long peakHeap) {

    private static final String LITTLE_MEMORY = "-Xmx256m";
    private static final int PATIENCE_MINUTES = 5;
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->\\d+M\\(");

    static CommandLineImport of(Launcher launcher, Path file, Path data) throws Exception {
        Path collections = data.resolveSibling("import.gc");
        File output = data.resolveSibling("import.output").toFile();
        long start = System.nanoTime();
        Process process = launcher.start(
                output,
                LITTLE_MEMORY + " -Xlog:gc:file=" + collections + "::filecount=0",
                List.of("import", "interventions", file.toString(), "--data", data.toString()));
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IOException("the import has not ended in " + PATIENCE_MINUTES + " minutes");
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw new IOException("the import failed: " + Program.lastLine(output));
        }
        return new CommandLineImport(millis, peak(Files.readString(collections)));
    }

    private static long peak(String log) {
        return COLLECTION
                        .matcher(log)
                        .results()
                        .map(MatchResult::group)
                        .mapToLong(found -> Long.parseLong(found.substring(0, found.indexOf('M'))))
                        .max()
                        .orElse(0)
                * 1024
                * 1024;
    }
}
