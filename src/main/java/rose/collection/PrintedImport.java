package rose.collection;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import rose.platform.Arguments;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** An import on a terminal: prints problems as they come, and every second how far the reading is. */
final class PrintedImport implements ImportListener {

    private static final long TOLD_EVERY_NANOS = 1_000_000_000;

    private final Texts texts;
    private final PrintStream out;
    private final PrintStream err;
    private final LongSupplier nanos;
    private long toldAt;

    PrintedImport(Texts texts, PrintStream out, PrintStream err) {
        this(texts, out, err, System::nanoTime);
    }

    PrintedImport(Texts texts, PrintStream out, PrintStream err, LongSupplier nanos) {
        this.texts = texts;
        this.out = out;
        this.err = err;
        this.nanos = nanos;
        this.toldAt = nanos.getAsLong();
    }

    /** The file that a command is given to import. */
    static Path file(Arguments arguments, String command) {
        arguments.allow(1);
        if (arguments.plain().isEmpty()) {
            throw new UserProblem("collection.import.which-file", command);
        }
        Path file = Path.of(arguments.plain().getFirst());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UserProblem("collection.import.no-such-file", file);
        }
        return file;
    }

    @Override
    public void problem(ImportProblem problem) {
        out.println(problem.in(texts));
    }

    @Override
    public void progress(long rows, long bytesRead, long bytesTotal) {
        long now = nanos.getAsLong();
        if (now - toldAt >= TOLD_EVERY_NANOS) {
            toldAt = now;
            long percent = bytesTotal == 0 ? 0 : Math.min(100, bytesRead * 100 / bytesTotal);
            err.println(texts.get("collection.import.progress", rows, percent));
        }
    }

    /** Prints how it ended. @return the exit code */
    int ended(ImportResult result, String done) {
        return switch (result) {
            case ImportResult.Imported imported -> {
                out.println(
                        texts.get(done, imported.rows(), imported.added(), imported.updated(), imported.unchanged()));
                yield 0;
            }
            case ImportResult.Refused refused -> {
                err.println(texts.count("collection.import.refused", refused.problems()));
                yield 1;
            }
        };
    }
}
