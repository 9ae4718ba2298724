package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where in a form an item stands.
 *
 * @param section the id of Röse's section
 * @param within the ids of the items around it, from the block where it stands in one
 * @param block the linkId of the block around it, or null
 */
record Place(String section, List<String> within, List<Draft.Gate> gates, String block) {

    static Place in(String section) {
        return new Place(section, List.of(), List.of(), null);
    }

    Place below(String linkId, List<Draft.Gate> more) {
        List<String> path = new ArrayList<>(within);
        path.add(linkId);
        return new Place(section, List.copyOf(path), plus(more), block);
    }

    Place inBlock(String linkId) {
        return new Place(section, List.of(), List.of(), linkId);
    }

    List<Draft.Gate> plus(List<Draft.Gate> more) {
        List<Draft.Gate> all = new ArrayList<>(gates);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** What the ids around it would be, had the form come from Röse. */
    List<String> usual() {
        return block == null ? List.of(LinkIds.SECTION + section) : List.of();
    }

    String usualLink(String id) {
        return block == null ? id : block + "." + id;
    }

    /** Whether it is a group that can be answered several times. */
    static boolean repeating(JsonNode item) {
        Long most = FhirExtensions.number(item, "questionnaire-maxOccurs");
        return FhirJson.text(item, "type").equals("group")
                && FhirJson.flag(item, "repeats")
                && (most == null || most > 1);
    }
}
