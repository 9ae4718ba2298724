package rose.bench;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rose.bench.BookFile.Book;
import rose.coding.Dimension;
import rose.coding.suggestions.CategoryWords;
import rose.coding.suggestions.Example;
import rose.coding.suggestions.Labelled;
import rose.demo.SyntheticIntervention;
import rose.demo.SyntheticYear;
import rose.platform.Resources;

/** Interventions with codes to learn from: generated ones, and the published ones as Röse's own makers coded them. */
final class CodedTexts {

    private static final String REAL = "rose/demo/interventions.csv";
    private static final String REAL_CODES = "rose/bench/real-codes.csv";

    private final BookFile books;

    CodedTexts(BookFile books) {
        this.books = books;
    }

    /** One intervention with its categories in every dimension, and the book that they are of. */
    record Coded(Example example, Book book, String level, Map<Dimension, Set<Long>> categories) {

        Labelled in(Dimension dimension) {
            return Labelled.of(example, categories.get(dimension));
        }

        /** As if it were sorted by another book: of what that book alone has, this one says nothing. */
        Labelled in(Dimension dimension, List<CategoryWords> other) {
            Set<Long> known = new HashSet<>(
                    book.of(dimension).stream().map(CategoryWords::id).toList());
            Set<Long> there =
                    new HashSet<>(other.stream().map(CategoryWords::id).toList());
            Set<Long> unknown = new HashSet<>(there);
            unknown.removeAll(known);
            there.retainAll(categories.get(dimension));
            return new Labelled(example, there, unknown, 1);
        }
    }

    /** Those of one area and level, as many as are asked for; another seed gives others. */
    List<Coded> synthetic(int year, String area, String level, int most, long seed) {
        return synthetic(year, 200, seed)
                .filter(row -> row.area().equals(area) && row.level().name().equals(level))
                .limit(most)
                .map(this::coded)
                .toList();
    }

    Stream<SyntheticIntervention> synthetic(int year, int scale, long seed) {
        return new SyntheticYear(new BookWorld(books), seed).interventions(year, scale);
    }

    private Coded coded(SyntheticIntervention row) {
        Book book = books.inForce(row.year(), row.area(), row.level().name()).orElseThrow();
        return coded(
                example(row),
                book,
                row.level().name(),
                Map.of(
                        Dimension.ACTIVITY, row.activityCodes(),
                        Dimension.OUTPUT, row.outputCodes(),
                        Dimension.GOAL, row.goalCodes(),
                        Dimension.OUTCOME, row.outcomeCodes()));
    }

    static Example example(SyntheticIntervention row) {
        return new Example(
                row.title(), row.activities(), row.outputs(), row.goals(), row.outcomes(), row.targetGroups());
    }

    private static Coded coded(Example example, Book book, String level, Map<Dimension, List<String>> names) {
        Map<Dimension, Set<Long>> categories = new EnumMap<>(Dimension.class);
        names.forEach((dimension, each) -> categories.put(dimension, Set.copyOf(book.ids(dimension, each))));
        return new Coded(example, book, level, categories);
    }

    /** In the order of the file. */
    List<Coded> real() {
        Map<String, NamedCsvRecord> codes = new HashMap<>();
        Resources.csv(REAL_CODES).forEach(row -> codes.put(key(row), row));
        List<Coded> all = new ArrayList<>();
        for (NamedCsvRecord row : Resources.csv(REAL)) {
            Book book = books.inForce(
                            Integer.parseInt(row.getField("year")), row.getField("area"), row.getField("level"))
                    .orElseThrow();
            Map<Dimension, List<String>> names = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Dimension.values()) {
                names.put(dimension, many(codes.get(key(row)).getField(dimension.key() + "_codes")));
            }
            all.add(coded(example(row), book, row.getField("level"), names));
        }
        return all;
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("organisation_code") + " " + row.getField("title");
    }

    private static Example example(NamedCsvRecord row) {
        return new Example(
                row.getField("title"),
                row.getField("activities"),
                row.getField("outputs"),
                row.getField("goals"),
                row.getField("outcomes"),
                many(row.getField("target_groups")));
    }

    private static List<String> many(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }
}
