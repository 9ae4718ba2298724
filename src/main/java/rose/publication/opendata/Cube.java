package rose.publication.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.FigureTable;

/**
 * A table laid out as a cube: along which axes its rows stand, and where on them each row is.
 *
 * @param measure the id of the last dimension, which has the columns that hold what is measured
 * @param measures the indexes of these columns
 * @param rows for each row of the table its place in the cube without the measures, the last axis running fastest
 * @param labels for columns that only name what another column codes: the other's name
 * @param nones for columns with values that are not there: the category that stands for it
 */
record Cube(
        List<Axis> axes,
        String measure,
        List<Integer> measures,
        int[] rows,
        Map<Integer, String> labels,
        Map<Integer, String> nones) {

    private static final String MEASURE = "measure";
    private static final String ROW = "row";
    private static final String YEAR = "year";
    private static final String CODE = "_code";
    /** Why a number is not there, beside it: no number, and nothing that a row is about. */
    private static final String STATE = "state";

    private static final long MOST_CELLS = 4_000_000;

    /** @param labels null where the words for a category are to be looked up */
    record Axis(String id, List<String> categories, List<String> labels) {}

    static Cube of(FigureTable table, SequencedMap<String, JsonStat.Named> constants) {
        return new Layout(table, constants).cube();
    }

    List<String> ids() {
        return Stream.concat(axes.stream().map(Axis::id), Stream.of(measure)).toList();
    }

    List<Integer> sizes() {
        return Stream.concat(axes.stream().map(axis -> axis.categories().size()), Stream.of(measures.size()))
                .toList();
    }

    long cells() {
        return places(axes) * measures.size();
    }

    private static long places(List<Axis> axes) {
        return axes.stream().mapToLong(axis -> axis.categories().size()).reduce(1, (one, other) -> one * other);
    }

    /** Whether the rows are the whole cube, in order. */
    boolean whole() {
        return rows.length == places(axes) && IntStream.range(0, rows.length).allMatch(i -> rows[i] == i);
    }

    String labelled(int column) {
        return labels.get(column);
    }

    String none(int column) {
        return nones.get(column);
    }

    /** Finds the layout of one table. */
    private static final class Layout {

        private final FigureTable table;
        private final SequencedMap<String, JsonStat.Named> constants;
        private final Map<Integer, String> labels = new LinkedHashMap<>();
        private final Map<Integer, String> nones = new LinkedHashMap<>();

        private Layout(FigureTable table, SequencedMap<String, JsonStat.Named> constants) {
            this.table = table;
            this.constants = constants;
        }

        private Cube cube() {
            List<Integer> keys = columns().filter(this::key).toList();
            keys.forEach(column -> label(column, keys));
            List<Integer> own =
                    keys.stream().filter(column -> !labels.containsKey(column)).toList();
            List<Integer> measures =
                    columns().filter(column -> !keys.contains(column)).toList();
            List<Axis> axes = own.stream().map(this::axis).toList();
            boolean tells = !table.rows().isEmpty() && !measures.isEmpty() && distinct(own) && fits(axes, measures);
            return tells ? cube(axes, own, measures) : byRow();
        }

        private Stream<Integer> columns() {
            return IntStream.range(0, table.columns().size()).boxed();
        }

        private Stream<Object> values(int column) {
            return table.rows().stream().map(row -> row.get(column));
        }

        /** Whether a column says what its rows are about: texts, and years. */
        private boolean key(int column) {
            if (table.columns().get(column).equals(YEAR)) {
                return values(column).allMatch(Integer.class::isInstance);
            }
            return !table.columns().get(column).equals(STATE)
                    && values(column).anyMatch(Objects::nonNull)
                    && values(column).allMatch(value -> value == null || value instanceof String);
        }

        /** A column that names, one to one, what the column of the same name with {@code _code} codes. */
        private void label(int column, List<Integer> keys) {
            int code = table.columns().indexOf(table.columns().get(column) + CODE);
            if (!keys.contains(code)) {
                return;
            }
            Map<Object, Object> names = new HashMap<>();
            boolean one = true;
            for (List<Object> row : table.rows()) {
                Object name = row.get(column);
                boolean known = names.containsKey(row.get(code));
                one &= known
                        ? Objects.equals(names.get(row.get(code)), name)
                        : (row.get(code) == null) == (name == null);
                names.putIfAbsent(row.get(code), name);
            }
            if (one) {
                labels.put(column, table.columns().get(code));
            }
        }

        private Axis axis(int column) {
            Set<String> categories = new LinkedHashSet<>();
            values(column).filter(Objects::nonNull).map(Object::toString).forEach(categories::add);
            if (values(column).anyMatch(Objects::isNull)) {
                String none = "-";
                while (categories.contains(none)) {
                    none += "-";
                }
                nones.put(column, none);
                Set<String> inOrder = new LinkedHashSet<>();
                values(column).map(value -> category(column, value)).forEach(inOrder::add);
                categories = inOrder;
            }
            return new Axis(table.columns().get(column), List.copyOf(categories), names(column, categories));
        }

        private String category(int column, Object value) {
            return value == null ? nones.get(column) : value.toString();
        }

        private List<String> names(int column, Set<String> categories) {
            String code = table.columns().get(column);
            Map<String, String> given = new HashMap<>();
            labels.forEach((naming, coded) -> {
                if (coded.equals(code)) {
                    table.rows().forEach(row -> given.put((String) row.get(column), (String) row.get(naming)));
                }
            });
            List<String> names = new ArrayList<>();
            categories.forEach(category -> names.add(given.get(category)));
            return names;
        }

        private boolean distinct(List<Integer> keys) {
            Set<List<Object>> seen = new HashSet<>();
            return table.rows().stream()
                    .allMatch(row -> seen.add(keys.stream().map(row::get).toList()));
        }

        private static boolean fits(List<Axis> axes, List<Integer> measures) {
            double cells = measures.size();
            for (Axis axis : axes) {
                cells *= axis.categories().size();
            }
            return cells <= MOST_CELLS;
        }

        private Cube cube(List<Axis> axes, List<Integer> keys, List<Integer> measures) {
            int[] rows = table.rows().stream()
                    .mapToInt(row -> {
                        int place = 0;
                        for (int i = 0; i < keys.size(); i++) {
                            List<String> categories = axes.get(i).categories();
                            place = place * categories.size()
                                    + categories.indexOf(category(keys.get(i), row.get(keys.get(i))));
                        }
                        return place;
                    })
                    .toArray();
            return new Cube(with(axes), measure(axes), measures, rows, labels, nones);
        }

        /** A table whose rows are told apart by their number alone. */
        private Cube byRow() {
            labels.clear();
            nones.clear();
            List<String> numbers = IntStream.rangeClosed(1, table.rows().size())
                    .mapToObj(String::valueOf)
                    .toList();
            List<Axis> axes = List.of(new Axis(ROW, numbers, numbers));
            return new Cube(
                    with(axes),
                    measure(axes),
                    columns().toList(),
                    IntStream.range(0, table.rows().size()).toArray(),
                    labels,
                    nones);
        }

        private List<Axis> with(List<Axis> axes) {
            Set<String> taken = new HashSet<>(axes.stream().map(Axis::id).toList());
            List<Axis> all = new ArrayList<>();
            constants.forEach((id, named) -> {
                if (taken.add(id)) {
                    all.add(new Axis(id, List.of(named.id()), List.of(named.label())));
                }
            });
            all.addAll(axes);
            return all;
        }

        private String measure(List<Axis> axes) {
            String id = MEASURE;
            while (constants.containsKey(id) || axes.stream().map(Axis::id).anyMatch(id::equals)) {
                id += "_";
            }
            return id;
        }
    }
}
