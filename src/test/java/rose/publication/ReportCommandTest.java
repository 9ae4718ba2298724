package rose.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.SARA;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.organisations.Viewer;
import rose.platform.AllTexts;
import rose.platform.Arguments;
import rose.platform.Texts;
import rose.publication.report.NewReport;
import rose.publication.report.PublishResult;
import rose.publication.report.ReportPublishing;
import rose.publication.report.WrittenReports;

@RoseTest
class ReportCommandTest {

    private static final String UNREAD = "Utkast som ingen har läst igenom";

    @Autowired
    World world;

    @Autowired
    ReportCommand command;

    @Autowired
    WrittenReports reports;

    @Autowired
    ReportPublishing publishing;

    @TempDir
    Path folder;

    private final Texts texts = AllTexts.in(Texts.SWEDISH);

    @Test
    void whereNothingIsPublishedItWritesTheTemplateAndSaysSo() throws Exception {
        long begun = begin();

        assertThat(told())
                .endsWith(
                        "report.html är skriven: ett utkast som ingen har läst igenom, för ingen rapport är utgiven.");
        assertThat(written()).contains(UNREAD).doesNotContain("Utgåva");
        assertThat(reports.all(world.as(SARA))).extracting(each -> each.id()).containsExactly(begun);
    }

    @Test
    void whatIsPublishedIsWrittenAsItWasPublished() throws Exception {
        Viewer sara = world.as(SARA);
        long report = begin();
        String seen = publishing.check(report, sara, texts).fingerprint();
        assertThat(publishing.publish(report, seen, "", sara, texts)).isEqualTo(new PublishResult.Published(1));

        assertThat(told()).endsWith("report.html är skriven: utgåva 1, som den gavs ut.");
        assertThat(written())
                .contains("<title>Årets lägesrapport</title>", "Utgåva 1.")
                .doesNotContain(UNREAD);
    }

    private long begin() {
        return reports.begin(
                new NewReport(2021, SARA.organisationId(), "headings", "Årets lägesrapport", "sv"), world.as(SARA));
    }

    private Path file() {
        return folder.resolve("report.html");
    }

    private String told() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Arguments arguments =
                Arguments.parse(List.of("--year", "2021", "--authority", "SOS", "--out", file().toString()));
        assertThat(command.run(arguments, texts, print, print)).isZero();
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private String written() throws Exception {
        return Files.readString(file(), StandardCharsets.UTF_8);
    }
}
