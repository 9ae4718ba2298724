package rose.analysis;

import java.util.Comparator;
import java.util.List;
import rose.analysis.facts.Bits;
import rose.coding.Category;
import rose.coding.Dimension;

/**
 * For each category of one dimension, and for that of the same name in its pair: how many of the coded interventions have it. What
 * was done beside what came of it, what was wanted beside what was reached; not the same interventions, as {@link GoalAttainment}
 * counts.
 *
 * @param interventions the base: interventions with settled codes
 */
public record CategoryPairs(int interventions, Dimension first, Dimension second, List<Pair> pairs)
        implements FigureData {

    /** @param second null where the other dimension has no category of that name; then {@code withSecond} is 0 */
    public record Pair(Category first, Category second, int withFirst, int withSecond) {}

    static CategoryPairs of(SelectionFacts facts, Dimension first) {
        Dimension second = first == Dimension.GOAL ? Dimension.OUTCOME : Dimension.OUTPUT;
        Bits settled = facts.settled();
        List<Category> others = facts.categories(second);
        List<Pair> pairs = facts.categories(first).stream()
                .map(category -> pair(category, others, facts, settled))
                .sorted(Comparator.comparingInt(Pair::withFirst)
                        .reversed()
                        .thenComparing(pair -> pair.first().position()))
                .toList();
        return new CategoryPairs(settled.count(), first, second, pairs);
    }

    private static Pair pair(Category first, List<Category> others, SelectionFacts facts, Bits settled) {
        Category second = others.stream()
                .filter(other -> other.name().equals(first.name()))
                .findFirst()
                .orElse(null);
        return new Pair(
                first,
                second,
                facts.with(first).count(settled),
                second == null ? 0 : facts.with(second).count(settled));
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("category", first.key(), second.key()),
                pairs.stream()
                        .map(pair -> FigureTable.row(
                                pair.first().name(),
                                pair.withFirst(),
                                pair.second() == null ? null : pair.withSecond()))
                        .toList());
    }
}
