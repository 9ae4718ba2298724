package rose.publication.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import rose.analysis.FigureTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON-stat document back into the table that it was made of, as the format says and by the {@code extension} alone. */
final class JsonStatReading {

    private final JsonNode document;
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    private JsonStatReading(JsonNode document) {
        this.document = document;
        document.get("id").forEach(id -> ids.add(id.asString()));
        document.get("size").forEach(size -> sizes.add(size.asInt()));
    }

    static OpenTable read(String json) {
        return new JsonStatReading(JsonMapper.shared().readTree(json)).table();
    }

    private OpenTable table() {
        List<JsonNode> columns = new ArrayList<>();
        document.at("/extension/columns").forEach(columns::add);
        List<List<Object>> rows = new ArrayList<>();
        List<List<CellState>> states = new ArrayList<>();
        for (int place : places()) {
            List<Object> row = new ArrayList<>();
            List<CellState> own = new ArrayList<>();
            for (JsonNode column : columns) {
                String name = column.get("name").asString();
                if (measures().contains(name)) {
                    int cell = place * sizes.getLast() + measures().indexOf(name);
                    row.add(typed(column, cell(document.get("value"), cell)));
                    JsonNode status = cell(document.path("status"), cell);
                    own.add(status == null ? null : state(status.asString()));
                } else {
                    row.add(key(column, place));
                    own.add(null);
                }
            }
            rows.add(row);
            states.add(own);
        }
        JsonNode whole = document.path("status");
        return new OpenTable(
                new FigureTable(
                        columns.stream()
                                .map(column -> column.get("name").asString())
                                .toList(),
                        rows),
                states,
                whole.isString() ? state(whole.asString()) : null);
    }

    private static CellState state(String key) {
        return List.of(CellState.values()).stream()
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private int[] places() {
        JsonNode listed = document.at("/extension/rows");
        if (listed.isMissingNode()) {
            return IntStream.range(
                            0, sizes.subList(0, sizes.size() - 1).stream().reduce(1, (one, other) -> one * other))
                    .toArray();
        }
        return listed.valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    private List<String> measures() {
        return index(ids.getLast());
    }

    private List<String> index(String dimension) {
        return document.get("dimension")
                .get(dimension)
                .get("category")
                .get("index")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode cell(JsonNode cells, int cell) {
        JsonNode found = cells.isArray() ? cells.get(cell) : cells.get(String.valueOf(cell));
        return found == null || found.isNull() ? null : found;
    }

    private Object key(JsonNode column, int place) {
        String name = column.get("name").asString();
        String dimension = column.has("label_of") ? column.get("label_of").asString() : name;
        int at = ids.indexOf(dimension);
        int rest = place;
        for (int i = sizes.size() - 2; i > at; i--) {
            rest /= sizes.get(i);
        }
        String category = index(dimension).get(rest % sizes.get(at));
        if (column.has("none") && column.get("none").asString().equals(category)) {
            return null;
        }
        if (column.has("label_of")) {
            return document.get("dimension")
                    .get(dimension)
                    .get("category")
                    .get("label")
                    .get(category)
                    .asString();
        }
        return column.get("type").asString().equals("integer") ? (Object) Integer.valueOf(category) : category;
    }

    private Object typed(JsonNode column, JsonNode value) {
        if (value == null) {
            return null;
        }
        return switch (column.get("type").asString()) {
            case "boolean" -> value.asInt() == 1;
            case "integer" -> value.asLong();
            case "decimal" -> value.decimalValue().setScale(decimals(column), java.math.RoundingMode.UNNECESSARY);
            default -> value.asString();
        };
    }

    private int decimals(JsonNode column) {
        return document.get("dimension")
                .get(ids.getLast())
                .get("category")
                .get("unit")
                .get(column.get("name").asString())
                .get("decimals")
                .asInt();
    }

    /** A number in its plainest form, so that what was an {@code int} equals what is read back. */
    static Object plain(Object value) {
        return value instanceof Integer whole ? (Object) whole.longValue() : value instanceof BigDecimal d ? d : value;
    }
}
