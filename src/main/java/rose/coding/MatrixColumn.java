package rose.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rose.organisations.Level;
import rose.platform.AllTexts;
import rose.platform.Texts;

/**
 * A column of the matrix of an area's interventions and categories.
 *
 * @param type {@code integer}, {@code text}, {@code date-time} or {@code 0/1}
 * @param values what may stand there, separated by {@code |}; empty where anything of its type
 * @param source where it comes from
 * @param value a {@code Long}, a {@code String} or null
 */
record MatrixColumn(
        String name,
        String labelSv,
        String labelEn,
        String type,
        String values,
        Category.Note definition,
        String source,
        Function<MatrixRow, Object> value) {

    private static final List<Dimension> ORDER =
            List.of(Dimension.ACTIVITY, Dimension.GOAL, Dimension.OUTPUT, Dimension.OUTCOME);

    private static final Texts SV = AllTexts.in(Texts.SWEDISH);
    private static final Texts EN = AllTexts.in(Texts.ENGLISH);

    /** What is known of each intervention, then its categories in the book's order, those retired that are still in use among them. */
    static List<MatrixColumn> of(Lot lot, Codebook book, Set<Long> used, Codebooks codebooks) {
        List<MatrixColumn> columns = new ArrayList<>(facts(lot));
        for (Dimension dimension : ORDER) {
            book.categories().stream()
                    .filter(category -> category.dimension() == dimension)
                    .filter(category -> !category.retired() || used.contains(category.id()))
                    .forEach(category -> columns.add(of(category, book)));
        }
        used.stream()
                .filter(id -> book.category(id).isEmpty())
                .sorted()
                .flatMap(id -> codebooks.category(id).stream())
                .forEach(category -> columns.add(of(category, book)));
        return columns;
    }

    private static List<MatrixColumn> facts(Lot lot) {
        return List.of(
                fact("id", "integer", "", row -> row.intervention().id()),
                fact("external_id", "text", "", row -> row.intervention().externalId()),
                fact("year", "integer", String.valueOf(lot.year()), row ->
                        (long) row.intervention().area().year()),
                fact(
                        "area",
                        "text",
                        lot.area().shortName(),
                        row -> row.intervention().area().shortName()),
                fact("level", "text", lot.level().name(), row -> level(row).name()),
                fact(
                        "organisation_code",
                        "text",
                        "",
                        row -> row.intervention().organisation().code()),
                fact(
                        "organisation",
                        "text",
                        "",
                        row -> row.intervention().organisation().name()),
                fact("county", "text", "", MatrixRow::county),
                fact("title", "text", "", row -> row.intervention().title()),
                fact("funds_sek", "integer", "", row -> row.intervention().fundsSek()),
                fact("synthetic", "0/1", "0|1", row -> flag(row.intervention().synthetic())),
                fact(
                        "settled_basis",
                        "text",
                        bases(),
                        row -> row.settling() == null
                                ? null
                                : row.settling().basis().name()),
                fact(
                        "settled_at",
                        "date-time",
                        "",
                        row -> row.settling() == null
                                ? null
                                : row.settling().settledAt().toString()));
    }

    private static Level level(MatrixRow row) {
        return row.intervention().organisation().level();
    }

    private static String bases() {
        return Arrays.stream(Basis.values()).map(Basis::name).collect(Collectors.joining("|"));
    }

    private static MatrixColumn fact(String name, String type, String values, Function<MatrixRow, Object> value) {
        String label = "coding.export.column." + name;
        String definition = "coding.export.definition." + name;
        return new MatrixColumn(
                name,
                SV.get(label),
                EN.get(label),
                type,
                values,
                new Category.Note(SV.get(definition), EN.get(definition)),
                name.startsWith("settled") ? "coding" : "collection",
                value);
    }

    private static MatrixColumn of(Category category, Codebook book) {
        String retired = category.retired() ? " (retired " + category.id() + ")" : "";
        return new MatrixColumn(
                category.dimension() + ": " + category.name() + retired,
                SV.get(category.dimension().textKey() + ".one") + ": " + category.name(SV),
                EN.get(category.dimension().textKey() + ".one") + ": " + category.name(EN),
                "0/1",
                "0|1",
                category.definition(),
                "codebook " + book.area() + " " + book.year() + ", version " + book.version() + ", category "
                        + category.id(),
                row -> row.codes() == null ? null : flag(row.codes().contains(category.id())));
    }

    private static Long flag(boolean is) {
        return is ? 1L : 0L;
    }
}
