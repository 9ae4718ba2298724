package rose.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rose.coding.Category;
import rose.coding.Dimension;

/**
 * SEK per activity category. Split: an intervention's money is shared evenly over its categories, öre never arise because the
 * first categories in the book's order take the odd kronor; the column adds up to all money of categorised interventions.
 * Unsplit: the whole sum in each of its categories, so that the column adds up to more.
 *
 * @param uncategorisedSek money of coded interventions without an activity category
 */
public record MoneyByCategory(List<Row> rows, long uncategorisedSek) implements FigureData {

    /** One activity category. */
    public record Row(Category category, int interventions, long splitSek, long unsplitSek) {}

    static MoneyByCategory of(Facts facts) {
        List<Category> activities = facts.categories(Dimension.ACTIVITY);
        Map<Long, Long> split = new HashMap<>();
        long uncategorised = 0;
        for (Fact fact : facts.settled()) {
            long funds = fact.fundsSek() == null ? 0 : fact.fundsSek();
            List<Category> own = fact.among(activities).toList();
            if (own.isEmpty()) {
                uncategorised += funds;
            }
            for (int i = 0; i < own.size(); i++) {
                long part = funds / own.size() + (i < funds % own.size() ? 1 : 0);
                split.merge(own.get(i).id(), part, Long::sum);
            }
        }
        List<Row> rows = activities.stream()
                .map(category -> row(category, facts, split.getOrDefault(category.id(), 0L)))
                .sorted(Comparator.comparingLong(Row::splitSek)
                        .reversed()
                        .thenComparing(row -> row.category().position()))
                .toList();
        return new MoneyByCategory(rows, uncategorised);
    }

    private static Row row(Category category, Facts facts, long splitSek) {
        List<Fact> with =
                facts.settled().stream().filter(fact -> fact.has(category)).toList();
        long unsplit = with.stream()
                .mapToLong(fact -> fact.fundsSek() == null ? 0 : fact.fundsSek())
                .sum();
        return new Row(category, with.size(), splitSek, unsplit);
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("category", "interventions", "funds_sek_split", "funds_sek_unsplit"),
                rows.stream()
                        .map(row -> FigureTable.row(
                                row.category().name(), row.interventions(), row.splitSek(), row.unsplitSek()))
                        .toList());
    }
}
