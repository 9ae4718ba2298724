package rose.publication.report;

/** Leads an edition's links to what was counted for it, not to what would be counted now. */
final class EditionLinks {

    private static final String BEHIND = "/insatser?";

    private EditionLinks() {}

    static ReportDocument in(ReportDocument document, long report) {
        String then = ReportEdition.address(report, document.edition()) + BEHIND;
        return new ReportLinks(
                        href -> href.startsWith(BEHIND) ? then + href.substring(BEHIND.length()) : href,
                        html -> html.replace("href=\"" + BEHIND, "href=\"" + then))
                .in(document);
    }
}
