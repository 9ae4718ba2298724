package rose.publication.report.web;

/** One of several to choose from. @param says what it means, or null */
public record Choice(String value, String text, String says, boolean chosen) {}
