package rose.surveys;

import java.util.ArrayList;
import java.util.List;
import rose.platform.Problem;
import rose.surveys.questions.DefinitionProblem;
import rose.surveys.questions.FhirSource;
import rose.surveys.questions.JsonReading;
import rose.surveys.questions.PlainText;
import rose.surveys.questions.QuestionTypes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A definition as JSON, as it is stored and as it leaves and enters. What is written reads back to an equal definition, and what
 * is written again is the same to the letter. docs/howto/survey-files.md describes the form.
 */
public final class DefinitionJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(200).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private DefinitionJson() {}

    /** What came of reading: a definition, or every reason why there is none. */
    public sealed interface Result {

        /** It can be published as it stands. */
        record Read(Definition definition) implements Result {}

        record Refused(List<DefinitionProblem> problems) implements Result {}
    }

    /** Reads a file; a definition that could not be published is refused with every reason. */
    public static Result read(String json) {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JacksonException e) {
            var place = e.getLocation();
            return new Result.Refused(List.of(new DefinitionProblem(
                    "",
                    Problem.of(
                            "surveys.definition.not-json",
                            place == null ? 1 : place.getLineNr(),
                            PlainText.shortened(String.valueOf(e.getOriginalMessage()))))));
        }
        List<DefinitionProblem> problems = new ArrayList<>();
        Definition definition = definition(node, problems);
        if (problems.isEmpty()) {
            problems.addAll(definition.problems());
        }
        return problems.isEmpty() ? new Result.Read(definition) : new Result.Refused(List.copyOf(problems));
    }

    /** Reads what the program has stored: a draft may have what must be mended before it is published. */
    static Definition stored(String json) {
        List<DefinitionProblem> problems = new ArrayList<>();
        Definition definition = definition(JSON.readTree(json), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("stored definition: " + problems);
        }
        return definition;
    }

    private static Definition definition(JsonNode node, List<DefinitionProblem> problems) {
        JsonReading in = new JsonReading(node, problems);
        Definition definition = new Definition(
                in.words("title"),
                in.optionalWords("introduction"),
                in.list("sections").stream().map(DefinitionJson::section).toList(),
                in.has("fhir") ? FhirSource.read(in.object("fhir")) : null);
        in.end();
        return definition;
    }

    private static Section section(JsonReading in) {
        String id = in.text("id");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9_]{0,59}")) {
            in.refuse("id", "surveys.definition.id", PlainText.shortened(id));
        }
        Section section = new Section(
                id,
                in.words("title"),
                in.optionalWords("introduction"),
                in.list("questions").stream().map(QuestionTypes::read).toList());
        in.end();
        return section;
    }

    /** Indented, for people to read. */
    public static String write(Definition definition) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node(definition)) + "\n";
    }

    static String stored(Definition definition) {
        return JSON.writeValueAsString(node(definition));
    }

    private static ObjectNode node(Definition definition) {
        ObjectNode out = JSON.createObjectNode();
        JsonReading.write(out, "title", definition.title());
        JsonReading.write(out, "introduction", definition.introduction());
        if (definition.fhir() != null) {
            definition.fhir().write(out.putObject("fhir"));
        }
        ArrayNode sections = out.putArray("sections");
        for (Section section : definition.sections()) {
            ObjectNode node = sections.addObject().put("id", section.id());
            JsonReading.write(node, "title", section.title());
            JsonReading.write(node, "introduction", section.introduction());
            ArrayNode questions = node.putArray("questions");
            section.questions().forEach(question -> question.write(questions.addObject()));
        }
        return out;
    }
}
