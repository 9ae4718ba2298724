package rose.publication.report.web;

import java.util.List;

/**
 * What to look at in a report before it is published.
 *
 * @param broken whether anything in it keeps it from being published
 * @param fingerprint of what is shown
 * @param editions how many there are
 * @param problem why it was not published, or null
 */
public record ClaimCheckPage(
        long id,
        String title,
        boolean synthetic,
        boolean writable,
        List<Group> groups,
        boolean broken,
        String fingerprint,
        int editions,
        String whatChanged,
        String problem) {

    public record Group(String name, boolean blocks, List<Found> findings) {}

    /** @param chapter where it is written, or null where no chapter has begun @param href leads there */
    public record Found(String chapter, String text, String href) {}
}
