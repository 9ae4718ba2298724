package rose.surveys.fhir;

import rose.platform.Problem;
import rose.platform.Texts;

/**
 * Something that does not come along between FHIR and Röse, and what happens instead.
 *
 * @param linkId the item's, or empty for the whole form
 */
public record Loss(String linkId, Problem problem) {

    static Loss of(String linkId, String key, Object... arguments) {
        return new Loss(linkId, Problem.of(key, arguments));
    }

    public String in(Texts texts) {
        return linkId.isEmpty() ? problem.in(texts) : linkId + ": " + problem.in(texts);
    }
}
