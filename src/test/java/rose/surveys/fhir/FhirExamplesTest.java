package rose.surveys.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rose.surveys.Definition;
import rose.surveys.DefinitionJson;
import rose.surveys.Samples;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HL7's own examples for R4, where they lie beside the repository; elsewhere this is skipped. */
class FhirExamplesTest {

    private static final Path FOLDER = Path.of("../shared/data/testfiles/fhir");
    private static final JsonMapper JSON = new JsonMapper();
    private static final ResponseHead HEAD =
            new ResponseHead("http://example.org/form", true, Instant.parse("2023-05-31T10:00:00Z"), "Anna");

    static Stream<String> questionnaires() throws IOException {
        return named("Questionnaire-");
    }

    static Stream<String> responses() throws IOException {
        Set<String> forms = questionnaires().collect(Collectors.toSet());
        return named("QuestionnaireResponse-")
                .filter(name -> !name.startsWith("Q") || forms.contains(name.replace("Response", "")));
    }

    private static Stream<String> named(String beginning) throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Stream.of("missing");
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(beginning))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String content(String name) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no examples of FHIR in " + FOLDER);
        return Files.readString(FOLDER.resolve(name));
    }

    private static Definition read(String name) throws IOException {
        FhirQuestionnaires.Result result = FhirQuestionnaires.read(content(name));
        assertThat(result).isInstanceOf(FhirQuestionnaires.Result.Read.class);
        return ((FhirQuestionnaires.Result.Read) result).definition();
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void everyExampleCanBeReadAndPublished(String name) throws IOException {
        FhirQuestionnaires.Result.Read read = (FhirQuestionnaires.Result.Read) FhirQuestionnaires.read(content(name));
        assertThat(read.losses())
                .allSatisfy(loss -> Samples.LANGUAGES.forEach(
                        texts -> assertThat(loss.in(texts)).isNotBlank().doesNotContain("{0}")));
        Definition definition = read.definition();
        assertThat(DefinitionJson.read(DefinitionJson.write(definition)))
                .isEqualTo(new DefinitionJson.Result.Read(definition));
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void everyQuestionCanBeAnsweredAndLeavesUnderItsOwnLinkId(String name) throws IOException {
        Definition definition = read(name);
        FilledIn filledIn = fill(definition);
        var written = FhirResponses.write(definition, filledIn, HEAD);
        assertThat(written.losses()).isEmpty();
        Hapi.strict(written.json());
        FhirResponses.Result.Read back = (FhirResponses.Result.Read) FhirResponses.read(definition, written.json());

        assertThat(back.losses()).isEmpty();
        assertThat(back.filledIn()).isEqualTo(counting(definition, filledIn));
        assertThat(linkIds(JSON.readTree(content(name)))).containsAll(linkIds(JSON.readTree(written.json())));
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void everyExampleLeavesWithItsOwnLinkIdsAndComesBackTheSame(String name) throws IOException {
        Definition definition = read(name);
        var written = FhirQuestionnaires.write(definition, null);
        Hapi.strict(written.json());
        assertThat(written.losses()).isEmpty();
        assertThat(linkIds(JSON.readTree(written.json())))
                .allMatch(link -> link.matches(".*(:help|section:.*|information.*)")
                        || linkIdsOf(name).contains(link));
        FhirQuestionnaires.Result.Read again = (FhirQuestionnaires.Result.Read) FhirQuestionnaires.read(written.json());
        assertThat(FhirQuestionnaires.write(again.definition(), null).json()).isEqualTo(written.json());
        assertThat(again.definition().fields().stream()
                        .map(field -> field.with(field.common().with(null)))
                        .toList())
                .isEqualTo(definition.fields().stream()
                        .map(field -> field.with(field.common().with(null)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("responses")
    void everyAnswerComesInAndLeavesOrIsToldAsALoss(String name) throws IOException {
        String json = content(name);
        Definition definition = read(name.replace("Response", ""));
        FhirResponses.Result.Read read = (FhirResponses.Result.Read) FhirResponses.read(definition, json);
        var written = FhirResponses.write(definition, read.filledIn(), HEAD);
        Set<String> lost = Stream.concat(read.losses().stream(), written.losses().stream())
                .map(Loss::linkId)
                .collect(Collectors.toSet());

        Map<String, List<JsonNode>> before = answers(JSON.readTree(json));
        Map<String, List<JsonNode>> after = answers(JSON.readTree(written.json()));
        before.keySet().removeAll(lost);
        Map<String, List<JsonNode>> kept = new TreeMap<>(after);
        kept.keySet().removeAll(lost);
        assertThat(kept).isEqualTo(before);
        assertThat(Stream.concat(before.keySet().stream(), lost.stream()).toList())
                .isNotEmpty();
    }

    private static Set<String> linkIdsOf(String name) {
        try {
            return linkIds(JSON.readTree(content(name)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> linkIds(JsonNode node) {
        return new TreeSet<>(
                node.findValues("linkId").stream().map(JsonNode::stringValue).toList());
    }

    private static Map<String, List<JsonNode>> answers(JsonNode node) {
        Map<String, List<JsonNode>> all = new TreeMap<>();
        node.findParents("answer").forEach(item -> {
            List<JsonNode> values = new ArrayList<>();
            item.get("answer").forEach(answer -> {
                var copy = answer.deepCopy().asObject();
                copy.remove("item");
                values.add(copy);
            });
            all.merge(
                    item.get("linkId").stringValue(),
                    values,
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        });
        return all;
    }

    private static FilledIn fill(Definition definition) {
        Map<String, String> answers = new LinkedHashMap<>();
        definition.fields().forEach(field -> answers.put(field.id(), anAnswer(field)));
        Map<String, List<Map<String, String>>> entries = new HashMap<>();
        for (Block block : definition.blocks()) {
            Map<String, String> entry = new LinkedHashMap<>();
            block.entryFields().forEach(field -> entry.put(field.id(), anAnswer(field)));
            entries.put(block.id(), List.of(entry, entry));
        }
        return new FilledIn(answers, entries);
    }

    private static FilledIn counting(Definition definition, FilledIn filledIn) {
        AnswerSheet sheet = new AnswerSheet(definition.questions(), filledIn::answer, null);
        Map<String, String> answers = new HashMap<>(filledIn.answers());
        answers.keySet().removeIf(id -> sheet.answer(id).isEmpty());
        return new FilledIn(answers, filledIn.entries());
    }

    private static String anAnswer(Field field) {
        return Stream.of(
                        "3.25",
                        "2023-05-31",
                        "2023-05-31T10:00:00Z",
                        "14:30:00",
                        "3 wk",
                        "http://example.org/a",
                        "yes",
                        "7",
                        "http://loinc.org|LA6568-5 (Not at all)",
                        "Patient/1 (Anna)",
                        "Ord")
                .filter(typed ->
                        field.readsAs(typed) && field.fhirAnswers(typed).size() == 1)
                .filter(typed -> field.readFhir(List.copyOf(field.fhirAnswers(typed)))
                        .stored()
                        .equals(typed))
                .findFirst()
                .orElseGet(() -> field instanceof rose.surveys.questions.One one
                        ? one.options().listed().getFirst().code()
                        : "Ord");
    }
}
