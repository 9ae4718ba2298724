package rose.publication.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rose.analysis.FigureTable;

/**
 * A figure's table with the reason for each number that is not there.
 *
 * @param states as many as the table has rows, and in each as many as it has columns; null for what needs no saying
 * @param without why there are no rows, or null where there are
 */
public record OpenTable(FigureTable table, List<List<CellState>> states, CellState without) {

    /** Several of the same columns, each with a few of its own put first; those that the tables already have are left out. */
    static OpenTable joined(List<String> first, List<Part> parts) {
        List<String> own = parts.getFirst().table().table().columns();
        List<String> added =
                first.stream().filter(column -> !own.contains(column)).toList();
        List<List<Object>> rows = new ArrayList<>();
        List<List<CellState>> states = new ArrayList<>();
        for (Part part : parts) {
            List<Object> values = added.stream()
                    .<Object>map(column -> part.first().get(first.indexOf(column)))
                    .toList();
            for (int row = 0; row < part.table().table().rows().size(); row++) {
                rows.add(with(values, part.table().table().rows().get(row)));
                states.add(with(
                        java.util.Collections.nCopies(values.size(), null),
                        part.table().states().get(row)));
            }
        }
        return new OpenTable(
                new FigureTable(with(added, own), rows),
                states,
                rows.isEmpty() ? parts.getFirst().table().without() : null);
    }

    /** One of several tables. @param first the values of the columns that are put first */
    record Part(List<?> first, OpenTable table) {}

    private static <T> List<T> with(List<? extends T> first, List<? extends T> rest) {
        return Stream.<T>concat(first.stream(), rest.stream())
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }
}
