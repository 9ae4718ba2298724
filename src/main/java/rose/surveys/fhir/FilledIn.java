package rose.surveys.fhir;

import java.util.List;
import java.util.Map;

/**
 * What somebody has answered: stored answers by field id.
 *
 * @param answers to what stands outside of blocks; a scale's rows as {@code scale.row}
 * @param entries by block id, the answers of each entry
 */
public record FilledIn(Map<String, String> answers, Map<String, List<Map<String, String>>> entries) {

    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    public List<Map<String, String>> entriesOf(String block) {
        return entries.getOrDefault(block, List.of());
    }
}
