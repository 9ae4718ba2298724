package rose.collection;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** {@code ./rose import interventions FILE}. */
@Component
class ImportCommand implements Command {

    private static final long TOLD_EVERY_NANOS = 1_000_000_000;

    private final InterventionImport imports;

    ImportCommand(InterventionImport imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import interventions";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(1);
        if (arguments.plain().isEmpty()) {
            throw new UserProblem("collection.import.which-file");
        }
        Path file = Path.of(arguments.plain().getFirst());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UserProblem("collection.import.no-such-file", file);
        }
        var source = InterventionImport.Source.of(file, file.getFileName().toString());
        return switch (imports.run(source, Viewer.COMMAND_LINE, new Printing(texts, out, err))) {
            case ImportResult.Imported imported -> {
                out.println(texts.get(
                        "collection.import.done",
                        imported.rows(),
                        imported.added(),
                        imported.updated(),
                        imported.unchanged()));
                yield 0;
            }
            case ImportResult.Refused refused -> {
                err.println(texts.count("collection.import.refused", refused.problems()));
                yield 1;
            }
        };
    }

    /** Prints problems as they come, and every second how far the reading is. */
    private static final class Printing implements ImportListener {

        private final Texts texts;
        private final PrintStream out;
        private final PrintStream err;
        private long toldAt = System.nanoTime();

        Printing(Texts texts, PrintStream out, PrintStream err) {
            this.texts = texts;
            this.out = out;
            this.err = err;
        }

        @Override
        public void problem(ImportProblem problem) {
            out.println(problem.in(texts));
        }

        @Override
        public void progress(long rows, long bytesRead, long bytesTotal) {
            if (System.nanoTime() - toldAt > TOLD_EVERY_NANOS) {
                toldAt = System.nanoTime();
                long percent = bytesTotal == 0 ? 0 : Math.min(100, bytesRead * 100 / bytesTotal);
                err.println(texts.get("collection.import.progress", rows, percent));
            }
        }
    }
}
