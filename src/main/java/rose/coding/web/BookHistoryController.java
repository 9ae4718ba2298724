package rose.coding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.coding.Codebook;
import rose.coding.CodebookEdits;
import rose.coding.Codebooks;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/** What has happened to a codebook, and how it differs from the one before; as open as the book itself. */
@Controller
@RequestMapping("/kodbocker/{id:\\d+}")
class BookHistoryController {

    private final CodebookEdits edits;
    private final Codebooks codebooks;
    private final CodebookNames names;

    BookHistoryController(CodebookEdits edits, Codebooks codebooks, CodebookNames names) {
        this.edits = edits;
        this.codebooks = codebooks;
        this.names = names;
    }

    @GetMapping("/historik")
    String history(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Codebook book = edits.book(id, viewer);
        model.addAttribute(
                "view",
                new BookHistoryPage(
                        names.entry(book, texts),
                        edits.history(book).stream()
                                .map(change -> BookHistoryPage.Row.of(change, viewer.signedIn(), texts))
                                .toList()));
        return "coding/book-history";
    }

    @GetMapping("/skillnad")
    String difference(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Codebook book = edits.book(id, viewer);
        Codebook before = codebooks.before(book).orElseThrow(() -> new Missing("book before " + id));
        model.addAttribute("view", BookDifferencePage.of(before, book, names, texts));
        return "coding/book-difference";
    }
}
