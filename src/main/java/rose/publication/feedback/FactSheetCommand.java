package rose.publication.feedback;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;

/**
 * {@code ./rose factsheets --year Y --out DIR}: writes them all into a folder. While it is at it a file there says so; who finds that
 * file goes on with what is missing, else all are made anew.
 */
@Component
class FactSheetCommand implements Command {

    private static final int TOLD_EVERY = 25;

    private final FactSheets sheets;

    FactSheetCommand(FactSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "factsheets";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(0, "year", "out");
        int year = arguments.requiredYear("year");
        if (!sheets.years().contains(year)) {
            String years = sheets.years().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
            throw new UserProblem("publication.year-unknown", String.valueOf(year), years);
        }
        Path folder =
                Path.of(arguments.option("out").orElseThrow(() -> new UserProblem("publication.sheet.out-missing")));
        try {
            int made = write(Files.createDirectories(folder), year, texts, err);
            out.println(texts.get("publication.sheet.written", made, folder));
            return 0;
        } catch (IOException cannot) {
            throw new UserProblem("publication.sheet.cannot-write", folder, cannot.getMessage());
        }
    }

    /** @return how many were missing */
    private int write(Path folder, int year, Texts texts, PrintStream err) throws IOException {
        Path unfinished = folder.resolve("faktablad-" + year + ".ofardigt");
        List<Subject> all = sheets.subjects();
        List<Subject> missing = all;
        if (Files.exists(unfinished)) {
            missing = all.stream()
                    .filter(subject -> !Files.exists(folder.resolve(subject.fileName(year))))
                    .toList();
            err.println(texts.get("publication.sheet.going-on", all.size() - missing.size(), all.size()));
        } else {
            for (Subject subject : all) {
                Files.deleteIfExists(folder.resolve(subject.fileName(year)));
            }
            Files.createFile(unfinished);
        }
        AtomicInteger made = new AtomicInteger(all.size() - missing.size());
        new AllSheets(sheets, year, texts).make(missing, (subject, pdf) -> {
            keep(folder.resolve(subject.fileName(year)), pdf);
            int now = made.incrementAndGet();
            if (now % TOLD_EVERY == 0) {
                err.println(texts.get("publication.sheet.progress", now, all.size()));
            }
        });
        Files.delete(unfinished);
        return missing.size();
    }

    /** Whole or not at all, however it ends. */
    private static void keep(Path file, byte[] pdf) {
        Path beside = file.resolveSibling(file.getFileName() + ".del");
        try {
            Files.write(beside, pdf);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            throw new UserProblem("publication.sheet.cannot-write", file, cannot.getMessage());
        }
    }
}
