package rose.shell;

/**
 * What went wrong, as its reader is told.
 *
 * @param reference what to look for in the log; null when nothing needs looking for
 */
public record ErrorPage(int status, String title, String text, String reference) {}
