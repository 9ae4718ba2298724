package rose.analysis.withholding;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table of individuals: every individual stands in one row and in one column. Tables with the same {@code of} and some
 * of the same rows or columns share those totals.
 *
 * @param of what it is about, "Uppsala län 2022"; empty for all there is
 * @param columns empty for a table of one dimension, whose counts are then lists of one
 * @param counts row by row; null where nothing was reported
 * @param margins the totals that are shown
 */
public record CountTable(
        String of, List<String> rows, List<String> columns, List<List<Long>> counts, Set<Margin> margins) {

    private static final String BETWEEN = " · ";

    /** A kind of total. */
    public enum Margin {
        ROWS,
        COLUMNS,
        ALL
    }

    public CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream()
                .map(row -> Collections.unmodifiableList(Arrays.asList(row.toArray(Long[]::new))))
                .toList();
        margins = margins.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(margins));
        int wide = Math.max(1, columns.size());
        if (counts.size() != rows.size() || counts.stream().anyMatch(row -> row.size() != wide)) {
            throw new IllegalArgumentException("counts of " + of + " do not fit its rows and columns");
        }
        long different =
                Stream.concat(rows.stream(), columns.stream()).distinct().count();
        if (different != rows.size() + columns.size()) {
            throw new IllegalArgumentException("rows and columns of " + of + " must all have names of their own");
        }
    }

    /** A table of one dimension; {@code total} says whether their sum is shown. */
    public static CountTable oneWay(String of, List<String> rows, List<Long> counts, boolean total) {
        return new CountTable(
                of,
                rows,
                List.of(),
                counts.stream().map(Collections::singletonList).toList(),
                total ? Set.of(Margin.ALL) : Set.of());
    }

    /** The key of a number; of a row's or a column's total with one name, of all with none. */
    public String key(String... names) {
        String[] sorted = names.clone();
        Arrays.sort(sorted);
        String key = String.join(BETWEEN, sorted);
        return of.isEmpty() ? key : key.isEmpty() ? of : of + BETWEEN + key;
    }

    /** Gives the builder its counts and its totals. */
    public void in(Counts.Builder counts) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < Math.max(1, columns.size()); column++) {
                Long value = this.counts.get(row).get(column);
                if (value == null) {
                    counts.noReport(cell(row, column));
                } else {
                    counts.count(cell(row, column), value);
                }
            }
        }
        totals(counts);
    }

    /** Sums tables of the same kind, one a county, number by number: what the nation's table shows. */
    public static void nation(String of, List<CountTable> counties, Counts.Builder counts) {
        CountTable first = counties.getFirst();
        first.names()
                .forEach(names -> counts.sum(
                        first.as(of).key(names),
                        counties.stream().map(county -> county.key(names)).toList()));
    }

    private CountTable as(String other) {
        return new CountTable(other, rows, columns, counts, margins);
    }

    /** What names its numbers, without what it is about. */
    private List<String[]> names() {
        CountTable plain = as("");
        Counts.Builder own = Counts.builder();
        plain.in(own);
        return own.build().keys().stream()
                .map(key -> key.isEmpty() ? new String[0] : key.split(BETWEEN))
                .toList();
    }

    private String cell(int row, int column) {
        return columns.isEmpty() ? key(rows.get(row)) : key(rows.get(row), columns.get(column));
    }

    private void totals(Counts.Builder counts) {
        boolean byRow = !columns.isEmpty() && margins.contains(Margin.ROWS);
        boolean byColumn = !columns.isEmpty() && margins.contains(Margin.COLUMNS);
        if (byRow) {
            rows.forEach(row -> counts.sum(key(row), across(row)));
        }
        if (byColumn) {
            columns.forEach(column -> counts.sum(key(column), down(column)));
        }
        if (margins.contains(Margin.ALL)) {
            all(counts, byRow, byColumn);
        }
    }

    private void all(Counts.Builder counts, boolean byRow, boolean byColumn) {
        if (byRow || columns.isEmpty()) {
            counts.sum(key(), rows.stream().map(this::key).toList());
        }
        if (byColumn) {
            counts.sum(key(), columns.stream().map(this::key).toList());
        }
        if (!byRow && !byColumn && !columns.isEmpty()) {
            counts.sum(key(), rows.stream().flatMap(row -> across(row).stream()).toList());
        }
    }

    private List<String> across(String row) {
        return columns.stream().map(column -> key(row, column)).toList();
    }

    private List<String> down(String column) {
        return rows.stream().map(row -> key(row, column)).toList();
    }
}
