package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.organisations.Level;
import rose.platform.Forbidden;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/** Time that respondents' browsers tell is kept for the question, and for nobody. */
@RoseTest
class QuestionTimesTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Responses responses;

    @Autowired
    QuestionTimes times;

    @Autowired
    Surveys surveys;

    @Autowired
    DSLContext db;

    private Survey survey;

    @BeforeEach
    void open() {
        times.write();
        db.execute("truncate collection.question_time");
        survey = surveys.find(2023, "god-vard", Level.MUNICIPALITY).orElseThrow();
    }

    private long response(Person person) {
        return responses.open(survey, world.as(person)).id();
    }

    private String save(Person person, long response, Long entry, String question, String value, String milliseconds) {
        String[] fields = {
            "question", question, "value", value, "revision", "9", "writer", "w", "milliseconds", milliseconds
        };
        String place = "/svar/" + response + "/falt" + (entry == null ? "" : "?entry=" + entry);
        return visits.post(person, place, fields).body();
    }

    private List<QuestionTime> written() {
        times.write();
        return times.of(survey, world.as(SARA));
    }

    @Test
    void timesOfAllRespondentsAreAddedUpByHowLongTheyTook() {
        for (Person person : List.of(ANNA, BO)) {
            save(person, response(person), null, "money_used", "100", "3500");
        }
        save(ANNA, response(ANNA), null, "money_used", "200", "900");
        assertThat(written())
                .containsExactly(new QuestionTime("money_used", 3, 7_900, new TreeMap<>(Map.of(0, 1L, 1, 2L)), 2));
        save(ANNA, response(ANNA), null, "money_used", "300", "4000");
        assertThat(written())
                .containsExactly(
                        new QuestionTime("money_used", 4, 11_900, new TreeMap<>(Map.of(0, 1L, 1, 2L, 2, 1L)), 2));
    }

    @Test
    void aQuestionOfABlockIsNamedAfterIt() {
        long response = response(ANNA);
        var entry = (Responses.Added.Entry) responses.addEntry(response, "interventions", world.as(ANNA));
        save(ANNA, response, entry.id(), "title", "Första linjen", "65000");
        assertThat(written())
                .containsExactly(new QuestionTime("interventions.title", 1, 65_000, new TreeMap<>(Map.of(6, 1L)), 1));
    }

    @Test
    void noTimeIsNoUseAndADayIsCutToHalfAnHour() {
        long response = response(ANNA);
        save(ANNA, response, null, "money_used", "100", "0");
        save(ANNA, response, null, "money_used", "200", "-5");
        save(ANNA, response, null, "money_received", "100", "86400000");
        assertThat(written())
                .containsExactly(
                        new QuestionTime("money_received", 1, 1_800_000, new TreeMap<>(Map.of(10, 1L)), 1),
                        new QuestionTime("money_used", 0, 0, new TreeMap<>(), 1));
    }

    @Test
    void aSaveWithoutTimeIsSaved() {
        assertThat(visits.post(
                                ANNA,
                                "/svar/" + response(ANNA) + "/falt",
                                "question",
                                "money_used",
                                "value",
                                "1",
                                "revision",
                                "0",
                                "writer",
                                "w")
                        .body())
                .contains("\"saved\"");
    }

    @Test
    void whatIsNotSavedIsNotCounted() {
        long response = response(ANNA);
        save(ANNA, response, null, "money_used", "100", "0");
        assertThat(visits.post(
                                ANNA,
                                "/svar/" + response + "/falt",
                                "question",
                                "money_used",
                                "value",
                                "5",
                                "revision",
                                "0",
                                "writer",
                                "another",
                                "milliseconds",
                                "5000")
                        .body())
                .contains("\"conflict\"");
        assertThat(written()).singleElement().extracting(QuestionTime::uses).isEqualTo(0L);
    }

    @Test
    void nothingTellsWhoseTimeItWas() {
        assertThat(db.fetch("select * from collection.question_time").fields())
                .extracting(field -> field.getName())
                .containsExactly("survey_id", "question", "bucket", "uses", "milliseconds");
    }

    @Test
    void onlyAnalystsSeeTimes() {
        for (Person person : List.of(ANNA, KARIN)) {
            assertThatThrownBy(() -> times.of(survey, world.as(person))).isInstanceOf(Forbidden.class);
        }
    }
}
