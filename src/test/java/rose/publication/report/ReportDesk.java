package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.SARA;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import rose.World;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.AllTexts;
import rose.platform.Texts;

/** Where Sara writes and publishes the reports of the tests, each about what the regions do for children and the young. */
@TestConfiguration
public class ReportDesk {

    static final String CHAPTER = "# Barn och unga {area=barn-unga level=REGION}";

    private static final Texts SWEDISH = AllTexts.in(Texts.SWEDISH);

    private final World world;
    private final WrittenReports reports;
    private final BlockWriting writing;
    private final ReportPublishing publishing;

    ReportDesk(World world, WrittenReports reports, BlockWriting writing, ReportPublishing publishing) {
        this.world = world;
        this.reports = reports;
        this.writing = writing;
        this.publishing = publishing;
    }

    /** A coded intervention of the chapter that reports are about, of 2021. */
    void reported(String region, String title, String goal) {
        world.given(anIntervention()
                .of(Level.REGION, region)
                .in(2021, "barn-unga")
                .titled(title)
                .costing(1_000_000)
                .coded(Dimension.GOAL, goal));
    }

    /** A report of five empty chapters, and the chapter that it is about. */
    Begun begun(int year) {
        return begunEmpty(year).write(CHAPTER);
    }

    Begun begunEmpty(int year) {
        return new Begun(reports.begin(
                new NewReport(year, SARA.organisationId(), "headings", "Lägesrapport " + year, "sv"), sara()));
    }

    private Viewer sara() {
        return world.as(SARA);
    }

    /** A report that is begun. */
    final class Begun {

        private final long id;

        private Begun(long id) {
            this.id = id;
        }

        long id() {
            return id;
        }

        String address() {
            return "/rapporter/" + id;
        }

        String edition(int number) {
            return address() + "/utgava/" + number;
        }

        /** In their order, without those that are removed. */
        List<Block> standing() {
            return reports.blocks(id, sara()).stream()
                    .filter(block -> !block.removed())
                    .toList();
        }

        Block last() {
            return standing().getLast();
        }

        /** As its last paragraphs. */
        Begun write(String... texts) {
            for (String text : texts) {
                assertThat(writing.insertAfter(id, last().id(), text, sara())).isInstanceOf(WriteResult.Saved.class);
            }
            return this;
        }

        ReportPublishing.Checked check() {
            return publishing.check(id, sara(), SWEDISH);
        }

        List<Finding.Kind> found() {
            return check().findings().stream().map(Finding::kind).toList();
        }

        PublishResult publish(String whatChanged) {
            return publishing.publish(id, check().fingerprint(), whatChanged, sara(), SWEDISH);
        }

        Begun published() {
            assertThat(publish("")).isInstanceOf(PublishResult.Published.class);
            return this;
        }
    }
}
