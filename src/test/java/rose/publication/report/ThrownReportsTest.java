package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.LEO;
import static rose.Person.SARA;
import static rose.platform.sql.Tables.AUDIT_ENTRY;
import static rose.publication.sql.Tables.REPORT;
import static rose.publication.sql.Tables.REPORT_BLOCK;
import static rose.publication.sql.Tables.REPORT_BLOCK_VERSION;
import static rose.publication.sql.Tables.REPORT_COMMENT;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import rose.Person;
import rose.RoseTest;
import rose.TestTime;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.platform.Missing;
import rose.platform.UserProblem;
import rose.platform.jobs.Job;

/** A report that was begun in vain is thrown away, taken back, and one day deleted; never one that anybody may have read. */
@RoseTest
class ThrownReportsTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    ReportDesk desk;

    @Autowired
    WrittenReports reports;

    @Autowired
    BlockWriting writing;

    @Autowired
    BlockComments comments;

    @Autowired
    ThrownReports thrown;

    @Autowired
    @Qualifier("deleteThrownReportsJob")
    Job delete;

    @Autowired
    DSLContext db;

    private ReportDesk.Begun report;

    @BeforeEach
    void begun() {
        report = desk.begun(2021);
        comments.add(report.id(), report.last().id(), "Ska det här med?", world.as(LEO));
    }

    @Test
    void whatGoesIsToldBefore() {
        Document page = visits.get(SARA, report.address() + "/slangning").page();

        assertThat(page.select("main li").eachText()).contains("6 stycken med sin historik", "1 kommentar");
        assertThat(page.text()).contains("Påbörjad av Sara Lind", "skrivet av Sara Lind", "i 30 dagar");
        assertThat(report.standing()).hasSize(6);
    }

    @Test
    void itIsThrownAndTakenBackAsItWas() {
        List<Block> before = report.standing();
        Answer answer = visits.post(SARA, report.address() + "/slangning");
        Document list = visits.get(SARA, answer.location()).page();

        assertThat(list.select(".notice").text())
                .contains("”Lägesrapport 2021” är slängd", "Går att ta tillbaka till och med 2026-04-01.");
        assertThat(list.select(".tasks a")).isEmpty();
        assertThat(list.select(".written-removed li").text()).contains("Lägesrapport 2021", "Slängd av Sara Lind");

        String back = list.expectFirst(".written-removed form").attr("action");
        Document editor = visits.get(LEO, visits.post(LEO, back).location()).page();
        assertThat(editor.select(".notice").text()).isEqualTo("Rapporten är tillbaka som den var.");
        assertThat(report.standing()).isEqualTo(before);
        assertThat(comments.of(report.id(), world.as(SARA))).hasSize(1);
        assertThat(db.select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .orderBy(AUDIT_ENTRY.ID)
                        .fetch(AUDIT_ENTRY.ACTION))
                .endsWith("throw away", "take back");
    }

    @Test
    void whoeverWritesInItMeanwhileIsTold() {
        Block seen = report.last();
        thrown.throwAway(report.id(), world.as(SARA));

        Answer late = visits.post(LEO, report.address() + "/stycken/" + seen.id(), "version", "1", "text", "Leos ord");
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.page().text()).contains("Sara Lind har slängt rapporten");
        thrown.takeBack(report.id(), world.as(LEO));
        assertThat(report.last()).isEqualTo(seen);
    }

    @Test
    void whatIsPublishedIsNeverThrown() {
        report.published();

        assertThat(visits.get(SARA, report.address() + "/redigera").page().select("a[href$=slangning]"))
                .isEmpty();
        assertThat(visits.get(SARA, report.address() + "/slangning").page().text())
                .contains("utgiven och går inte att slänga");
        assertThat(visits.post(SARA, report.address() + "/slangning").status()).isEqualTo(400);
        assertThat(visits.get(null, report.address()).status()).isEqualTo(200);
    }

    @Test
    void whatIsThrownIsNotPublished() {
        String seen = report.check().fingerprint();
        thrown.throwAway(report.id(), world.as(SARA));

        assertThat(visits.post(SARA, report.address() + "/granska", "last", seen)
                        .status())
                .isEqualTo(400);
        assertThat(visits.get(null, report.address()).status()).isEqualTo(404);
    }

    @Test
    void onlyThoseWhoWriteItThrowItAndTakeItBack() {
        for (Person person : List.of(AMIR, ANNA)) {
            assertThat(visits.get(person, report.address() + "/slangning").status())
                    .isEqualTo(403);
            assertThat(visits.post(person, report.address() + "/slangning").status())
                    .isEqualTo(403);
        }
        assertThat(visits.get(null, report.address() + "/slangning").location()).endsWith("/logga-in");
        assertThat(reports.all(world.as(SARA))).hasSize(1);

        thrown.throwAway(report.id(), world.as(SARA));
        for (Person person : List.of(AMIR, ANNA)) {
            assertThat(visits.post(person, report.address() + "/slangning/atertagning")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(visits.get(AMIR, "/rapporter").page().select(".written-removed form"))
                .isEmpty();
        assertThat(reports.all(world.as(SARA))).isEmpty();
    }

    @Test
    void afterThirtyDaysItIsDeletedWithAllThatWasWrittenInIt() {
        ReportDesk.Begun other = desk.begun(2022);
        thrown.throwAway(report.id(), world.as(SARA));
        thrownAgo(Duration.ofDays(30).minusMinutes(1));
        delete.run();
        assertThat(thrown.all(world.as(SARA))).hasSize(1);

        thrownAgo(Duration.ofDays(30));
        delete.run();

        assertThat(thrown.all(world.as(SARA))).isEmpty();
        assertThat(db.fetchCount(REPORT_COMMENT)).isZero();
        assertThat(db.fetchCount(REPORT)).isEqualTo(1);
        assertThat(db.fetchCount(REPORT_BLOCK)).isEqualTo(other.standing().size());
        assertThat(db.fetchCount(REPORT_BLOCK_VERSION))
                .isEqualTo(other.standing().size());
        assertThatThrownBy(() -> thrown.takeBack(report.id(), world.as(SARA))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> reports.report(report.id(), world.as(SARA))).isInstanceOf(Missing.class);
    }

    private void thrownAgo(Duration time) {
        db.update(REPORT)
                .set(REPORT.THROWN_AT, TestTime.NOW.minus(time).atOffset(ZoneOffset.UTC))
                .where(REPORT.ID.eq(report.id()))
                .execute();
    }

    @Test
    void thrownTwiceItIsSaidWhoDid() {
        thrown.throwAway(report.id(), world.as(SARA));
        assertThatThrownBy(() -> thrown.throwAway(report.id(), world.as(LEO))).isInstanceOf(UserProblem.class);
    }
}
