package rose.surveys.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.surveys.Samples.answered;
import static rose.surveys.Samples.common;
import static rose.surveys.Samples.compared;
import static rose.surveys.Samples.is;

import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import rose.surveys.Definition;
import rose.surveys.DefinitionJson;
import rose.surveys.Samples;
import rose.surveys.Section;
import rose.surveys.questions.Block;
import rose.surveys.questions.Common;
import rose.surveys.questions.Comparison.Kind;
import rose.surveys.questions.Condition;
import rose.surveys.questions.Date;
import rose.surveys.questions.Field;
import rose.surveys.questions.Information;
import rose.surveys.questions.LongText;
import rose.surveys.questions.Many;
import rose.surveys.questions.Money;
import rose.surveys.questions.One;
import rose.surveys.questions.Option;
import rose.surveys.questions.Options;
import rose.surveys.questions.Rule;
import rose.surveys.questions.Scale;
import rose.surveys.questions.ShortText;
import rose.surveys.questions.WholeNumber;
import rose.surveys.questions.Words;
import rose.surveys.questions.YesNo;

class FhirQuestionnairesTest {

    private static final Options OPTIONS =
            Options.of(List.of(new Option("a", new Words("Ett", "One")), new Option("b,c", new Words("Två", null))));

    static FhirQuestionnaires.Result.Read read(String items) {
        return (FhirQuestionnaires.Result.Read) FhirQuestionnaires.read(form(items));
    }

    private static String form(String items) {
        return """
                {"resourceType": "Questionnaire", "title": "Form", "status": "draft", "item": [%s]}""".formatted(items);
    }

    private static Definition whole() {
        Common help = new Common(
                "text",
                new Words("Text", "Text in English"),
                new Words("Hjälp", "Help"),
                true,
                null,
                List.of(),
                List.of());
        return new Definition(
                new Words("Enkät", "Survey"),
                new Words("Välkommen", null),
                List.of(
                        new Section(
                                "first",
                                new Words("Första", "First"),
                                new Words("Inledning", "Introduction"),
                                List.of(
                                        new ShortText(help, 300),
                                        new LongText(common("long", answered("text")), 20_000),
                                        new WholeNumber(common("number", null), 0, 999_999_999_999L),
                                        new WholeNumber(common("small", null), -5, 5),
                                        new Money(common(
                                                "money",
                                                new Condition.Any(List.of(
                                                        compared(Kind.MORE_THAN, "number", "5"), is("one", "b,c"))))),
                                        new Date(common("date", new Condition.Not(is("yes", "no")))),
                                        new YesNo(common("yes", null), YesNo.DO_NOT_KNOW),
                                        new YesNo(common("cannot", null), new Words("Kan ej bedöma", "Cannot tell")),
                                        new YesNo(common("two", null), null),
                                        new Information(common("information", null)))),
                        new Section(
                                "second",
                                new Words("Andra", "Second"),
                                null,
                                List.of(
                                        new One(common("one", null), OPTIONS),
                                        new Many(common("many", null), OPTIONS),
                                        new Scale(
                                                common("scale", compared(Kind.INCLUDES, "many", "a")),
                                                List.of(
                                                        new Scale.Row("r1", new Words("Rad ett", "Row one")),
                                                        new Scale.Row("r2", new Words("Rad två", "Row two"))),
                                                OPTIONS),
                                        new Block(
                                                common("block", is("scale.r1", "a")),
                                                List.of(
                                                        new ShortText(common("title", null), 200),
                                                        new Money(common("funds", answered("title")))),
                                                4,
                                                Block.POST,
                                                null,
                                                false)))));
    }

    @Test
    void aSurveyLeavesAndComesBackTheSame() {
        var written = FhirQuestionnaires.write(whole(), null);
        assertThat(written.losses()).isEmpty();
        assertThat(FhirQuestionnaires.read(written.json()))
                .isEqualTo(new FhirQuestionnaires.Result.Read(whole(), List.of()));
        assertThat(FhirQuestionnaires.write(whole(), null).json()).isEqualTo(written.json());
    }

