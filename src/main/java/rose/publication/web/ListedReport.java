package rose.publication.web;

/** A report in the list of them. */
public record ListedReport(String href, String title) {}
