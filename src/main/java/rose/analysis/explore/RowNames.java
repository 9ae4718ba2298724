package rose.analysis.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import rose.agreements.Agreement;
import rose.agreements.AreaPart;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.collection.ClosedLists;
import rose.organisations.Level;
import rose.organisations.MunicipalityGroup;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.surveys.questions.Words;

/** What rows and filters are called. */
public final class RowNames {

    private final Organisations organisations;
    private final List<Agreement> agreements;
    private final ClosedLists lists;
    private final List<Codebook> books;
    private final Supplier<Map<String, Words>> perspectives;

    RowNames(
            Organisations organisations,
            List<Agreement> agreements,
            ClosedLists lists,
            List<Codebook> books,
            Supplier<Map<String, Words>> perspectives) {
        this.organisations = organisations;
        this.agreements = agreements;
        this.lists = lists;
        this.books = books;
        this.perspectives = perspectives;
    }

    /** What is unknown is called by its key. */
    public String name(Split split, String key, Texts texts) {
        if (key.equals(Split.NONE)) {
            return texts.get("analysis.explore.none." + kind(split));
        }
        if (split.list() != null) {
            return lists.shown(key, texts);
        }
        if (split.dimension() != null) {
            return category(key).map(category -> category.name(texts)).orElse(key);
        }
        return switch (split) {
            case NOTHING -> texts.get("analysis.explore.all");
            case AREA -> area(key).map(area -> area.name(texts)).orElse(key);
            case LEVEL ->
                Level.recipient(key).map(level -> level.heading(texts)).orElse(key);
            case COUNTY ->
                organisations.counties().stream()
                        .filter(county -> county.code().equals(key))
                        .findFirst()
                        .map(county -> county.name(texts))
                        .orElse(key);
            case ORGANISATION -> organisations.find(key).map(Organisation::name).orElse(key);
            case GROUP ->
                MunicipalityGroup.ofCode(key).map(group -> group.name(texts)).orElse(key);
            case PERSPECTIVE ->
                Optional.ofNullable(perspectives.get().get(key))
                        .map(words -> words.in(texts))
                        .orElse(key);
            case SIZE, FUNDS, BEGUN -> texts.getOr("analysis.explore." + split.path() + "." + key, key);
            default -> key;
        };
    }

    private static String kind(Split split) {
        return split.dimension() != null
                ? "category"
                : split == Split.SIZE || split == Split.GROUP ? "no-municipality" : "value";
    }

    private Optional<Category> category(String key) {
        return key.matches("\\d{1,18}")
                ? books.stream()
                        .flatMap(book -> book.category(Long.parseLong(key)).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** As in the newest agreement that has it. */
    private Optional<AreaPart> area(String shortName) {
        return agreements.reversed().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .filter(area -> area.shortName().equals(shortName))
                .findFirst();
    }
}