    @Test
    void anotherReadsWhatIsWritten() {
        Questionnaire read = (Questionnaire) Hapi.strict(
                FhirQuestionnaires.write(whole(), "http://example.org/form").json());
        assertThat(read.getUrl()).isEqualTo("http://example.org/form");
        assertThat(read.getItem())
                .extracting(Questionnaire.QuestionnaireItemComponent::getLinkId)
                .containsExactly("section:first", "section:second");
        assertThat(read.getItem().getFirst().getItem())
                .extracting(item -> item.getLinkId() + " " + item.getType().toCode())
                .containsExactly(
                        "section:first:introduction display",
                        "text string",
                        "long text",
                        "number decimal",
                        "small integer",
                        "money decimal",
                        "date date",
                        "yes choice",
                        "cannot choice",
                        "two boolean",
                        "information display");
        var money = read.getItem().getFirst().getItem().get(5);
        assertThat(money.getEnableBehavior().toCode()).isEqualTo("any");
        assertThat(money.getEnableWhen())
                .extracting(when -> when.getQuestion() + when.getOperator().toCode())
                .containsExactly("number>", "one=");
        var block = read.getItem().getLast().getItem().get(3);
        assertThat(block.getRepeats()).isTrue();
        assertThat(block.getItem())
                .extracting(Questionnaire.QuestionnaireItemComponent::getLinkId)
                .containsExactly("block.title", "block.funds");
    }

    @Test
    void whatFhirHasNoPlaceForIsTold() {
        Common rules = new Common(
                "a", Words.same("A"), null, false, null, List.of(new Rule(answered("b"), Words.same("w"))), List.of());
        Condition nested =
                new Condition.All(List.of(answered("a"), new Condition.Any(List.of(is("b", "1"), answered("a")))));
        Definition definition = Samples.definition(
                new Money(rules),
                new Money(common("b", nested)),
                new One(common("c", null), new Options(List.of(), Options.COUNTY_ORGANISATIONS)),
                new Block(
                        common("d", null),
                        List.of(new Money(common("title", null))),
                        null,
                        new Words("insats", null),
                        "title",
                        true));
        assertThat(FhirQuestionnaires.write(definition, null).losses())
                .extracting(loss -> loss.linkId() + " " + loss.problem().key())
                .containsExactly(
                        "a surveys.fhir.loss.rules",
                        "b surveys.fhir.loss.show-if",
                        "c surveys.fhir.loss.options-from",
                        "d surveys.fhir.loss.block");
    }

    @Test
    void itemsOfEveryTypeBecomeTheNearestQuestion() {
        List<Field> fields = read("""
                {"linkId": "1", "type": "boolean", "text": "B"}, {"linkId": "2", "type": "decimal", "text": "D"},
                {"linkId": "3", "type": "integer", "text": "I"}, {"linkId": "4", "type": "date", "text": "D"},
                {"linkId": "5", "type": "dateTime", "text": "D"}, {"linkId": "6", "type": "time", "text": "T"},
                {"linkId": "7", "type": "string", "text": "S", "maxLength": 2000},
                {"linkId": "8", "type": "text", "text": "T"}, {"linkId": "9", "type": "url", "text": "U"},
                {"linkId": "10", "type": "attachment", "text": "A"}, {"linkId": "11", "type": "reference", "text": "R"},
                {"linkId": "12", "type": "quantity", "text": "Q"}, {"linkId": "13", "type": "choice", "text": "C",
                  "repeats": true, "answerOption": [{"valueInteger": 1}, {"valueString": "x"}, {"valueDate": "2020-01-01"}]},
                {"linkId": "14", "type": "open-choice", "text": "O", "answerValueSet": "http://example.org/vs"}""").definition().fields();
        assertThat(fields)
                .extracting(Field::type)
                .containsExactly(
                        "yes-no",
                        "short-text",
                        "number",
                        "date",
                        "short-text",
                        "short-text",
                        "long-text",
                        "long-text",
                        "short-text",
                        "short-text",
                        "short-text",
                        "short-text",
                        "many",
                        "short-text");
        assertThat(fields)
                .extracting(Field::fhirType)
                .containsExactly(
                        "boolean",
                        "decimal",
                        "integer",
                        "date",
                        "dateTime",
                        "time",
                        "string",
                        "text",
                        "url",
                        "attachment",
                        "reference",
                        "quantity",
                        "choice",
                        "open-choice");
        assertThat(fields).extracting(Field::id).startsWith("q1", "q2").doesNotHaveDuplicates();
    }

