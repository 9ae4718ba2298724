package rose.coding;

import java.util.List;
import rose.coding.suggestions.Suggestion;

/**
 * A category that is proposed for an intervention.
 *
 * @param probability from 0 to 1, calibrated
 * @param likely whether it is among those that the model would give: they are accepted all at once
 * @param words those that speak most for it, where they stand in the intervention's texts
 */
public record Suggested(long categoryId, double probability, boolean likely, List<Suggestion.Word> words) {}
