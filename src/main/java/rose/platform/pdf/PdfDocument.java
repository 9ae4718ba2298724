package rose.platform.pdf;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A page to be written as PDF.
 *
 * @param html a whole HTML5 page; {@code docs/howto/write-a-report-page.md} says what it must hold to
 * @param title shown in the reader's title bar and as running header; not blank
 * @param language of the page as a whole, also of the words "page … of …"
 * @param author name of the authority; not blank
 * @param subject one sentence on what the document is; may be empty
 * @param created written as creation date; the same document gives the same bytes
 * @param address where the page lies on the web, so that its relative links lead somewhere; without it they are
 *     written as plain text
 */
public record PdfDocument(
        String html,
        String title,
        Locale language,
        String author,
        String subject,
        Instant created,
        Optional<URI> address) {

    public PdfDocument {
        Objects.requireNonNull(html, "html");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(address, "address");
        subject = Objects.requireNonNullElse(subject, "");
        requireText(title, "title");
        requireText(author, "author");
    }

    private static void requireText(String text, String name) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("A PDF needs a " + name);
        }
    }
}
