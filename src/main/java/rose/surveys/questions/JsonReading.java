package rose.surveys.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rose.platform.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of a definition file being read. Every problem is collected with its place, and none stops the reading, so that all
 * are told at once; whoever reads must not use what came out when there were any.
 */
public final class JsonReading {

    /** Deeper conditions than this are taken for an attempt to exhaust the program. */
    private static final int DEEPEST = 40;

    private final JsonNode node;
    private final String place;
    private final int depth;
    private final List<DefinitionProblem> problems;
    private final Set<String> asked = new HashSet<>();

    public JsonReading(JsonNode node, List<DefinitionProblem> problems) {
        this(node, "", 0, problems);
    }

    private JsonReading(JsonNode node, String place, int depth, List<DefinitionProblem> problems) {
        this.node = node;
        this.place = place;
        this.depth = depth;
        this.problems = problems;
        if (!node.isObject()) {
            problems.add(new DefinitionProblem(place, Problem.of("surveys.definition.not-object")));
        }
        if (depth > DEEPEST) {
            problems.add(new DefinitionProblem(place, Problem.of("surveys.definition.too-deep", DEEPEST)));
        }
    }

    public boolean tooDeep() {
        return depth > DEEPEST;
    }

    public void refuse(String key, String problem, Object... arguments) {
        problems.add(new DefinitionProblem(at(key), Problem.of(problem, arguments)));
    }

    private String at(String key) {
        return key.isEmpty() ? place : place.isEmpty() ? key : place + "." + key;
    }

    public boolean has(String key) {
        return present(key) != null;
    }

    private JsonNode present(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    /** "" where it is missing, which is refused. */
    public String text(String key) {
        String text = optionalText(key);
        if (text == null || text.isBlank()) {
            refuse(key, "surveys.definition.missing");
            return "";
        }
        return text;
    }

    /** Null where it is missing. */
    public String optionalText(String key) {
        JsonNode value = present(key);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            refuse(key, "surveys.definition.not-text");
            return null;
        }
        return clean(key, value.stringValue());
    }

    private String clean(String key, String text) {
        if (!PlainText.clean(text).equals(text)) {
            refuse(key, "surveys.definition.control-characters");
        }
        return text;
    }

    public Words words(String key) {
        Words words = optionalWords(key);
        if (words == null) {
            refuse(key, "surveys.definition.missing");
            return Words.same("");
        }
        return words;
    }

    public Words optionalWords(String key) {
        JsonNode value = present(key);
        if (value == null) {
            return null;
        }
        JsonReading in = below(value, key);
        Words words = new Words(in.text("sv"), in.optionalText("en"));
        in.end();
        return words;
    }

    /** Null where it is missing. */
    public Long number(String key) {
        JsonNode value = present(key);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            refuse(key, "surveys.definition.not-number");
            return null;
        }
        return value.longValue();
    }

    public int number(String key, int otherwise, int least, int most) {
        Long number = number(key);
        if (number == null) {
            return otherwise;
        }
        if (number < least || number > most) {
            refuse(key, "surveys.definition.number-range", least, most);
            return otherwise;
        }
        return number.intValue();
    }

    public boolean flag(String key, boolean otherwise) {
        JsonNode value = present(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            refuse(key, "surveys.definition.not-flag");
        }
        return value.asBoolean(otherwise);
    }

    /** Whether there is true or false, rather than nothing or something else. */
    public boolean isFlag(String key) {
        JsonNode value = present(key);
        return value != null && value.isBoolean();
    }

    public boolean isObject(String key) {
        JsonNode value = present(key);
        return value != null && value.isObject();
    }

    public boolean isNumber(String key) {
        JsonNode value = present(key);
        return value != null && value.isNumber();
    }

    public JsonReading object(String key) {
        return below(node.path(key), key);
    }

    private JsonReading below(JsonNode value, String key) {
        asked.add(key);
        return new JsonReading(value, at(key), depth + 1, problems);
    }

    /** The objects in a list; none where it is missing. */
    public List<JsonReading> list(String key) {
        List<JsonReading> read = new ArrayList<>();
        elements(key)
                .forEach(element -> read.add(
                        new JsonReading(element, at(key) + "[" + (read.size() + 1) + "]", depth + 1, problems)));
        return read;
    }

    /** The texts in a list; none where it is missing. */
    public List<String> texts(String key) {
        List<String> read = new ArrayList<>();
        for (JsonNode element : elements(key)) {
            if (element.isString()) {
                read.add(element.stringValue());
            } else {
                refuse(key, "surveys.definition.not-text");
            }
        }
        return read;
    }

    private List<JsonNode> elements(String key) {
        JsonNode value = present(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            refuse(key, "surveys.definition.not-list");
            return List.of();
        }
        return value.valueStream().toList();
    }

    /** Refuses every key that nobody has asked for: what would be lost silently is said. */
    public void end() {
        if (node.isObject()) {
            node.propertyNames().stream()
                    .filter(name -> !asked.contains(name))
                    .forEach(name -> refuse(PlainText.shortened(name), "surveys.definition.unknown"));
        }
    }

    public static void write(ObjectNode out, String key, Words words) {
        if (words != null) {
            ObjectNode node = out.putObject(key).put("sv", words.sv());
            if (words.en() != null) {
                node.put("en", words.en());
            }
        }
    }
}
