package rose.surveys.questions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Any number of many. Stored as the codes in the options' order with {@code |} between them. */
public record Many(Common common, Options options) implements Field {

    static final String TYPE = "many";

    private static final String BETWEEN = "|";

    static Many read(JsonReading in, Common common) {
        return new Many(common, Options.read(in));
    }

    /** The chosen codes. */
    public static List<String> codes(String stored) {
        return stored.isEmpty() ? List.of() : Arrays.asList(stored.split("\\|"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Many with(Common other) {
        return new Many(other, options);
    }

    @Override
    public Question resolved(Function<String, List<Option>> sources) {
        return new Many(common, options.resolved(sources));
    }

    @Override
    public void writeOwn(ObjectNode out) {
        options.write(out);
    }

    @Override
    public Reading read(List<String> typed) {
        List<String> chosen = typed.stream()
                .flatMap(each -> Stream.of(PlainText.clean(each).split("\\|")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        Optional<String> unknown = chosen.stream()
                .filter(each -> options.understood(each).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Reading.wrong(
                    String.join(BETWEEN, chosen),
                    "surveys.answer.not-in-list",
                    PlainText.shortened(unknown.get()),
                    Choosing.allowed(options));
        }
        List<String> codes = chosen.stream()
                .map(each -> options.understood(each).orElseThrow().code())
                .toList();
        return Reading.of(options.listed().stream()
                .map(Option::code)
                .filter(codes::contains)
                .collect(Collectors.joining(BETWEEN)));
    }

    @Override
    public String shown(String stored, Texts texts) {
        return codes(stored).stream().map(code -> options.shown(code, texts)).collect(Collectors.joining(", "));
    }

    @Override
    public String cell(String stored, Texts texts) {
        return codes(stored).stream().map(code -> options.cell(code, texts)).collect(Collectors.joining(" | "));
    }

    @Override
    public JsonNode json(String stored) {
        if (stored.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        codes(stored).forEach(list::add);
        return list;
    }

    @Override
    public Reading readJson(JsonNode answer) {
        boolean texts = answer.isArray() && answer.valueStream().allMatch(each -> each.isString() || each.isNumber());
        return texts ? read(answer.valueStream().map(JsonNode::asString).toList()) : FreeText.readJson(answer, this);
    }

    @Override
    public String fhirType() {
        return FhirTexts.type(common, "choice");
    }

    @Override
    public void writeFhir(ObjectNode item) {
        item.put("repeats", true);
        options.writeFhir(item);
    }

    @Override
    public List<ObjectNode> fhirAnswers(String stored) {
        return options.fhirAnswers(codes(stored));
    }

    @Override
    public Reading readFhir(List<JsonNode> answers) {
        return options.readFhir(answers);
    }
}
