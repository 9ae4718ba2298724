package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rose.surveys.questions.Common;
import rose.surveys.questions.One;
import rose.surveys.questions.Scale;
import tools.jackson.databind.JsonNode;

/** A group that is shown as a table of choices, as Röse's own scales leave. */
final class ItemScale {

    private static final Set<String> ROW_KEYS = Set.of("linkId", "type", "text", "_text", "required", "answerOption");

    private final ItemFields fields;
    private final FhirWords words;

    ItemScale(ItemFields fields, FhirWords words) {
        this.fields = fields;
        this.words = words;
    }

    /** Whether it has nothing that a scale could not hold; else its rows become questions of their own. */
    static boolean is(JsonNode item) {
        List<JsonNode> rows = rows(item);
        return FhirExtensions.control(item).equals("table")
                && !rows.isEmpty()
                && !FhirJson.list(rows.getFirst(), "answerOption").isEmpty()
                && rows.stream().allMatch(row -> isRow(row, item, rows.getFirst()));
    }

    private static List<JsonNode> rows(JsonNode item) {
        return FhirJson.list(item, "item").stream()
                .filter(each -> !FhirExtensions.help(each))
                .toList();
    }

    private static boolean isRow(JsonNode row, JsonNode item, JsonNode first) {
        String around = ItemReading.linkId(item) + ".";
        String linkId = ItemReading.linkId(row);
        return FhirJson.text(row, "type").equals("choice")
                && !FhirJson.text(row, "text").isEmpty()
                && ROW_KEYS.containsAll(row.propertyNames())
                && linkId.startsWith(around)
                && linkId.substring(around.length()).matches(Common.ID)
                && FhirJson.flag(row, "required") == FhirJson.flag(first, "required")
                && row.path("answerOption").equals(first.path("answerOption"));
    }

    Scale read(JsonNode item, Common common) {
        List<Scale.Row> rows = new ArrayList<>();
        int around = ItemReading.linkId(item).length() + 1;
        for (JsonNode row : rows(item)) {
            rows.add(new Scale.Row(ItemReading.linkId(row).substring(around), words.read(row, "text")));
        }
        JsonNode first = rows(item).getFirst();
        One field = fields.oneOf(first, ItemReading.linkId(first), common);
        Common own = new Common(
                common.id(),
                common.label(),
                common.help(),
                FhirJson.flag(first, "required"),
                null,
                List.of(),
                List.of(),
                common.fhir());
        return new Scale(own, List.copyOf(rows), field.options());
    }
}
