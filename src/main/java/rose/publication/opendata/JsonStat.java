package rose.publication.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A table in JSON-stat 2.0 (json-stat.org/full): the columns that say what a row is about become dimensions, the others the
 * categories of a last dimension with the role {@code metric}. What JSON-stat has no place for stands in {@code extension}, so that
 * the table can be read back as it was: the columns in order with their types, and {@code rows}, which cells of the cube the rows
 * are, where these are not all of it in order.
 */
final class JsonStat {

    /** Above so many times as many cells as there are, only those are written that there are. */
    private static final int SPARSE = 4;

    private final OpenTable open;
    private final Cube cube;
    private final Words words;

    private JsonStat(OpenTable open, SequencedMap<String, Named> constants, Words words) {
        this.open = open;
        this.cube = Cube.of(open.table(), constants);
        this.words = words;
    }

    /** An id and what it is called. */
    record Named(String id, String label) {}

    /** What things are called in one language. @param value of a column and what stands in it */
    record Words(UnaryOperator<String> column, BinaryOperator<String> value, UnaryOperator<String> state) {}

    /**
     * The document, ready to be written.
     *
     * @param head goes first: label, source and the like, under JSON-stat's own names
     * @param constants dimensions of one category, the same for the whole table; left out where the table has such a column
     * @param about goes into {@code extension}
     */
    static Map<String, Object> of(
            OpenTable table,
            Map<String, Object> head,
            SequencedMap<String, Named> constants,
            Map<String, Object> about,
            Words words) {
        return new JsonStat(table, constants, words).document(head, about);
    }

    private Map<String, Object> document(Map<String, Object> head, Map<String, Object> about) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", "2.0");
        document.put("class", "dataset");
        document.putAll(head);
        document.put("id", cube.ids());
        document.put("size", cube.sizes());
        document.put("role", roles());
        document.put("dimension", dimensions());
        values(document);
        Map<String, Object> extension = new LinkedHashMap<>(about);
        extension.put("columns", columns());
        if (!cube.whole()) {
            extension.put("rows", Arrays.stream(cube.rows()).boxed().toList());
        }
        Map<String, Object> labels = new LinkedHashMap<>();
        for (CellState state : CellState.values()) {
            labels.put(state.key(), words.state().apply(state.key()));
        }
        extension.put("status", Map.of("label", labels));
        document.put("extension", extension);
        return document;
    }

    private Map<String, Object> roles() {
        Map<String, Object> roles = new LinkedHashMap<>();
        List<String> time = having("year");
        List<String> places = having("county_code");
        if (!time.isEmpty()) {
            roles.put("time", time);
        }
        if (!places.isEmpty()) {
            roles.put("geo", places);
        }
        roles.put("metric", List.of(cube.measure()));
        return roles;
    }

    private List<String> having(String dimension) {
        return cube.ids().stream()
                .filter(dimension::equals)
                .filter(id -> !id.equals(cube.measure()))
                .toList();
    }

    private Map<String, Object> dimensions() {
        Map<String, Object> dimensions = new LinkedHashMap<>();
        for (Cube.Axis axis : cube.axes()) {
            Map<String, Object> category = new LinkedHashMap<>();
            category.put("index", axis.categories());
            if (!axis.categories().isEmpty()) {
                category.put("label", labels(axis));
            }
            dimensions.put(axis.id(), Map.of("label", words.column().apply(axis.id()), "category", category));
        }
        dimensions.put(cube.measure(), measures());
        return dimensions;
    }

    private Map<String, String> labels(Cube.Axis axis) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < axis.categories().size(); i++) {
            String id = axis.categories().get(i);
            String given = axis.labels().get(i);
            labels.put(id, given == null ? words.value().apply(axis.id(), id) : given);
        }
        return labels;
    }

    private Map<String, Object> measures() {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Object> units = new LinkedHashMap<>();
        for (int column : cube.measures()) {
            String name = open.table().columns().get(column);
            labels.put(name, words.column().apply(name));
            units.put(name, Map.of("decimals", type(column) == Type.DECIMAL ? decimals(column) : 0));
        }
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("index", List.copyOf(labels.keySet()));
        category.put("label", labels);
        category.put("unit", units);
        return Map.of("label", words.column().apply("measure"), "category", category);
    }

    private List<Map<String, Object>> columns() {
        return IntStream.range(0, open.table().columns().size())
                .mapToObj(column -> {
                    Map<String, Object> described = new LinkedHashMap<>();
                    described.put("name", open.table().columns().get(column));
                    described.put("type", type(column).name().toLowerCase());
                    String labelled = cube.labelled(column);
                    if (labelled != null) {
                        described.put("label_of", labelled);
                    }
                    String none = cube.none(
                            labelled == null ? column : open.table().columns().indexOf(labelled));
                    if (none != null) {
                        described.put("none", none);
                    }
                    return described;
                })
                .toList();
    }

    private enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        EMPTY
    }

    private Type type(int column) {
        return open.table().rows().stream()
                .map(row -> row.get(column))
                .filter(value -> value != null)
                .findFirst()
                .map(value -> switch (value) {
                    case Boolean bool -> Type.BOOLEAN;
                    case BigDecimal decimal -> Type.DECIMAL;
                    case Number number -> Type.INTEGER;
                    default -> Type.TEXT;
                })
                .orElse(Type.EMPTY);
    }

    private int decimals(int column) {
        return open.table().rows().stream()
                .map(row -> row.get(column))
                .filter(BigDecimal.class::isInstance)
                .mapToInt(value -> ((BigDecimal) value).scale())
                .max()
                .orElse(0);
    }

    private void values(Map<String, Object> document) {
        int width = cube.measures().size();
        boolean sparse = cube.cells()
                > (long) SPARSE * width * Math.max(1, open.table().rows().size());
        Object[] dense = new Object[sparse ? 0 : (int) cube.cells()];
        Map<String, Object> listed = new LinkedHashMap<>();
        Map<String, Object> status = new LinkedHashMap<>();
        for (int row = 0; row < open.table().rows().size(); row++) {
            for (int i = 0; i < width; i++) {
                int column = cube.measures().get(i);
                long cell = (long) cube.rows()[row] * width + i;
                Object value = value(open.table().rows().get(row).get(column));
                CellState state = open.states().get(row).get(column);
                if (sparse) {
                    listed.put(String.valueOf(cell), value);
                } else {
                    dense[(int) cell] = value;
                }
                if (state != null) {
                    status.put(String.valueOf(cell), state.key());
                }
            }
        }
        document.put("value", sparse ? listed : new ArrayList<>(Arrays.asList(dense)));
        if (open.without() != null) {
            document.put("status", open.without().key());
        } else if (!status.isEmpty()) {
            document.put("status", status);
        }
    }

    private static Object value(Object value) {
        return value instanceof Boolean bool ? (Object) (bool ? 1 : 0) : value;
    }
}
