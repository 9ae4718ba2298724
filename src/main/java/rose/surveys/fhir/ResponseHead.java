package rose.surveys.fhir;

import java.time.Instant;

/**
 * What a response says of itself. Any but {@code completed} may be null.
 *
 * @param questionnaire names the form where it did not come from FHIR
 * @param completed whether it has been submitted
 * @param author who answers, as people call them
 */
public record ResponseHead(String questionnaire, boolean completed, Instant authored, String author) {}
