package rose.publication.report;

import java.time.Instant;

/** A report as it was published once. @param number from 1 @param whatChanged since the edition before, for its readers */
public record ReportEdition(long reportId, int number, Instant publishedAt, String publishedBy, String whatChanged) {

    /** The page of an edition. */
    public static String address(long reportId, int number) {
        return "/rapporter/" + reportId + "/utgava/" + number;
    }

    public String address() {
        return address(reportId, number);
    }
}
