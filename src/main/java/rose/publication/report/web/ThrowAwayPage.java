package rose.publication.report.web;

import java.util.List;

/**
 * What goes when a report is thrown away.
 *
 * @param goes each kind of thing with how many there are, in words
 * @param writers who has written what stands in it, in words
 * @param days for how long it can be taken back
 */
public record ThrowAwayPage(String report, String title, List<String> goes, String begun, String writers, long days) {}
