package rose.surveys.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.surveys.Samples.common;
import static rose.surveys.Samples.is;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import rose.surveys.Definition;
import rose.surveys.Samples;
import rose.surveys.questions.Block;
import rose.surveys.questions.Money;
import rose.surveys.questions.Option;
import rose.surveys.questions.Options;
import rose.surveys.questions.Scale;
import rose.surveys.questions.ShortText;
import rose.surveys.questions.Words;
import rose.surveys.questions.YesNo;

class FhirResponsesTest {

    private static final ResponseHead HEAD =
            new ResponseHead("http://example.org/form|3", true, Instant.parse("2023-05-31T10:00:00Z"), "Anna");

    /** A form of another's, with everything that makes answers hard to put back. */
    private static final Definition OTHERS = FhirQuestionnairesTest.read("""
            {"linkId": "/1", "type": "group", "item": [
              {"linkId": "1.1", "type": "choice", "text": "Smokes", "answerOption": [
                 {"valueCoding": {"system": "http://loinc.org", "code": "LA33-6", "display": "Yes"}},
                 {"valueCoding": {"system": "http://loinc.org", "code": "LA32-8"}}], "item": [
                   {"linkId": "1.1.g", "type": "group", "item": [
                      {"linkId": "1.1.1", "type": "decimal", "text": "Packs"}]}]}]},
            {"linkId": "2", "type": "group", "repeats": true, "text": "Relative", "item": [
               {"linkId": "2.a", "type": "group", "item": [{"linkId": "2.1", "type": "string", "text": "Name"}]},
               {"linkId": "2.2", "type": "quantity", "text": "Age"}]}""").definition();

    private static final String ANSWERS = """
            {"resourceType": "QuestionnaireResponse", "status": "completed", "item": [
              {"linkId": "/1", "item": [{"linkId": "1.1", "answer": [
                {"valueCoding": {"system": "http://loinc.org", "code": "LA33-6", "display": "Yes"}, "item": [
                  {"linkId": "1.1.g", "item": [{"linkId": "1.1.1", "answer": [{"valueDecimal": 1.50}]}]}]}]}]},
              {"linkId": "2", "item": [{"linkId": "2.a", "item": [{"linkId": "2.1", "answer": [{"valueString": "Bo"}]}]},
                                       {"linkId": "2.2", "answer": [{"valueQuantity": {"value": 60, "unit": "a"}}]}]},
              {"linkId": "2", "item": [{"linkId": "2.a", "item": [{"linkId": "2.1", "answer": [{"valueString": "Åsa"}]}]}]}]}""";

    private static FhirResponses.Result.Read read(Definition definition, String json) {
        return (FhirResponses.Result.Read) FhirResponses.read(definition, json);
    }

    @Test
    void answersAreReadWhereverTheyStand() {
        var read = read(OTHERS, ANSWERS);
        assertThat(read.losses()).isEmpty();
        assertThat(read.filledIn().answers()).isEqualTo(Map.of("q1_1", "LA33-6", "q1_1_1", "1.50"));
        assertThat(read.filledIn().entriesOf("q2"))
                .containsExactly(Map.of("q2_1", "Bo", "q2_2", "60 a"), Map.of("q2_1", "Åsa"));
    }

    @Test
    void answersLeaveNestedAsTheFormIs() {
        var written = FhirResponses.write(OTHERS, read(OTHERS, ANSWERS).filledIn(), HEAD);
        assertThat(written.losses()).isEmpty();
        QuestionnaireResponse response = (QuestionnaireResponse) Hapi.strict(written.json());
        QuestionnaireResponse expected = (QuestionnaireResponse) Hapi.strict(ANSWERS);
        assertThat(items(response.getItem())).isEqualTo(items(expected.getItem()));
        assertThat(written.json()).contains("1.50");
        assertThat(response.getQuestionnaire()).isEqualTo("http://example.org/form|3");
        assertThat(response.getStatus().toCode()).isEqualTo("completed");
        assertThat(response.getAuthor().getDisplay()).isEqualTo("Anna");
    }

    private static String items(List<QuestionnaireResponse.QuestionnaireResponseItemComponent> items) {
        StringBuilder all = new StringBuilder();
        for (var item : items) {
            all.append(item.getLinkId()).append('[');
            for (var answer : item.getAnswer()) {
                all.append(answer.getValue().fhirType() + " " + value(answer.getValue()))
                        .append(items(answer.getItem()));
            }
            all.append(items(item.getItem())).append(']');
        }
        return all.toString();
    }

    private static String value(org.hl7.fhir.r4.model.Type value) {
        return value.isPrimitive() ? value.primitiveValue() : Hapi.json(value);
    }

