package rose.surveys.questions;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every question has.
 *
 * @param id unique within the definition, or within its block
 * @param help may be null
 * @param showIf the question is asked only when this holds; null is always
 * @param warnings help without stopping
 * @param errors stop the response from being submitted
 */
public record Common(
        String id,
        Words label,
        Words help,
        boolean required,
        Condition showIf,
        List<Rule> warnings,
        List<Rule> errors) {

    static final String ID = "[a-z][a-z0-9_]{0,59}";

    public static Common of(String id, Words label) {
        return new Common(id, label, null, false, null, List.of(), List.of());
    }

    static Common read(JsonReading in) {
        String id = in.text("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            in.refuse("id", "surveys.definition.id", PlainText.shortened(id));
        }
        return new Common(
                id,
                in.words("label"),
                in.optionalWords("help"),
                in.flag("required", false),
                in.has("showIf") ? Condition.read(in.object("showIf")) : null,
                rules(in, "warnings"),
                rules(in, "errors"));
    }

    private static List<Rule> rules(JsonReading in, String key) {
        return in.list(key).stream()
                .map(rule -> {
                    Rule read = new Rule(Condition.read(rule.object("when")), rule.words("message"));
                    rule.end();
                    return read;
                })
                .toList();
    }

    void write(ObjectNode out) {
        JsonReading.write(out, "label", label);
        JsonReading.write(out, "help", help);
        if (required) {
            out.put("required", true);
        }
        if (showIf != null) {
            showIf.write(out.putObject("showIf"));
        }
        write(out, "warnings", warnings);
        write(out, "errors", errors);
    }

    private static void write(ObjectNode out, String key, List<Rule> rules) {
        if (!rules.isEmpty()) {
            ArrayNode list = out.putArray(key);
            for (Rule rule : rules) {
                ObjectNode node = list.addObject();
                rule.when().write(node.putObject("when"));
                JsonReading.write(node, "message", rule.message());
            }
        }
    }
}
