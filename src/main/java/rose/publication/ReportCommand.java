package rose.publication;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.publication.report.WrittenReportFiles;

/** {@code ./rose report --year Y --authority SOS|FOHM --out FILE.pdf|FILE.docx|FILE.html}. */
@Component
class ReportCommand implements Command {

    private final StatusReports reports;
    private final WrittenReportFiles files;

    ReportCommand(StatusReports reports, WrittenReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(0, "year", "authority", "out");
        int year = arguments.requiredYear("year");
        if (!reports.years().contains(year)) {
            String years = reports.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new UserProblem("publication.year-unknown", String.valueOf(year), years);
        }
        String authority = arguments.required("authority").toUpperCase(Locale.ROOT);
        if (!List.of("SOS", "FOHM").contains(authority)) {
            throw new UserProblem("publication.report.authority-unknown", authority);
        }
        String name = arguments.option("out").orElseThrow(() -> new UserProblem("publication.report.out-missing"));
        StatusReport report = reports.report(year, authority, Viewer.COMMAND_LINE, texts);
        write(Path.of(name), content(name, report, texts));
        out.println(texts.get("publication.report.written", name));
        if (report.synthetic()) {
            err.println(texts.get("publication.synthetic-warning"));
        }
        return 0;
    }

    private byte[] content(String name, StatusReport report, Texts texts) {
        return Stream.of("pdf", "docx", "html")
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith("." + format))
                .findFirst()
                .map(format -> files.file(format, StatusDocument.of(report, texts), texts))
                .orElseThrow(() -> new UserProblem("publication.report.out-unknown", name));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UserProblem("publication.report.cannot-write", file, e.getMessage());
        }
    }
}
