package rose.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rose.platform.Texts;
import rose.surveys.DefinitionJson.Result.Read;
import rose.surveys.DefinitionJson.Result.Refused;
import rose.surveys.questions.FhirSource;
import rose.surveys.questions.LongText;
import rose.surveys.questions.Words;
import tools.jackson.databind.json.JsonMapper;

class DefinitionJsonTest {

    private static final Texts SWEDISH = Samples.LANGUAGES.getFirst();

    private static String survey(String questions) {
        return """
                {"title": {"sv": "T"}, "sections": [{"id": "s", "title": {"sv": "S"}, "questions": [%s]}]}""".formatted(questions);
    }

    private static String question(String id) {
        return "{\"id\": \"%s\", \"type\": \"money\", \"label\": {\"sv\": \"L\"}}".formatted(id);
    }

    private static List<String> refused(String json) {
        return ((Refused) DefinitionJson.read(json))
                .problems().stream().map(problem -> problem.in(SWEDISH)).toList();
    }

    private static List<String> reasons(String json) {
        return ((Refused) DefinitionJson.read(json))
                .problems().stream()
                        .map(each -> each.place() + " " + each.problem().key().replace("surveys.definition.", ""))
                        .toList();
    }

    @Test
    void whatIsWrittenIsReadAndWrittenTheSame() {
        Definition definition = new Definition(
                new Words("Enkät", "Survey"),
                new Words("Hej", null),
                List.of(new Section(
                        "s",
                        new Words("Del", "Part"),
                        new Words("Inledning", "Introduction"),
                        List.of(new LongText(Samples.common("q", null), 500)))),
                new FhirSource("http://example.org/q", "2"));
        String json = DefinitionJson.write(definition);

        assertThat(DefinitionJson.read(json)).isEqualTo(new Read(definition));
        assertThat(DefinitionJson.write(DefinitionJson.stored(DefinitionJson.stored(definition))))
                .isEqualTo(json);
    }

    @Test
    void everyReasonIsToldAtOnce() {
        assertThat(reasons("""
                {"title": {"en": "only"}, "colour": 1, "introduction": 5,
                 "sections": [
                  {"id": "Not an id", "title": {"sv": "S"}, "questions": [
                    {"id": "a", "type": "guess", "label": {"sv": "L"}},
                    {"id": "b", "type": "number", "label": "L", "min": 9, "max": 1, "required": "yes"},
                    {"id": "c", "type": "one", "label": {"sv": "L"}, "options": [{"code": "a|b", "label": {"sv": "x"}},
                       {"code": " c", "label": {"sv": "x"}}], "hint": 1},
                    {"id": "d", "type": "many", "label": {"sv": "L\\u0000"}, "optionsFrom": "moon"},
                    {"id": "e", "type": "short-text", "maxLength": 0, "label": {"sv": "L"},
                     "showIf": {"question": "a", "is": "x", "isNot": "y"}},
                    {"id": "f", "type": "block", "label": {"sv": "L"}},
                    7]}]}"""))
                .containsExactlyInAnyOrder(
                        "title.sv missing",
                        "colour unknown",
                        "introduction not-object",
                        "introduction.sv missing",
                        "sections[1].id id",
                        "sections[1].questions[1].type type",
                        "sections[1].questions[2].label not-object",
                        "sections[1].questions[2].label.sv missing",
                        "sections[1].questions[2].min min-over-max",
                        "sections[1].questions[2].required not-flag",
                        "sections[1].questions[3].options[1].code option-code",
                        "sections[1].questions[3].options[2].code option-code",
                        "sections[1].questions[3].hint unknown",
                        "sections[1].questions[4].label.sv control-characters",
                        "sections[1].questions[4].optionsFrom options-from",
                        "sections[1].questions[5].maxLength number-range",
                        "sections[1].questions[5].showIf.isNot unknown",
                        "sections[1].questions[6].questions no-questions",
                        "sections[1].questions[7] not-object",
                        "sections[1].questions[7].type missing",
                        "sections[1].questions[7].id missing",
                        "sections[1].questions[7].label missing");
    }

    @Test
    void whatTheWholeGetsWrongIsToldTooAndInWords() {
        assertThat(refused(survey(question("a") + "," + question("a")))).containsExactly("a: två frågor har samma id.");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThat(refused("{\"title\": {\"sv\": \"a\"},\n \"title\": {\"sv\": \"b\"}}"))
                .singleElement()
                .asString()
                .contains("rad 2");
    }

    @Test
    void whatIsNotJsonIsRefused() {
        for (String bad :
                List.of("", " ", "hej", "{", "[1,", "<xml/>", "\u0000", "{\"a\": NaN}", "PK\u0003\u0004", "{} {}")) {
            assertThat(DefinitionJson.read(bad)).as(bad).isInstanceOf(Refused.class);
        }
        for (String other : List.of("null", "1", "[]", "\"text\"", "{}", "true")) {
            assertThat(refused(other)).as(other).isNotEmpty();
        }
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"not\": ".repeat(60) + "{\"question\": \"b\", \"answered\": true}" + "}".repeat(60);
        assertThat(reasons(survey(question("b")
                        + ", {\"id\": \"a\", \"type\": \"money\", \"label\": {\"sv\": \"L\"}, \"showIf\": " + deep
                        + "}")))
                .isNotEmpty()
                .allMatch(each -> each.endsWith("too-deep"));
        String deeper = "{\"a\":".repeat(100_000);
        assertThat(refused(deeper)).hasSize(1);
        String blocks = "{\"id\": \"a\", \"type\": \"block\", \"label\": {\"sv\": \"L\"}, \"questions\": [".repeat(45)
                + question("q")
                + "]}".repeat(45);
        assertThat(DefinitionJson.read(survey(blocks))).isInstanceOf(Refused.class);
    }

    @Test
    void aFileOfFiveMegabytesIsReadOrRefusedInGoodTime() {
        String many =
                IntStream.range(0, 70_000).mapToObj(i -> question("q" + i)).collect(Collectors.joining(",\n"));
        assertThat(many.length()).isGreaterThan(3_900_000);
        assertThat(reasons(survey(many))).containsExactly(" too-many-questions");

        String words = "å".repeat(5_000_000);
        assertThat(DefinitionJson.read(survey(question("q")).replace("\"T\"", "\"" + words + "\"")))
                .isInstanceOf(Read.class);
    }

    @Test
    void theExampleInTheDocumentsCanBeReadAndIsWrittenTheSame() throws IOException {
        String page = Files.readString(Path.of("docs/howto/survey-files.md"));
        String example = page.substring(page.indexOf("```json") + 7, page.indexOf("```\n", page.indexOf("```json")));
        Read read = (Read) DefinitionJson.read(example);
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(DefinitionJson.write(read.definition()))).isEqualTo(json.readTree(example));
    }
}
