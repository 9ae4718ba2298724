package rose.publication.opendata;

import java.time.Instant;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.platform.Texts;
import rose.platform.mail.PublicAddress;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEdition;
import rose.publication.report.ReportEditions;

/**
 * Announces published reports and their corrections to whoever follows them: one entry an edition, newest first, as Atom (RFC
 * 4287).
 */
@Component
public class EditionFeed {

    public static final String PATH = "/oppna-data/rapporter.atom";

    private static final int ENTRIES = 20;

    private final ReportEditions editions;
    private final PublicAddress address;
    private final MessageSource messages;

    EditionFeed(ReportEditions editions, PublicAddress address, MessageSource messages) {
        this.editions = editions;
        this.address = address;
        this.messages = messages;
    }

    /** @param texts of the feed itself; each entry is in the language of its report */
    public byte[] xml(Texts texts) {
        List<ReportEdition> newest = editions.all().stream()
                .limit(ENTRIES)
                .map(ReportEditions.Published::edition)
                .toList();
        XmlOut out = new XmlOut();
        out.element(
                "feed",
                () -> {
                    out.text("id", address.of(PATH));
                    out.text("title", texts.get("publication.feed.title"));
                    out.empty("link", "rel", "self", "href", address.of(PATH));
                    out.empty("link", "rel", "alternate", "href", address.of("/"));
                    Instant updated =
                            newest.isEmpty() ? Instant.EPOCH : newest.getFirst().publishedAt();
                    out.text("updated", updated.toString());
                    newest.forEach(edition -> entry(edition, out));
                },
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                texts.language());
        return out.bytes();
    }

    private void entry(ReportEdition edition, XmlOut out) {
        ReportDocument document = editions.document(edition.reportId(), edition.number());
        Texts own = document.texts(messages);
        String page = address.of(edition.address());
        out.element(
                "entry",
                () -> {
                    out.text("id", page);
                    out.text("title", own.get("publication.feed.entry", document.title(), edition.number()));
                    out.text("updated", edition.publishedAt().toString());
                    out.empty("link", "rel", "alternate", "type", "text/html", "href", page);
                    out.element("author", () -> out.text("name", document.authority()));
                    out.text(
                            "summary",
                            edition.whatChanged().isEmpty()
                                    ? document.lead()
                                    : own.get("publication.edition.changed", edition.whatChanged()));
                },
                "xml:lang",
                document.language());
    }
}
