package rose.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rose.analysis.facts.Bits;
import rose.analysis.facts.LotFacts;
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

    static MoneyByCategory of(SelectionFacts facts) {
        List<Category> activities = facts.categories(Dimension.ACTIVITY);
        LotFacts lot = facts.lot();
        Bits settled = facts.settled();
        List<Bits> with = activities.stream()
                .map(category -> facts.with(category).and(settled))
                .toList();
        byte[] categories = new byte[lot.size()];
        with.forEach(rows -> rows.forEach(row -> categories[row]++));
        byte[] taken = new byte[lot.size()];
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            rows.add(row(activities.get(i), with.get(i), lot, categories, taken));
        }
        rows.sort(Comparator.comparingLong(Row::splitSek)
                .reversed()
                .thenComparing(row -> row.category().position()));
        return new MoneyByCategory(List.copyOf(rows), lot.funds(settled.without(facts.withAny(activities))));
    }

    /**
     * @param categories how many each intervention has
     * @param taken how many of these have had their part of the money
     */
    private static Row row(Category category, Bits rows, LotFacts lot, byte[] categories, byte[] taken) {
        long[] split = {0};
        long[] unsplit = {0};
        rows.forEach(row -> {
            long funds = lot.funds(row);
            split[0] += funds / categories[row] + (taken[row]++ < funds % categories[row] ? 1 : 0);
            unsplit[0] += funds;
        });
        return new Row(category, rows.count(), split[0], unsplit[0]);
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
