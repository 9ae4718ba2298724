package rose.analysis;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.analysis.stated.Check;
import rose.analysis.stated.StatedLine;
import rose.organisations.Viewer;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** {@code ./rose check totals FILE.csv [--format text|csv]}: exit code 1 where something stated is not so. */
@Component
class StatedTotalsCommand implements Command {

    private final StatedTotals totals;
    private final Agreements agreements;

    StatedTotalsCommand(StatedTotals totals, Agreements agreements) {
        this.totals = totals;
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "check totals";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(1, "format");
        String format = arguments.option("format").orElse("text");
        if (!List.of("text", "csv").contains(format)) {
            throw new UserProblem("analysis.stated.format", format, "text, csv");
        }
        Path file = file(arguments.plain());
        return switch (totals.check(file, file.getFileName().toString(), Viewer.COMMAND_LINE)) {
            case StatedTotals.Refused refused -> {
                refused.problems().forEach(problem -> err.println(problem.in(texts)));
                yield 2;
            }
            case StatedTotals.Checked checked -> {
                StatedWords words = new StatedWords(agreements, texts);
                if (format.equals("csv")) {
                    out.print(StatedCsv.of(checked));
                } else {
                    checked.checks().forEach(check -> print(check, words, texts, out));
                }
                err.println(words.summary(checked));
                if (checked.synthetic()) {
                    err.println(texts.get("analysis.stated.synthetic"));
                }
                yield checked.differing().isEmpty() ? 0 : 1;
            }
        };
    }

    private static Path file(List<String> words) {
        if (words.isEmpty()) {
            throw new UserProblem("analysis.stated.which-file");
        }
        Path file = Path.of(words.getFirst());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UserProblem("analysis.stated.no-such-file", file);
        }
        return file;
    }

    private static void print(Check check, StatedWords words, Texts texts, PrintStream out) {
        StatedLine line = check.line();
        out.println(
                texts.get("analysis.stated.line", String.valueOf(line.line()), words.place(line), words.measure(line)));
        out.println("    "
                + texts.get(
                        "analysis.stated.numbers",
                        words.against(check),
                        words.stated(check),
                        words.computed(check).orElse("–"),
                        words.difference(check).orElse("–")));
        out.println("    " + words.says(check));
        if (check.against() == Check.Against.PARTS) {
            check.beside()
                    .forEach(part -> out.println("        "
                            + texts.get(
                                    "analysis.stated.part",
                                    String.valueOf(part.line()),
                                    words.place(part),
                                    words.number(part.value(), part.unit()))));
        }
    }
}
