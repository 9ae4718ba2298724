package rose.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rose.analysis.FigureCount;
import rose.analysis.FigureKind;
import rose.bench.DuckDbSql.Layout;
import rose.bench.Results.Aim;

/** Each kind's table by us and by DuckDB: first that both are equal, then how long each takes, turn by turn. */
record DuckDbDuel(Setting setting, Results results, FigureCount ours, DuckDbYear duck, DuckDbSql sql, String size) {

    void all() throws Exception {
        setting.progress("figures-" + size);
        for (FigureKind kind : FigureKind.all()) {
            if (FigureCount.counts(kind)) {
                measure(kind);
            }
        }
    }

    private void measure(FigureKind kind) throws Exception {
        String name = kind.key() + "-" + size;
        Layout faster = faster(kind);
        String statement = sql.of(kind, faster);
        Timings.Both both = Timings.inTurn(plan(), () -> ours.table(kind, null), () -> duck.rows(statement));
        results.percentiles(name, both.one(), size.equals("x10") ? Aim.of("p95", 10) : Aim.NONE);
        results.percentiles(name + "-duckdb", both.other(), Aim.NONE);
        results.ratioToDuckDb(
                name, both.one().percentileMillis(50) / both.other().percentileMillis(50));
        results.errors(name, unequal(kind) + both.one().errors() + both.other().errors());
        setting.say(name + ": DuckDB " + faster);
    }

    /** Of all kinds: how many of DuckDB's statements have another table than ours. */
    int unequal() throws Exception {
        int unequal = 0;
        for (FigureKind kind : FigureKind.all()) {
            unequal += FigureCount.counts(kind) ? unequal(kind) : 0;
        }
        return unequal;
    }

    private int unequal(FigureKind kind) throws Exception {
        int unequal = 0;
        for (Layout layout : Layout.values()) {
            unequal += equal(kind, sql.of(kind, layout)) ? 0 : 1;
        }
        return unequal;
    }

    private boolean equal(FigureKind kind, String statement) throws Exception {
        List<String> own = lines(ours.table(kind, null).rows());
        List<String> theirs = lines(duck.rows(statement));
        if (own.equals(theirs)) {
            return true;
        }
        for (int i = 0; i < Math.max(own.size(), theirs.size()); i++) {
            String one = i < own.size() ? own.get(i) : "–";
            String other = i < theirs.size() ? theirs.get(i) : "–";
            if (!one.equals(other)) {
                setting.say(kind.key() + "-" + size + ": " + one + " ≠ " + other);
                break;
            }
        }
        return false;
    }

    /** A share is told in ten-thousandths by both. */
    private static List<String> lines(List<List<Object>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<Object> row : rows) {
            lines.add(String.join(
                    " | ",
                    row.stream()
                            .map(cell -> cell instanceof BigDecimal share
                                    ? share.movePointRight(4).toBigInteger()
                                    : cell)
                            .map(Objects::toString)
                            .toList()));
        }
        return lines;
    }

    /** Lists or tables that are joined, whichever DuckDB is faster with. */
    private Layout faster(FigureKind kind) {
        Timings.Both both = Timings.inTurn(
                setting.quick()
                        ? new Timings.Plan(1, 2, Duration.ofMillis(50))
                        : new Timings.Plan(1, 5, Duration.ofSeconds(1)),
                () -> duck.rows(sql.of(kind, Layout.LISTS)),
                () -> duck.rows(sql.of(kind, Layout.JOINS)));
        return both.one().percentileMillis(50) <= both.other().percentileMillis(50) ? Layout.LISTS : Layout.JOINS;
    }

    private Timings.Plan plan() {
        return setting.quick()
                ? new Timings.Plan(10, 10, Duration.ofMillis(100))
                : new Timings.Plan(50, 60, Duration.ofMillis(2_500));
    }
}
