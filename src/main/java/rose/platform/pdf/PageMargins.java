package rose.platform.pdf;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Fills in running header and page number: they hold the title and words in the page's language, which the style sheet
 * cannot know, and the renderer does not merge two rules for one margin.
 */
final class PageMargins {

    private PageMargins() {}

    static String fillIn(String style, PdfDocument document) {
        return style.replace("\"{title}\"", string(document.title()))
                .replace("\"{page-number}\"", pageNumber(document));
    }

    private static String pageNumber(PdfDocument document) {
        var noFallback = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);
        var words = ResourceBundle.getBundle("rose.platform.pdf", document.language(), noFallback);
        return string(words.getString("page-number"))
                .replace("{page}", "\" counter(page) \"")
                .replace("{pages}", "\" counter(pages) \"");
    }

    private static String string(String text) {
        var escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ");
        return '"' + escaped + '"';
    }
}