    private static Definition own() {
        return Samples.definition(
                new YesNo(common("works", null), YesNo.DO_NOT_KNOW),
                new Money(common("money", is("works", "yes"))),
                new Scale(
                        common("scale", null),
                        List.of(new Scale.Row("r", Words.same("R"))),
                        Options.of(List.of(new Option("1", Words.same("Low"))))),
                new Block(
                        common("block", null),
                        List.of(
                                new ShortText(common("title", null), 300),
                                new Money(common("funds", is("title", "a")))),
                        null,
                        Block.POST,
                        null,
                        false));
    }

    @Test
    void oursLeaveAndComeBack() {
        FilledIn filledIn = new FilledIn(
                Map.of("works", "unsure", "scale.r", "1"),
                Map.of("block", List.of(Map.of("title", "a", "funds", "999999999999"), Map.of("title", "b"))));
        var written = FhirResponses.write(own(), filledIn, HEAD);
        Hapi.strict(written.json());
        assertThat(read(own(), written.json())).isEqualTo(new FhirResponses.Result.Read(filledIn, List.of()));
    }

    @Test
    void hiddenAnswersStayHere() {
        FilledIn filledIn = new FilledIn(
                Map.of("works", "no", "money", "5"), Map.of("block", List.of(Map.of("title", "b", "funds", "7"))));
        String json = FhirResponses.write(own(), filledIn, HEAD).json();
        assertThat(json).contains("works", "block.title").doesNotContain("money", "funds");
    }

    @Test
    void anAnswerThatDoesNotFitIsToldOnItsWayOut() {
        var written = FhirResponses.write(
                OTHERS, new FilledIn(Map.of("q1_1", "LA33-6", "q1_1_1", "ett och ett halvt"), Map.of()), HEAD);
        assertThat(written.losses()).extracting(Loss::linkId).containsExactly("1.1.1");
        assertThat(written.json()).doesNotContain("halvt");
        Hapi.strict(written.json());
        var invalid = FhirResponses.write(own(), new FilledIn(Map.of("works", "yes", "money", "abc"), Map.of()), HEAD);
        assertThat(invalid.losses()).extracting(Loss::linkId).containsExactly("money");
    }

    @Test
    void whatDoesNotFitOnItsWayInIsTold() {
        assertThat(read(OTHERS, """
                {"resourceType": "QuestionnaireResponse", "status": "completed", "item": [
                  {"linkId": "1.1", "answer": [{"valueCoding": {"system": "http://loinc.org", "code": "la33-6"}}]},
                  {"linkId": "1.1.1", "answer": [{"valueDecimal": 1}, {"valueDecimal": 2}]},
                  {"linkId": "2.1", "answer": [{"valueString": "alone"}]},
                  {"linkId": "gone", "answer": [{"valueString": "x"}]},
                  {"linkId": "2", "item": [{"linkId": "2.1", "answer": [{"valueString": "Bo"}]},
                                           {"linkId": "2.1", "answer": [{"valueString": "Åsa"}]},
                                           {"linkId": "2.2", "answer": [{"valueQuantity": {"value": 6, "unit": "a", "code": "a"}}]}]}]}""").losses())
                .extracting(loss -> loss.linkId() + " " + loss.problem().key())
                .containsExactly(
                        "1.1 surveys.answer.not-in-list", "1.1.1 surveys.fhir.answer.several",
                        "2.1 surveys.fhir.loss.answer-outside", "gone surveys.fhir.loss.answer-unknown",
                        "2.1 surveys.fhir.loss.answer-twice", "2.2 surveys.fhir.loss.answer-changed");
    }

    @Test
    void whatIsNoResponseIsRefused() {
        for (String bad : List.of("hej", "{}", "[]", "{\"resourceType\": \"Questionnaire\"}")) {
            assertThat(FhirResponses.read(own(), bad)).isInstanceOf(FhirResponses.Result.Refused.class);
        }
    }

    @Test
    void oddFilesBreakNothing() {
        for (String odd : List.of(
                "\"item\": 5",
                "\"item\": [5, null, []]",
                "\"item\": [{\"linkId\": \"1.1\", \"answer\": [7, null, {}]}]",
                "\"item\": [{\"linkId\": \"1.1.1\", \"answer\": [{\"valueDecimal\": 1e999999999}]}]",
                "\"item\": [{\"linkId\": \"2.2\", \"answer\": [{\"valueQuantity\": []}]}]")) {
            assertThat(read(OTHERS, "{\"resourceType\": \"QuestionnaireResponse\", " + odd + "}")
                            .filledIn()
                            .answers())
                    .isEmpty();
        }
    }
}
