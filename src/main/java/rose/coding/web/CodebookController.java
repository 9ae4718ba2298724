package rose.coding.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.CodebookEdits;
import rose.coding.Codebooks;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** The codebooks and how they correspond from year to year, open to all; drafts are seen by those who may change them. */
@Controller
@RequestMapping("/kodbocker")
class CodebookController {

    private static final int MOST_FOUND = 100;

    private final CodebookEdits edits;
    private final Codebooks codebooks;
    private final CodebookNames names;

    CodebookController(CodebookEdits edits, Codebooks codebooks, CodebookNames names) {
        this.edits = edits;
        this.codebooks = codebooks;
        this.names = names;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "") String ord,
            @RequestParam(defaultValue = "") String gjort,
            Viewer viewer,
            Texts texts,
            Model model) {
        List<Codebook> books = edits.readable(viewer);
        Map<String, List<CodebookEntry>> areas = new LinkedHashMap<>();
        books.forEach(book -> areas.computeIfAbsent(book.area(), area -> new java.util.ArrayList<>())
                .add(names.entry(book, texts)));
        model.addAttribute(
                "areas",
                areas.values().stream()
                        .map(entries ->
                                new CodebookEntry.InArea(entries.getLast().area(), entries))
                        .toList());
        model.addAttribute("words", ord.strip());
        model.addAttribute("found", ord.isBlank() ? List.of() : found(books, ord.strip(), texts));
        model.addAttribute("discarded", gjort.equals("kastat"));
        return "coding/codebooks";
    }

    private List<CodebookEntry.Found> found(List<Codebook> books, String words, Texts texts) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return books.stream()
                .flatMap(book -> CodebookNames.shown(book).stream()
                        .flatMap(dimension -> book.of(dimension).stream()
                                .filter(category ->
                                        all(category).toLowerCase(Locale.ROOT).contains(wanted))
                                .map(category -> new CodebookEntry.Found(
                                        category.name(texts),
                                        CodebookNames.together(book, dimension, texts),
                                        category.definition().in(texts),
                                        names.entry(book, texts),
                                        category.id()))))
                .limit(MOST_FOUND)
                .toList();
    }

    /** All that a search looks at, in both languages. */
    private static String all(Category category) {
        return String.join(
                "\n",
                Stream.of(
                                Stream.of(category.name(), category.nameEn()),
                                Stream.of(category.definition(), category.includes(), category.excludes())
                                        .flatMap(note ->
                                                Stream.of(note.sv(), note.en()).filter(text -> text != null)),
                                category.examples().stream(),
                                category.words().stream(),
                                category.alsoWritten().stream())
                        .flatMap(each -> each)
                        .toList());
    }

    @GetMapping("/{id:\\d+}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String gjort,
            Viewer viewer,
            Texts texts,
            Model model) {
        Codebook book = edits.book(id, viewer);
        model.addAttribute(
                "view",
                CodebookPage.of(
                        book,
                        names,
                        edits.mayChange(book, viewer),
                        codebooks.before(book).isPresent(),
                        gjort,
                        texts));
        return "coding/codebook";
    }
}
