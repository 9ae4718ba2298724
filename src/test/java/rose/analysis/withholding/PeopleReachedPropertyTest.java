package rose.analysis.withholding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rose.analysis.RandomReach;

/**
 * Thousands of tables of people reached, as they leave the program: whoever has the public one, and knows that its rows and columns
 * add up to their totals, learns no small number.
 */
class PeopleReachedPropertyTest {

    private static final int TABLES = 3_000;
    private static final String ALL = "all";

    /** A row of the figure's table. @param people null where it is not told, or not shown */
    private record Line(String county, String group, String state, Long people) {

        static Line of(List<Object> row) {
            return new Line(
                    row.get(0) == null ? ALL : (String) row.get(0),
                    row.get(2) == null ? ALL : (String) row.get(2),
                    (String) row.get(3),
                    (Long) row.get(4));
        }

        String key() {
            return county + "/" + group;
        }

        boolean total() {
            return county.equals(ALL) || group.equals(ALL);
        }
    }

    @Test
    void nobodyLearnsASmallNumberFromThePublicTable() {
        int withheld = 0;
        int besides = 0;
        int shown = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            RandomReach random = new RandomReach(seed);
            Rule rule = Rule.of(random.threshold());
            List<Line> open = random.table(true).rows().stream().map(Line::of).toList();
            List<Line> published =
                    random.table(false).rows().stream().map(Line::of).toList();
            Counts truth = truth(open);
            BitSet unknown = new BitSet();
            Map<String, Long> real = new LinkedHashMap<>();
            open.forEach(line -> real.put(line.key(), line.people()));
            for (Line line : published) {
                if (line.state().equals("withheld")) {
                    assertThat(line.people()).isNull();
                    unknown.set(truth.number(line.key()));
                } else {
                    assertThat(line.people()).isEqualTo(real.get(line.key()));
                    assertThat(line.people() == null || line.people() == 0 || line.people() >= rule.threshold())
                            .as("seed %d: %s", seed, line)
                            .isTrue();
                    shown += line.people() == null ? 0 : 1;
                }
            }
            Intruder intruder = Intruder.of(truth, rule);
            for (int number : unknown.stream().toArray()) {
                Interval possible = intruder.interval(number, unknown);
                long value = truth.value(number);
                assertThat(possible.width()).as("seed %d", seed).isGreaterThanOrEqualTo(rule.width());
                if (value < rule.threshold()) {
                    assertThat(possible.most()).as("seed %d", seed).isGreaterThanOrEqualTo(rule.threshold());
                } else {
                    besides++;
                }
                withheld++;
            }
        }
        assertThat(withheld).isGreaterThan(TABLES);
        assertThat(besides).as("withheld with small ones").isGreaterThan(TABLES / 2);
        assertThat(shown).isGreaterThan(TABLES);
    }

    /** All that a reader of the table knows must hold: each total is the sum of its row or column, and all of all. */
    private static Counts truth(List<Line> lines) {
        Counts.Builder counts = Counts.builder();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        lines.stream().filter(line -> !line.total()).forEach(line -> {
            if (line.people() == null) {
                counts.noReport(line.key());
            } else {
                counts.count(line.key(), line.people());
            }
            rows.computeIfAbsent(line.county() + "/" + ALL, unused -> new ArrayList<>())
                    .add(line.key());
            columns.computeIfAbsent(ALL + "/" + line.group(), unused -> new ArrayList<>())
                    .add(line.key());
        });
        rows.forEach(counts::sum);
        columns.forEach(counts::sum);
        if (rows.isEmpty()) {
            lines.forEach(line -> counts.noReport(line.key()));
        } else {
            counts.sum(ALL + "/" + ALL, List.copyOf(rows.keySet()));
            counts.sum(ALL + "/" + ALL, List.copyOf(columns.keySet()));
        }
        Counts built = counts.build();
        Set<String> keys = new HashSet<>(built.keys());
        lines.forEach(line -> assertThat(keys.remove(line.key())).isTrue());
        assertThat(keys).as("sums that the table does not show").isEmpty();
        return built;
    }
}
