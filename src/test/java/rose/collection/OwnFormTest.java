package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.SARA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.surveys.Survey;
import rose.surveys.SurveyDrafts;
import rose.surveys.Surveys;
import rose.surveys.fhir.FhirQuestionnaires;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form that came from FHIR and belongs to no year: filled in by its authority, and out again with its own names. */
@RoseTest
class OwnFormTest {

    private static final String FORM = """
            {"resourceType": "Questionnaire", "url": "https://form.exempel/vila", "status": "active", "title": "Vila",
             "item": [
               {"linkId": "1.1", "text": "Sover du?", "type": "choice", "answerOption": [
                 {"valueCoding": {"system": "https://kod.exempel", "code": "LA1-1", "display": "Aldrig"}},
                 {"valueCoding": {"system": "https://kod.exempel", "code": "LA2-2", "display": "Ofta"}}]},
               {"linkId": "/2", "text": "Hur många timmar?", "type": "integer",
                 "enableWhen": [{"question": "1.1", "operator": "=",
                   "answerCoding": {"system": "https://kod.exempel", "code": "LA2-2"}}]}]}""";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    SurveyDrafts drafts;

    @Autowired
    Surveys surveys;

    @Autowired
    Responses responses;

    private Survey published() {
        var read = (FhirQuestionnaires.Result.Read) FhirQuestionnaires.read(FORM);
        Survey survey = drafts.add(read.definition(), world.as(SARA));
        drafts.publish(survey, 1, world.as(SARA));
        return surveys.survey(survey.id());
    }

    @Test
    void isFilledInAndLeavesWithTheNamesThatItCameWith() {
        Survey survey = published();
        String path = visits.get(SARA, "/redovisa/" + survey.id()).location();
        long id = Long.parseLong(path.replaceAll(".*/", ""));
        var asked = responses
                .content(responses.response(id, world.as(SARA)), world.as(SARA))
                .definition()
                .fields();
        save(id, asked.get(0).id(), asked.get(0).read(List.of("Ofta")).stored());
        save(id, asked.get(1).id(), "7");

        JsonNode out = JsonMapper.builder()
                .build()
                .readTree(visits.get(SARA, path + "/fhir.json").body());

        assertThat(out.get("resourceType").asString()).isEqualTo("QuestionnaireResponse");
        assertThat(out.get("questionnaire").asString()).isEqualTo("https://form.exempel/vila");
        assertThat(out.toString())
                .contains("\"linkId\":\"1.1\"", "\"code\":\"LA2-2\"", "\"linkId\":\"/2\"", "\"valueInteger\":7");
        assertThat(visits.get(SARA, path + "/fhir").status()).isEqualTo(200);
    }

    private void save(long id, String question, String value) {
        var saved = responses.save(new FieldSave(id, null, question, List.of(value), 0, "page"), world.as(SARA));
        assertThat(saved).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void belongsToItsAuthorityAlone() {
        Survey survey = published();
        String path = visits.get(SARA, "/redovisa/" + survey.id()).location();

        assertThat(visits.get(ANNA, "/redovisa/" + survey.id()).status()).isEqualTo(403);
        assertThat(visits.get(ANNA, path).status()).isEqualTo(404);
        assertThat(visits.get(AMIR, path).status()).isEqualTo(404);
        assertThat(visits.get(SARA, path).status()).isEqualTo(200);
        assertThat(visits.get(SARA, path + "/granska").status()).isEqualTo(200);
    }

    @Test
    void isHandedInWithoutAnybodysApproval() {
        Survey survey = published();
        Response response = responses.open(survey, world.as(SARA));

        assertThat(visits.post(SARA, "/svar/" + response.id() + "/inlamning").status())
                .isEqualTo(302);
        assertThat(responses.response(response.id(), world.as(SARA)).state()).isEqualTo(ResponseState.SUBMITTED);
        assertThat(world.allIds()).as("it reports no interventions").isEmpty();
    }
}
