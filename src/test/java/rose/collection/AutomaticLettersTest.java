package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.BO;
import static rose.Person.SARA;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;
import rose.RoseTest;
import rose.TestTime;
import rose.World;
import rose.organisations.Accounts;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.platform.FirstStart;
import rose.platform.Texts;
import rose.platform.jobs.Job;
import rose.platform.mail.Letters;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/** The letters by the clock, about a survey to the municipalities that opens on 9 March 2026 and is due on 30 June. */
@RoseTest
class AutomaticLettersTest {

    private static final String OPENS = "2026-03-09";
    private static final String DUE = "2026-06-30";

    @Autowired
    World world;

    @Autowired
    Surveys surveys;

    @Autowired
    Organisations organisations;

    @Autowired
    FollowUpStore responses;

    @Autowired
    SurveyLetterStore store;

    @Autowired
    LetterWriter writer;

    @Autowired
    Letters letters;

    @Autowired
    Accounts accounts;

    @Autowired
    FirstStart firstStart;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Extensions extensions;

    @Autowired
    @Qualifier("surveyLetterJob")
    Job job;

    @Autowired
    DSLContext db;

    private Survey before;

    @BeforeEach
    void aSurveyThatOpensSoon() {
        before = surveys.find(2023, "god-vard", Level.MUNICIPALITY).orElseThrow();
        dates(before, OPENS, DUE);
        // only the tests' own survey may have opened since the first start
        db.execute(
                "update platform.installation set first_started_at = {0}",
                org.jooq.impl.DSL.val(TestTime.NOW.atOffset(ZoneOffset.UTC)));
    }

    @AfterEach
    void theDatesAsTheyWere() {
        dates(before, before.opensOn().toString(), before.dueOn().toString());
    }

    private void dates(Survey survey, String opens, String due) {
        db.execute("update surveys.survey set opens_on = date '" + opens + "', due_on = date '" + due + "' where id = "
                + survey.id());
    }

    private Survey survey() {
        return surveys.survey(before.id());
    }

    private AutomaticLetters on(String day) {
        Instant morning = LocalDate.parse(day)
                .atTime(LocalTime.of(7, 30))
                .atZone(Texts.ZONE)
                .toInstant();
        return new AutomaticLetters(
                surveys,
                organisations,
                responses,
                store,
                writer,
                letters,
                accounts,
                firstStart,
                transaction,
                Clock.fixed(morning, ZoneOffset.UTC));
    }

    private List<String> written() {
        return db.fetch("select kind || ' ' || to_name from collection.survey_letter order by id")
                .map(row -> row.get(0, String.class));
    }

    private List<String> subjects() {
        return db.fetch("select to_name || ': ' || subject from platform.letter order by id")
                .map(row -> row.get(0, String.class));
    }

    @Test
    void invitesTheContactPersonsWhenTheSurveyOpensAndNotBefore() {
        on("2026-03-08").write();
        assertThat(written()).isEmpty();

        on(OPENS).write();
        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "Anna Berg: Nu går det att redovisa: Område 4 Kunskapsbaserad vård och omsorg 2023",
                        "Bo Wall: Nu går det att redovisa: Område 4 Kunskapsbaserad vård och omsorg 2023");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15, INVITATION",
        "2026-06-16, REMINDER_14",
        "2026-06-26, REMINDER_14",
        "2026-06-27, REMINDER_3",
        "2026-07-02, REMINDER_3",
        "2026-07-03, OVERDUE_3",
        "2026-07-14, OVERDUE_14",
        "2026-07-30, OVERDUE_14"
    })
    void writesTheLetterWhoseTimeItIs(String day, String kind) {
        on(day).write();

        assertThat(written()).containsExactlyInAnyOrder(kind + " Anna Berg", kind + " Bo Wall");
    }

    @Test
    void writesEachOnceThroughTheWholeRound() {
        for (LocalDate day = LocalDate.parse("2026-03-02");
                day.isBefore(LocalDate.parse("2026-09-01"));
                day = day.plusDays(1)) {
            on(day.toString()).write();
            on(day.toString()).write();
        }

        assertThat(written().stream().filter(each -> each.endsWith("Anna Berg")))
                .containsExactly(
                        "INVITATION Anna Berg",
                        "REMINDER_14 Anna Berg",
                        "REMINDER_3 Anna Berg",
                        "OVERDUE_3 Anna Berg",
                        "OVERDUE_14 Anna Berg");
        assertThat(subjects()).hasSize(10);
    }

    @Test
    void twoNodesAtTheSameTimeWriteOnce() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Object> node = Executors.callable(() -> on(OPENS).write());
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }

        assertThat(written()).hasSize(2);
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void thoseWhoHaveHandedInAreNotReminded() {
        world.given(anIntervention().of(BO).in(2023, "god-vard"));

        on("2026-06-16").write();

        assertThat(written()).containsExactly("REMINDER_14 Anna Berg");
    }

    @Test
    void whoeverHasMoreTimeIsRemindedByTheirOwnLastDay() {
        extensions.extend(survey(), "MUNICIPALITY-2309", "2026-08-31", "Skäl", world.as(SARA));
        db.execute("truncate platform.letter, collection.survey_letter");

        on("2026-07-03").write();
        assertThat(written()).containsExactlyInAnyOrder("INVITATION Anna Berg", "OVERDUE_3 Bo Wall");

        on("2026-08-28").write();
        assertThat(written()).contains("REMINDER_3 Anna Berg").hasSize(3);
        assertThat(db.fetchValue("select body from platform.letter order by id desc limit 1"))
                .asString()
                .contains("sista dag 2026-08-31");
    }

    @Test
    void oneWhoIsAskedSeveralSurveysGetsOneLetterOfThem() {
        Survey other = surveys.find(2023, "samsjuklighet", Level.COUNTY).orElseThrow();
        Survey third = surveys.find(2023, "suicidprevention", Level.COUNTY).orElseThrow();
        dates(other, OPENS, DUE);
        dates(third, OPENS, DUE);
        try {
            on(OPENS).write();

            assertThat(subjects())
                    .contains("Karin Ås: Nu går det att redovisa: 2 enkäter")
                    .hasSize(3);
            on("2026-03-10").write();
            assertThat(subjects()).hasSize(3);
        } finally {
            dates(other, other.opensOn().toString(), other.dueOn().toString());
            dates(third, third.opensOn().toString(), third.dueOn().toString());
        }
    }

    @Test
    void nothingIsWrittenOfWhatHadOpenedBeforeTheFirstStart() {
        dates(before, "2026-03-01", DUE);

        on("2026-03-02").write();
        on("2026-06-16").write();

        assertThat(written()).isEmpty();
    }

    @Test
    void theSurveysOfEarlierYearsAreLeftInPeaceEvenIfTheProgramHadBeenThere() {
        db.execute("update platform.installation set first_started_at = timestamptz '2020-01-01'");

        on("2026-03-02").write();
        job.run();

        assertThat(written()).isEmpty();
    }

    @Test
    void theJobWritesByTheProgramsOwnClock() {
        dates(before, "2026-03-02", DUE);

        job.run();
        job.run();

        assertThat(written()).hasSize(2);
    }
}
