package rose.publication.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rose.analysis.FigureTable;
import tools.jackson.databind.json.JsonMapper;

/** Tables as JSON-stat: what is written is valid, and is read back as the table that it was. */
class JsonStatTest {

    private static final int RANDOM_TABLES = 2_000;
    private static final JsonStat.Words WORDS =
            new JsonStat.Words(column -> column, (column, value) -> value, state -> state);
    private static final SequencedMap<String, JsonStat.Named> YEAR =
            new LinkedHashMap<>(Map.of("year", new JsonStat.Named("2022", "2022")));

    static String written(OpenTable table) {
        return JsonMapper.shared()
                .writeValueAsString(JsonStat.of(table, Map.of("label", "En tabell"), YEAR, Map.of(), WORDS));
    }

    static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(TestFiles.required("jsonstat/schemas/dataset.json")));
    }

    static void isValid(String json, Schema schema) {
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    static void readsBack(OpenTable table, String json) {
        OpenTable read = JsonStatReading.read(json);
        assertThat(read.table().columns()).isEqualTo(table.table().columns());
        assertThat(plain(read.table())).isEqualTo(plain(table.table()));
        assertThat(read.states()).isEqualTo(table.states());
        assertThat(read.without()).isEqualTo(table.without());
    }

    private static List<List<Object>> plain(FigureTable table) {
        return table.rows().stream()
                .map(row -> (List<Object>)
                        new ArrayList<>(row.stream().map(JsonStatReading::plain).toList()))
                .toList();
    }

    @Test
    void everyRandomTableIsReadBackAsItWas() {
        for (int seed = 0; seed < RANDOM_TABLES; seed++) {
            OpenTable table = random(new Random(seed));
            readsBack(table, written(table));
        }
    }

    @Test
    void everyRandomTableIsValid() throws IOException {
        Schema schema = schema();
        for (int seed = 0; seed < RANDOM_TABLES; seed++) {
            isValid(written(random(new Random(seed))), schema);
        }
    }

    @Test
    void whatLacksItsDimensionsIsNotValid() throws IOException {
        String whole =
                "{'version':'2.0','class':'dataset','id':[],'size':[],'dimension':{},'value':[]}".replace('\'', '"');

        assertThat(schema().validate(whole, InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(whole.replace("\"dimension\":{},", ""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aCodeIsNamedByTheColumnBesideIt() {
        OpenTable table = new OpenTable(
                new FigureTable(
                        List.of("county_code", "county", "results"),
                        List.of(List.of("01", "Stockholms län", 12), List.of("03", "Uppsala län", 0))),
                List.of(states(null, null, null), states(null, null, CellState.ZERO)),
                null);

        var json = JsonMapper.shared().readTree(written(table));

        assertThat(json.get("id").toString()).isEqualTo("[\"year\",\"county_code\",\"measure\"]");
        assertThat(json.at("/dimension/county_code/category/label/03").asString())
                .isEqualTo("Uppsala län");
        assertThat(json.at("/role/geo/0").asString()).isEqualTo("county_code");
        assertThat(json.get("value").toString()).isEqualTo("[12,0]");
        assertThat(json.get("status").toString()).isEqualTo("{\"1\":\"zero\"}");
        readsBack(table, json.toString());
    }

    @Test
    void whyThereIsNothingStandsForTheWholeTable() {
        OpenTable table =
                new OpenTable(new FigureTable(List.of("method", "share"), List.of()), List.of(), CellState.NOT_ASKED);

        assertThat(JsonMapper.shared().readTree(written(table)).get("status").asString())
                .isEqualTo("not-asked");
        readsBack(table, written(table));
    }

    private static List<CellState> states(CellState... states) {
        return java.util.Arrays.asList(states);
    }

    /** Of the contract of figure tables: texts, whole numbers, shares of four decimals, booleans, and nothing. */
    private static OpenTable random(Random random) {
        int columns = 1 + random.nextInt(6);
        int rows = random.nextInt(12);
        List<String> names = new ArrayList<>(List.of(
                "area", "area_code", "share", "measure", "row", "year", "interventions", "doubtful", "category"));
        java.util.Collections.shuffle(names, random);
        int[] types = random.ints(columns, 0, 4).toArray();
        int texts = 1 + random.nextInt(5);
        boolean gaps = random.nextBoolean();
        List<List<Object>> values = new ArrayList<>();
        List<List<CellState>> states = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Object> cells = new ArrayList<>();
            for (int type : types) {
                cells.add(gaps && random.nextInt(5) == 0 ? null : value(type, texts, random));
            }
            values.add(cells);
        }
        FigureTable table = new FigureTable(names.subList(0, columns), values);
        var cube = Cube.of(table, YEAR);
        for (List<Object> row : values) {
            states.add(new ArrayList<>(IntStream.range(0, columns)
                    .mapToObj(column -> cube.measures().contains(column) ? state(row.get(column), random) : null)
                    .toList()));
        }
        return new OpenTable(table, states, rows == 0 ? CellState.NO_REPORT : null);
    }

    private static Object value(int type, int texts, Random random) {
        return switch (type) {
            case 0 -> List.of("å", "ä|\"", "-", "", "öl").get(random.nextInt(texts));
            case 1 -> random.nextInt(3) == 0 ? 0 : random.nextInt();
            case 2 -> BigDecimal.valueOf(random.nextInt(10_001), 4);
            default -> random.nextBoolean();
        };
    }

    private static CellState state(Object value, Random random) {
        if (value == null) {
            return CellState.values()[1 + random.nextInt(CellState.values().length - 1)];
        }
        return value instanceof Number number && number.doubleValue() == 0 ? CellState.ZERO : null;
    }
}
