package rose.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A command of its own process.
 *
 * @param millis from the command's start to its end, the start of its Java and of its part of the program included
 * @param peakHeap the most bytes of heap in use before any collection
 */
record MeasuredCommand(double millis, long peakHeap) {

    private static final int PATIENCE_MINUTES = 15;
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->\\d+M\\(");

    /** {@code ./rose import interventions FILE} in little memory. */
    static MeasuredCommand ofImport(Launcher launcher, Path file, Path data) throws Exception {
        return of(launcher, "-Xmx256m", data, List.of("import", "interventions", file.toString()));
    }

    /** @param memory as {@code -Xmx256m} */
    static MeasuredCommand of(Launcher launcher, String memory, Path data, List<String> words) throws Exception {
        Path collections = data.resolveSibling(words.getFirst() + ".gc");
        File output = data.resolveSibling(words.getFirst() + ".output").toFile();
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--data", data.toString()));
        long start = System.nanoTime();
        Process process = launcher.start(output, memory + " -Xlog:gc:file=" + collections + "::filecount=0", all);
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IOException(words.getFirst() + " has not ended in " + PATIENCE_MINUTES + " minutes");
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw new IOException(words.getFirst() + " failed: " + Program.lastLine(output));
        }
        return new MeasuredCommand(millis, peak(Files.readString(collections)));
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
