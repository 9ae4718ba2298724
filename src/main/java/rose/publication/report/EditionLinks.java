package rose.publication.report;

import java.util.Map;

/** Leads an edition's links to what was counted for it, not to what would be counted now. */
final class EditionLinks {

    private static final Map<String, String> THEN =
            Map.of("/insatser?", "/insatser?", "/utforska/insatser?", "/utforskat?");

    private EditionLinks() {}

    static ReportDocument in(ReportDocument document, long report) {
        String edition = ReportEdition.address(report, document.edition());
        return new ReportLinks(href -> then(href, edition), html -> drawn(html, edition)).in(document);
    }

    private static String then(String href, String edition) {
        return THEN.keySet().stream()
                .filter(href::startsWith)
                .findFirst()
                .map(now -> edition + THEN.get(now) + href.substring(now.length()))
                .orElse(href);
    }

    private static String drawn(String html, String edition) {
        String led = html;
        for (Map.Entry<String, String> each : THEN.entrySet()) {
            led = led.replace("href=\"" + each.getKey(), "href=\"" + edition + each.getValue());
        }
        return led;
    }
}
