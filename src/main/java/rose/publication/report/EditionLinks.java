package rose.publication.report;

/** Leads an edition's links to what was counted for it, not to what would be counted now. */
final class EditionLinks {

    private static final String BEHIND = "/insatser?";

    private EditionLinks() {}

    /** Where a report's edition is. */
    static String address(long report, int number) {
        return "/rapporter/" + report + "/utgava/" + number;
    }

    static ReportDocument in(ReportDocument document, long report) {
        String then = address(report, document.edition()) + BEHIND;
        return new ReportLinks(
                        href -> href.startsWith(BEHIND) ? then + href.substring(BEHIND.length()) : href,
                        html -> html.replace("href=\"" + BEHIND, "href=\"" + then))
                .in(document);
    }
}
