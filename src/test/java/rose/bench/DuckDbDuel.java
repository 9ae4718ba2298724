package rose.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rose.analysis.FigureTable;
import rose.bench.Results.Aim;

/** Each kind's table by us and by DuckDB: first that both are equal, then how long each takes, turn by turn. */
record DuckDbDuel(Setting setting, Results results, DuckDb duck, String size) {

    /**
     * One table.
     *
     * @param ours made anew each time that it is asked for
     * @param statements DuckDB's, by how the rows lie that they read; all are checked, the fastest is timed
     * @param only those of our columns that DuckDB has too; null for all
     */
    record Table(String kind, Supplier<FigureTable> ours, Map<String, String> statements, List<Integer> only) {

        Table(String kind, Supplier<FigureTable> ours, Map<String, String> statements) {
            this(kind, ours, statements, null);
        }
    }

    void all(Collection<Table> tables) throws Exception {
        for (Table table : tables) {
            measure(table);
        }
    }

    private void measure(Table table) throws Exception {
        String name = table.kind() + "-" + size;
        int unequal = unequal(table);
        String faster = faster(table);
        String statement = table.statements().get(faster);
        Timings.Both both = Timings.inTurn(plan(), () -> table.ours().get(), () -> duck.rows(statement));
        results.percentiles(name, both.one(), size.equals("x10") ? Aim.of("p95", 10) : Aim.NONE);
        results.percentiles(name + "-duckdb", both.other(), Aim.NONE);
        results.ratioToDuckDb(
                name, both.one().percentileMillis(50) / both.other().percentileMillis(50));
        results.errors(name, unequal + both.one().errors() + both.other().errors());
        setting.say(name + ": DuckDB " + faster);
    }

    /** Of all: how many of DuckDB's statements have another table than ours. */
    int unequal(Collection<Table> tables) throws Exception {
        int unequal = 0;
        for (Table table : tables) {
            unequal += unequal(table);
        }
        return unequal;
    }

    private int unequal(Table table) throws Exception {
        int unequal = 0;
        for (String statement : table.statements().values()) {
            unequal += equal(table, statement) ? 0 : 1;
        }
        return unequal;
    }

    private boolean equal(Table table, String statement) throws Exception {
        List<String> own = lines(table.ours().get().rows(), table.only());
        List<String> theirs = lines(duck.rows(statement), null);
        if (own.equals(theirs)) {
            return true;
        }
        for (int i = 0; i < Math.max(own.size(), theirs.size()); i++) {
            String one = i < own.size() ? own.get(i) : "–";
            String other = i < theirs.size() ? theirs.get(i) : "–";
            if (!one.equals(other)) {
                setting.say(table.kind() + "-" + size + ": " + one + " ≠ " + other);
                break;
            }
        }
        return false;
    }

    /** A share is told in ten-thousandths by both. */
    private static List<String> lines(List<List<Object>> rows, List<Integer> only) {
        List<String> lines = new ArrayList<>();
        for (List<Object> row : rows) {
            lines.add(String.join(
                    " | ",
                    (only == null ? IntStream.range(0, row.size()).boxed() : only.stream())
                            .map(row::get)
                            .map(cell -> cell instanceof BigDecimal share
                                    ? share.movePointRight(4).toBigInteger()
                                    : cell)
                            .map(Objects::toString)
                            .toList()));
        }
        return lines;
    }

    /** That of its statements which DuckDB is fastest with. */
    private String faster(Table table) {
        return table.statements().keySet().stream()
                .sorted()
                .min(Comparator.comparingDouble(layout -> table.statements().size() == 1 ? 0 : millis(table, layout)))
                .orElseThrow();
    }

    private double millis(Table table, String layout) {
        return Timings.of(
                        setting.quick()
                                ? new Timings.Plan(1, 2, Duration.ofMillis(50))
                                : new Timings.Plan(1, 5, Duration.ofSeconds(1)),
                        () -> duck.rows(table.statements().get(layout)))
                .percentileMillis(50);
    }

    private Timings.Plan plan() {
        return setting.quick()
                ? new Timings.Plan(10, 10, Duration.ofMillis(100))
                : new Timings.Plan(50, 60, Duration.ofMillis(2_500));
    }
}