    @Test
    void whatIsLostIsToldItemByItem() {
        assertThat(read("""
                {"linkId": "a", "type": "decimal", "text": "A", "readOnly": true, "initial": [{"valueDecimal": 1}],
                 "definition": "http://x", "repeats": true,
                 "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true},
                               {"url": "http://example.org/own", "valueString": "x"}]},
                {"linkId": "b", "type": "choice", "answerValueSet": "http://example.org/vs"},
                {"linkId": "c", "type": "open-choice", "text": "C", "answerOption": [
                  {"valueCoding": {"code": "1", "extension": [{"url": "x", "valueDecimal": 1}]}}, {"valueReference": {}}]},
                {"linkId": "d", "type": "string", "text": "D", "enableWhen": [
                   {"question": "a", "operator": ">", "answerDecimal": 1.5}]},
                {"linkId": "e", "type": "group", "text": "E", "repeats": true, "item": [
                   {"linkId": "f", "type": "group", "repeats": true, "required": true, "item": [
                      {"linkId": "g", "type": "string", "text": "G"}]}]},
                {"linkId": "h", "type": "string", "text": "H", "enableWhen": [
                   {"question": "g", "operator": "=", "answerString": "x"}]}""").losses())
                .extracting(loss -> loss.linkId() + " " + loss.problem().key().replace("surveys.fhir.loss.", ""))
                .containsExactlyInAnyOrder(
                        "a initial",
                        "a read-only",
                        "a key",
                        "a hidden",
                        "a extension",
                        "a repeats",
                        "a as-text",
                        "b no-text",
                        "b value-set",
                        "c option",
                        "c option-extension",
                        "c open-choice",
                        "d enable-when",
                        "f block-in-block",
                        "f group-required",
                        "h enable-when");
    }

    @Test
    void conditionsMeanWhatFhirMeans() {
        Definition definition = read("""
                {"linkId": "n", "type": "integer", "text": "N"},
                {"linkId": "many", "type": "choice", "repeats": true, "text": "M",
                 "answerOption": [{"valueCoding": {"system": "s:1", "code": "x"}}, {"valueCoding": {"system": "s:2", "code": "x"}}]},
                {"linkId": "a", "type": "string", "text": "A", "enableBehavior": "any", "enableWhen": [
                  {"question": "n", "operator": ">=", "answerInteger": 5}, {"question": "n", "operator": "<", "answerInteger": 0}]},
                {"linkId": "b", "type": "string", "text": "B", "enableWhen": [
                  {"question": "many", "operator": "=", "answerCoding": {"system": "s:2", "code": "x"}},
                  {"question": "n", "operator": "exists", "answerBoolean": false}], "enableBehavior": "all"},
                {"linkId": "c", "type": "string", "text": "C", "enableWhen": [
                  {"question": "n", "operator": "!=", "answerInteger": 7}], "item": [
                    {"linkId": "d", "type": "string", "text": "D"}]}""").definition();
        assertThat(definition.field("a").orElseThrow().common().showIf())
                .isEqualTo(new Condition.Any(
                        List.of(compared(Kind.MORE_THAN, "n", "4"), compared(Kind.LESS_THAN, "n", "0"))));
        assertThat(definition.field("b").orElseThrow().common().showIf())
                .isEqualTo(new Condition.All(
                        List.of(compared(Kind.INCLUDES, "many", "x-2"), new Condition.Not(answered("n")))));
        assertThat(definition.field("c").orElseThrow().common().showIf()).isEqualTo(new Condition.Not(is("n", "7")));
        assertThat(definition.field("d").orElseThrow().common().showIf())
                .isEqualTo(new Condition.All(List.of(new Condition.Not(is("n", "7")), answered("c"))));
    }

