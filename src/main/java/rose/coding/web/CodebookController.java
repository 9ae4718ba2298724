package rose.coding.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.agreements.Agreements;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.platform.Missing;
import rose.platform.Texts;

/** The codebooks and how they correspond from year to year, open to all. */
@Controller
@RequestMapping("/kodbocker")
class CodebookController {

    private final Codebooks codebooks;
    private final Agreements agreements;

    CodebookController(Codebooks codebooks, Agreements agreements) {
        this.codebooks = codebooks;
        this.agreements = agreements;
    }

    @GetMapping
    String index(Texts texts, Model model) {
        model.addAttribute(
                "books",
                codebooks.all().stream().map(book -> entry(book, texts)).toList());
        return "coding/codebooks";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Texts texts, Model model) {
        Codebook book = codebooks.find(id).orElseThrow(() -> new Missing("codebook " + id));
        model.addAttribute("book", entry(book, texts));
        model.addAttribute(
                "notes",
                Stream.of(
                                texts.pick(book.noteSv(), book.noteEn()),
                                texts.pick(book.mappingNoteSv(), book.mappingNoteEn()))
                        .filter(note -> note != null)
                        .toList());
        model.addAttribute(
                "dimensions",
                Stream.of(Dimension.values())
                        .filter(book::codes)
                        .map(dimension -> dimension(book, dimension, texts))
                        .toList());
        return "coding/codebook";
    }

    private CodebookEntry entry(Codebook book, Texts texts) {
        String area = agreements.area(book.year(), book.area()).numberedName(texts);
        String level = book.level() == null
                ? texts.get("coding.books.all-levels")
                : book.level().heading(texts);
        return new CodebookEntry(book.id(), area, String.valueOf(book.year()), level);
    }

    private CodebookEntry.InDimension dimension(Codebook book, Dimension dimension, Texts texts) {
        return new CodebookEntry.InDimension(
                texts.get(dimension.textKey() + ".many"),
                book.of(dimension).stream()
                        .map(category -> row(category, texts))
                        .toList());
    }

    private CodebookEntry.Row row(Category category, Texts texts) {
        List<String> earlier = category.earlier().stream()
                .map(id -> codebooks.category(id).orElseThrow().name(texts))
                .toList();
        return new CodebookEntry.Row(
                category.name(texts),
                category.definition().in(texts),
                earlier.isEmpty()
                        ? null
                        : texts.get("coding.books.earlier", earlier.stream().collect(Collectors.joining(", "))));
    }
}
