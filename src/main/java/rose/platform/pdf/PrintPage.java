package rose.platform.pdf;

import java.net.URI;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import rose.platform.Resources;

/** The page made ready for the renderer: print style, outline, links that lead somewhere, cells with a scope. */
final class PrintPage {

    private static final String STYLE = Resources.text("rose/platform/print.css");

    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFEFF\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private final PdfDocument document;
    private final Document page;

    private PrintPage(PdfDocument document) {
        this.document = document;
        this.page = Jsoup.parse(document.html());
    }

    /** @throws IllegalArgumentException if a drawing or picture has no text in its place */
    static Document of(PdfDocument document) {
        var print = new PrintPage(document);
        print.dropWhatOnlyAScreenNeeds();
        print.page.nodeStream(TextNode.class).toList().forEach(PrintPage::clean);
        print.page.select("a").forEach(print::settle);
        print.page.select(".toc a[href^=#]").forEach(PrintPage::addPageNumber);
        print.page.select("svg:not(svg svg)").forEach(SvgForPrint::prepare);
        print.page.select("img").forEach(PrintPage::requireAlt);
        print.page.select("th:not([scope])").forEach(PrintPage::giveScope);
        print.head();
        return print.page;
    }

    /** A {@code title} on anything but links and abbreviations would be read instead of the text itself. */
    private void dropWhatOnlyAScreenNeeds() {
        page.select("script, template, noscript, link, style:not([media=print]), form, button, input, select, dialog")
                .remove();
        page.select("[hidden], .screen-only").remove();
        page.select("body [title]:not(a):not(abbr)").removeAttr("title");
    }

    /** People paste: letters in two parts (the font has no floating ring), control characters, byte order marks. */
    private static void clean(TextNode text) {
        var whole = Normalizer.normalize(text.getWholeText(), Normalizer.Form.NFC);
        text.text(UNWRITABLE.matcher(whole).replaceAll(""));
    }

    private void settle(Element link) {
        var target = target(link.attr("href").strip());
        if (target.isEmpty()) {
            link.tagName("span").removeAttr("href").removeAttr("title");
            return;
        }
        link.attr("href", target.get());
        if (link.attr("title").isBlank()) {
            link.attr("title", link.text());
        }
    }

    private Optional<String> target(String href) {
        if (href.startsWith("#") && href.length() > 1) {
            return Optional.ofNullable(page.getElementById(href.substring(1))).map(found -> href);
        }
        if (href.matches("(?i)(https?|mailto):.*")) {
            return Optional.of(href);
        }
        return href.isEmpty() || href.matches("(?i)[a-z][a-z0-9+.-]*:.*")
                ? Optional.empty()
                : document.address().map(address -> resolved(address, href));
    }

    private static String resolved(URI address, String href) {
        return address.resolve(href.replace(" ", "%20")).toString();
    }

    /** Beside the link, since generated text in it would become a second link. The style sheet fills in the number. */
    private static void addPageNumber(Element link) {
        link.after(new Element("span").addClass("page-number").attr("data-target", link.attr("href")));
    }

    private static void requireAlt(Element image) {
        if (image.attr("alt").isBlank()) {
            throw new IllegalArgumentException("A picture without alt text: " + image.attr("src"));
        }
    }

    private static void giveScope(Element header) {
        header.attr("scope", header.closest("thead") != null ? "col" : "row");
    }

    private void head() {
        page.selectFirst("html").attr("lang", document.language().toLanguageTag());
        page.title(document.title());
        page.head().appendElement("meta").attr("name", "description").attr("content", document.subject());
        page.head().prependElement("style").appendText(PageMargins.fillIn(STYLE, document));
        Outline.of(page).writeTo(page.head());
    }
}