    @Test
    void everyReasonIsToldAtOnce() {
        var refused = (FhirQuestionnaires.Result.Refused) FhirQuestionnaires.read(form("""
                {"linkId": "a", "type": "string"}, {"linkId": "a", "type": "string"}, {"type": "string"},
                {"linkId": "b", "type": "question"}, 7,
                {"linkId": "c", "type": "string", "enableWhen": [{"question": "x", "operator": "~"}]}"""));
        assertThat(refused.problems())
                .extracting(each -> each.place() + " " + each.problem().key().replace("surveys.", ""))
                .containsExactly(
                        "a fhir.link-id-twice",
                        "item[3] fhir.no-link-id",
                        "b fhir.item-type",
                        "item[5] definition.not-object",
                        "item[5] fhir.no-link-id",
                        "c fhir.enable-when-question",
                        "c fhir.enable-when-operator");
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertThat(reason("hej")).isEqualTo("surveys.definition.not-json");
        assertThat(reason("{\"resourceType\": \"Patient\"}")).isEqualTo("surveys.fhir.other-resource");
        assertThat(reason("[]")).isEqualTo("surveys.fhir.other-resource");
        assertThat(reason("null")).isEqualTo("surveys.fhir.other-resource");
        assertThat(reason("")).isEqualTo("surveys.fhir.other-resource");
        assertThat(reason(form(""))).isEqualTo("surveys.fhir.no-items");
        assertThat(reason(form("{\"linkId\": \"g\", \"type\": \"group\"}")))
                .isEqualTo("surveys.definition.no-sections");
        assertThat(reason(form("""
                {"linkId": "a", "type": "string", "enableWhen": [{"question": "b", "operator": "exists", "answerBoolean": true}]},
                {"linkId": "b", "type": "string", "enableWhen": [{"question": "a", "operator": "exists", "answerBoolean": true}]}"""))).isEqualTo("surveys.definition.cycle");
        StringBuilder deep = new StringBuilder("{\"linkId\": \"x\", \"type\": \"string\"}");
        for (int i = 0; i < 50; i++) {
            deep.insert(0, "{\"linkId\": \"g" + i + "\", \"type\": \"group\", \"item\": [")
                    .append("]}");
        }
        assertThat(reason(form(deep.toString()))).isEqualTo("surveys.definition.too-deep");
        assertThat(reason("{\"a\":".repeat(100_000))).isEqualTo("surveys.definition.not-json");
    }

    private static String reason(String json) {
        var problems = ((FhirQuestionnaires.Result.Refused) FhirQuestionnaires.read(json)).problems();
        assertThat(problems).hasSize(1);
        Samples.LANGUAGES.forEach(
                texts -> assertThat(problems.getFirst().in(texts)).isNotBlank());
        return problems.getFirst().problem().key();
    }

    @Test
    void whateverTheFileHoldsTheDefinitionCanBeStored() {
        Definition definition = read("""
                {"linkId": "/44249-1", "type": "choice", "prefix": "1.", "text": "Röd\\u0000\\r\\nrad", "required": true,
                 "code": [{"system": "http://loinc.org", "code": "44249-1"}], "answerOption": [
                   {"valueCoding": {"system": "s:1", "code": "a|b", "display": "  A\\u0007 "}},
                   {"valueCoding": {"display": "Only | words"}}, {"valueCoding": {"code": "c"}},
                   {"valueCoding": {"code": "c", "display": "Again"}}, {"valueInteger": 0}]},
                {"linkId": "Åäö 🌱", "type": "string", "text": "T"}, {"linkId": "", "type": "display", "text": "D"}""").definition();
        assertThat(DefinitionJson.read(DefinitionJson.write(definition)))
                .isEqualTo(new DefinitionJson.Result.Read(definition));
        assertThat(definition.fields()).extracting(Field::id).containsExactly("q44249_1", "q");
        assertThat(definition.fields().getFirst().common().label().sv()).isEqualTo("1. Röd\nrad");
    }
}
