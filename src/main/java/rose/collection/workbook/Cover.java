package rose.collection.workbook;

import java.time.Instant;

/**
 * What the first sheet says of the workbook.
 *
 * @param title what is answered, as "Område 4 God vård och omsorg 2023"
 * @param respondent whose response it is
 * @param by who made it
 * @param id by which what comes back from it is known to be its own
 */
public record Cover(String title, String respondent, String by, Instant at, String id) {}
