package rose.analysis.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rose.agreements.Agreements;
import rose.coding.Codebooks;
import rose.collection.ClosedLists;
import rose.organisations.Organisations;

/** Explorations with numbers made up, for what is drawn of them. Keys that nobody knows are their own names. */
public record ExploredSamples(
        Organisations organisations, Agreements agreements, ClosedLists lists, Codebooks codebooks) {

    /** A row of each state, the known ones a number and zero. */
    public Explored states(boolean two) {
        List<ResultRow> rows = new ArrayList<>();
        rows.add(row("Tolv", RowState.KNOWN, 12));
        rows.add(row("Noll", RowState.KNOWN, 0));
        Arrays.stream(RowState.values())
                .filter(state -> state != RowState.KNOWN)
                .forEach(state -> rows.add(row("Rad " + state.ordinal(), state, 0)));
        return explored(Split.ORGANISATION, rows, two);
    }

    /** Sixty rows with a name of 300 characters each, or so many words. */
    public Explored long300() {
        List<ResultRow> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = i % 2 == 0 ? "Å".repeat(296) + i : "Kommunalförbundet för vård ".repeat(11) + i;
            rows.add(row(name, RowState.KNOWN, i));
        }
        return explored(Split.ORGANISATION, rows, false);
    }

    private static ResultRow row(String key, RowState state, int value) {
        return new ResultRow(key, state, new Amount(value, 0, value), new Reach(1, 1, 0));
    }

    private Explored explored(Split split, List<ResultRow> rows, boolean two) {
        ResultRow total = row("", RowState.KNOWN, 1800);
        Result result = new Result(Set.of(2021), total, rows, 1800, 1800, 0, 0, 0, false, false);
        Exploration exploration = Exploration.of(Measure.INTERVENTIONS, split, Filter.ALL);
        return new Explored(
                two ? exploration.beside(Filter.ALL.withoutLate()) : exploration,
                result,
                two ? Optional.of(result) : Optional.empty(),
                rows.stream().map(ResultRow::key).toList(),
                new RowNames(organisations, agreements.all(), lists, codebooks.all(), java.util.Map::of));
    }
}
