package rose.publication;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.organisations.Viewer;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEditions;
import rose.publication.report.UnreadDrafts;
import rose.publication.report.WrittenReportFiles;

/**
 * {@code ./rose report --year Y --authority SOS|FOHM --out FILE.pdf|FILE.docx|FILE.html}: the authority's report as it was published
 * last, or where nothing is, its template with the numbers of now, which nobody has read.
 */
@Component
class ReportCommand implements Command {

    private final Agreements agreements;
    private final ReportEditions editions;
    private final UnreadDrafts drafts;
    private final WrittenReportFiles files;
    private final MessageSource messages;

    ReportCommand(
            Agreements agreements,
            ReportEditions editions,
            UnreadDrafts drafts,
            WrittenReportFiles files,
            MessageSource messages) {
        this.agreements = agreements;
        this.editions = editions;
        this.drafts = drafts;
        this.files = files;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(0, "year", "authority", "out");
        int year = arguments.requiredYear("year");
        known(year);
        String authority = arguments.required("authority").toUpperCase(Locale.ROOT);
        if (!List.of("SOS", "FOHM").contains(authority)) {
            throw new UserProblem("publication.report.authority-unknown", authority);
        }
        String name = arguments.option("out").orElseThrow(() -> new UserProblem("publication.report.out-missing"));
        ReportDocument document =
                published(year, authority).orElseGet(() -> drafts.draft(year, authority, Viewer.COMMAND_LINE, texts));
        write(Path.of(name), content(name, document));
        out.println(
                document.edition() == 0
                        ? texts.get("publication.unread.written", name)
                        : texts.get("publication.report.written.edition", name, document.edition()));
        if (document.synthetic()) {
            err.println(texts.get("publication.synthetic-warning"));
        }
        return 0;
    }

    private void known(int year) {
        List<Integer> years =
                agreements.all().reversed().stream().map(Agreement::year).toList();
        if (!years.contains(year)) {
            String allowed = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new UserProblem("publication.year-unknown", String.valueOf(year), allowed);
        }
    }

    private Optional<ReportDocument> published(int year, String authority) {
        return editions.published().stream()
                .filter(report -> report.year() == year
                        && !report.joint()
                        && report.authority().code().equals(authority))
                .findFirst()
                .map(report -> editions.traced(report.id(), editions.latest(report.id())));
    }

    private byte[] content(String name, ReportDocument document) {
        return Stream.of("pdf", "docx", "html")
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith("." + format))
                .findFirst()
                .map(format -> files.file(format, document, document.texts(messages)))
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
