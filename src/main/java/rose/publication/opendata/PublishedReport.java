package rose.publication.opendata;

import java.time.Instant;

/**
 * A status report as it was published.
 *
 * @param number of the report, the same in all its versions
 * @param version from 1; a correction is the next
 * @param authority the code of the authority whose it is
 * @param path where it is read
 */
public record PublishedReport(
        String number, int version, int year, String authority, String title, Instant publishedAt, String path) {}
