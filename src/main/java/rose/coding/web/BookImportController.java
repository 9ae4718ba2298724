package rose.coding.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import rose.coding.Codebook;
import rose.coding.CodebookEdits;
import rose.coding.CodebookEdits.Outcome;
import rose.coding.Dimension;
import rose.coding.exchange.BookComparison;
import rose.coding.exchange.BookFile;
import rose.coding.exchange.YamlBooks;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** A file read into a codebook: what it would change is shown first, and it is kept whole or not at all. */
@Controller
@RequestMapping("/kodbocker/{id:\\d+}/inlasning")
class BookImportController {

    private final CodebookEdits edits;
    private final CodebookNames names;

    BookImportController(CodebookEdits edits, CodebookNames names) {
        this.edits = edits;
        this.names = names;
    }

    @GetMapping
    String choose(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        return page(edits.changeable(id, viewer), "", null, List.of(), null, texts, model);
    }

    private String page(
            Codebook book,
            String dimension,
            String file,
            List<String> problems,
            BookImportPage.Found found,
            Texts texts,
            Model model) {
        List<CodebookPage.Choice> choices = Stream.of(Dimension.values())
                .filter(each ->
                        book.twin(each).filter(twin -> twin.compareTo(each) < 0).isEmpty())
                .map(each -> new CodebookPage.Choice(each.key(), CodebookNames.together(book, each, texts)))
                .toList();
        model.addAttribute(
                "view", new BookImportPage(names.entry(book, texts), choices, dimension, file, problems, found));
        return "coding/book-import";
    }

    @PostMapping
    String upload(
            @PathVariable long id,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String dimension,
            Viewer viewer,
            Texts texts,
            Model model)
            throws IOException {
        Codebook book = edits.changeable(id, viewer);
        if (file.isEmpty() || file.get().isEmpty()) {
            String problem = texts.get("coding.import.choose-file");
            return page(book, dimension, null, List.of(problem), null, texts, model);
        }
        String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
        if (file.get().getSize() > BookFile.LARGEST) {
            String problem = texts.get("coding.file.too-large", BookFile.LARGEST / 1_000_000);
            return page(book, dimension, name, List.of(problem), null, texts, model);
        }
        return switch (BookFile.read(file.get().getBytes())) {
            case BookFile.Result.Refused refused ->
                page(book, dimension, name, told(refused.faults(), texts), null, texts, model);
            case BookFile.Result.Read read -> show(book, read.file(), dimension, name, viewer, texts, model);
        };
    }

    private static List<String> told(List<BookFile.Fault> faults, Texts texts) {
        return faults.stream()
                .map(fault -> fault.line() == 0
                        ? fault.problem().in(texts)
                        : texts.get(
                                "coding.import.at-line",
                                String.valueOf(fault.line()),
                                fault.problem().in(texts)))
                .toList();
    }

    private String show(
            Codebook book, BookFile file, String dimension, String name, Viewer viewer, Texts texts, Model model) {
        Dimension loose = Dimension.of(dimension).orElse(null);
        if (!file.loose().isEmpty() && loose == null) {
            String problem =
                    texts.get("coding.import.choose-dimension", file.loose().size());
            return page(book, dimension, name, List.of(problem), null, texts, model);
        }
        BookComparison comparison = BookComparison.of(book, file, loose);
        List<String> problems = edits.problems(book, comparison.change(), viewer).stream()
                .map(wrong -> wrong.problem().in(texts))
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            return page(book, dimension, name, problems, null, texts, model);
        }
        Set<Long> unused = edits.unused(book, comparison.missing(), viewer);
        Map<Dimension, List<BookComparison.Row>> rows = comparison.rows().stream()
                .collect(Collectors.groupingBy(
                        BookComparison.Row::dimension, java.util.TreeMap::new, Collectors.toList()));
        List<BookImportPage.Part> parts = new ArrayList<>();
        rows.forEach((each, changed) -> parts.add(new BookImportPage.Part(
                CodebookNames.many(each, texts),
                changed.stream().map(row -> row(row, unused, texts)).toList())));
        var found = new BookImportPage.Found(
                parts,
                texts.count("coding.import.same", comparison.same()),
                EffectView.of(edits.effect(book, comparison.change(), viewer), texts),
                YamlBooks.write(settled(file, loose)));
        return page(book, dimension, name, List.of(), found, texts, model);
    }

    private static BookImportPage.Row row(BookComparison.Row row, Set<Long> unused, Texts texts) {
        String what = row.kind() == BookComparison.Kind.MISSING && unused.contains(row.categoryId())
                ? texts.get("coding.compared.MISSING.unused")
                : texts.get(row.kind().textKey(), row.before() == null ? "" : row.before());
        return new BookImportPage.Row(row.name(), what);
    }

    /** With what was loose in its dimension. */
    private static BookFile settled(BookFile file, Dimension loose) {
        if (file.loose().isEmpty()) {
            return file;
        }
        Map<Dimension, List<BookFile.FileCategory>> dimensions = new java.util.EnumMap<>(Dimension.class);
        dimensions.putAll(file.dimensions());
        dimensions.put(loose, file.loose());
        return new BookFile(file.heading(), file.notes(), dimensions, List.of());
    }

    /** Takes over what has been shown: the file itself comes along, for nothing was kept. */
    @PostMapping("/behall")
    String keep(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String innehall,
            Viewer viewer,
            Texts texts,
            Model model) {
        Codebook book = edits.changeable(id, viewer);
        return switch (BookFile.read(innehall.getBytes(StandardCharsets.UTF_8))) {
            case BookFile.Result.Refused refused ->
                page(book, "", "", told(refused.faults(), texts), null, texts, model);
            case BookFile.Result.Read read -> {
                BookComparison comparison = BookComparison.of(book, read.file(), null);
                Outcome outcome = edits.change(id, version, comparison.change(), viewer);
                yield outcome instanceof Outcome.ChangedMeanwhile changed && changed.now() != null
                        ? meanwhile(changed.now(), read.file(), viewer, texts, model)
                        : CategoryController.ended(id, outcome, "inlast", 0);
            }
        };
    }

    /** What it would change in the book as it is now is shown anew. */
    private String meanwhile(Codebook now, BookFile file, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("meanwhile", true);
        return show(now, file, "", "", viewer, texts, model);
    }
}
