package rose.publication.report;

/**
 * A report to begin.
 *
 * @param authorityId null for the joint memorandum
 * @param template key of one of the templates
 * @param language {@code sv} or {@code en}
 */
public record NewReport(int year, String authorityId, String template, String title, String language) {}
