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
 * @param fhir null where it did not come in with a FHIR file, or was called there as it is here
 */
public record Common(
        String id,
        Words label,
        Words help,
        boolean required,
        Condition showIf,
        List<Rule> warnings,
        List<Rule> errors,
        FhirOrigin fhir) {

    public static final String ID = "[a-z][a-z0-9_]{0,59}";

    /** Without a FHIR origin. */
    public Common(
            String id,
            Words label,
            Words help,
            boolean required,
            Condition showIf,
            List<Rule> warnings,
            List<Rule> errors) {
        this(id, label, help, required, showIf, warnings, errors, null);
    }

    public static Common of(String id, Words label) {
        return new Common(id, label, null, false, null, List.of(), List.of(), null);
    }

    public Common with(FhirOrigin origin) {
        return new Common(id, label, help, required, showIf, warnings, errors, origin);
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
                rules(in, "errors"),
                in.has("fhir") ? FhirOrigin.read(in.object("fhir")) : null);
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
        if (fhir != null) {
            fhir.write(out.putObject("fhir"));
        }
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
