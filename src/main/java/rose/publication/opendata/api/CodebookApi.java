package rose.publication.opendata.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.platform.Missing;
import rose.platform.Texts;

/** The codebooks in force: what interventions are sorted into, and what each category means. */
@RestController
@RequestMapping("/api/v1/codebooks")
class CodebookApi {

    private final Codebooks codebooks;
    private final ApiAnswers answers;

    CodebookApi(Codebooks codebooks, ApiAnswers answers) {
        this.codebooks = codebooks;
        this.answers = answers;
    }

    record Listed(long id, String area, Level level, int year, int version, String href) {}

    record Whole(long id, String area, Level level, int year, int version, String note, List<Coded> dimensions) {}

    record Coded(String dimension, String name, List<CategoryAnswer> categories) {}

    record CategoryAnswer(String name, String label, String definition, String includes, String excludes) {

        static CategoryAnswer of(Category category, Texts texts) {
            return new CategoryAnswer(
                    category.name(),
                    category.name(texts),
                    category.definition().in(texts),
                    category.includes().in(texts),
                    category.excludes().in(texts));
        }
    }

    @GetMapping
    ResponseEntity<byte[]> all() {
        return answers.json(Map.of(
                "codebooks",
                codebooks.all().stream()
                        .filter(book -> !book.draft())
                        .map(book -> new Listed(
                                book.id(),
                                book.area(),
                                book.level(),
                                book.year(),
                                book.version(),
                                answers.href("/api/v1/codebooks/" + book.id())))
                        .toList()));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Texts texts) {
        Codebook book = codebooks.all().stream()
                .filter(each -> !each.draft() && String.valueOf(each.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("codebook " + id));
        return answers.json(new Whole(
                book.id(),
                book.area(),
                book.level(),
                book.year(),
                book.version(),
                texts.pick(book.noteSv(), book.noteEn()),
                Arrays.stream(Dimension.values())
                        .filter(book::codes)
                        .map(dimension -> new Coded(
                                dimension.key(),
                                texts.get(dimension.textKey() + ".many"),
                                book.of(dimension).stream()
                                        .map(category -> CategoryAnswer.of(category, texts))
                                        .toList()))
                        .toList()));
    }
}
