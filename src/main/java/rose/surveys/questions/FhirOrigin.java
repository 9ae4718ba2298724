package rose.surveys.questions;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a question was called in the FHIR file that it came in with, so that answers to it leave under the same names. A part is
 * null where it is what Röse would give the question itself.
 *
 * @param linkId the item's id
 * @param within the ids of the items around it, outermost first; within a block, those between the block and it
 * @param type the item's type, where the question's own type would be written as another
 * @param codes what the item means, in code systems
 */
public record FhirOrigin(String linkId, List<String> within, String type, List<FhirCoding> codes) {

    static FhirOrigin read(JsonReading in) {
        FhirOrigin origin = new FhirOrigin(
                in.optionalText("linkId"),
                in.has("within") ? in.texts("within") : null,
                in.optionalText("type"),
                in.list("codes").stream().map(FhirCoding::read).toList());
        in.end();
        return origin;
    }

    /** The same, or one that says nothing else where there is none, with that type. */
    public static FhirOrigin typed(FhirOrigin origin, String type) {
        return origin == null
                ? new FhirOrigin(null, null, type, List.of())
                : new FhirOrigin(origin.linkId, origin.within, type, origin.codes);
    }

    /** Null where nothing differs from what Röse would give it. */
    public FhirOrigin orNull() {
        return linkId == null && within == null && type == null && codes.isEmpty() ? null : this;
    }

    void write(ObjectNode out) {
        FhirParts.put(out, "linkId", linkId);
        if (within != null) {
            ArrayNode list = out.putArray("within");
            within.forEach(list::add);
        }
        FhirParts.put(out, "type", type);
        if (!codes.isEmpty()) {
            ArrayNode list = out.putArray("codes");
            codes.forEach(code -> code.write(list.addObject()));
        }
    }
}
