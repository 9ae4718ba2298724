package rose.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rose.coding.reliability.ReliabilityData;
import rose.collection.ImportProblem;
import rose.platform.Problem;
import rose.platform.table.TableFiles;
import rose.platform.table.TableReader;
import rose.platform.table.TableRow;
import rose.platform.table.UnreadableTable;

/**
 * A table of what coders said of units, one row for each unit and coder: {@code unit,coder,value}, other columns not
 * asked. Several labels of a value are separated by {@code |}, in any order; an empty value is missing. The order of
 * the rows makes no difference.
 */
final class ReliabilityFile {

    private static final List<String> COLUMNS = List.of("unit", "coder", "value");

    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<Key, Said> said = new TreeMap<>();
    /** Equal values are one object: a million rows have few that differ. */
    private final Map<Set<String>, Set<String>> values = new HashMap<>();

    private ReliabilityFile() {}

    sealed interface Result {}

    record Read(ReliabilityData<Set<String>> data) implements Result {}

    /** Every reason. */
    record Refused(List<ImportProblem> problems) implements Result {}

    private record Key(String unit, String coder) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::unit).thenComparing(Key::coder);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param labels empty where missing */
    private record Said(long line, Set<String> labels) {}

    static Result read(Path file) {
        return new ReliabilityFile().result(file);
    }

    private Result result(Path file) {
        try (TableReader table = TableFiles.open(file, file.getFileName().toString())) {
            List<String> header = table.header().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            COLUMNS.stream().filter(name -> !header.contains(name)).forEach(this::missing);
            int[] places = COLUMNS.stream().mapToInt(header::indexOf).toArray();
            while (header.containsAll(COLUMNS) && table.hasNext()) {
                read(table.next(), places);
            }
        } catch (UnreadableTable unreadable) {
            problems.add(ImportProblem.of(unreadable.problem()));
        }
        return problems.isEmpty() ? compared() : new Refused(problems);
    }

    private void missing(String column) {
        refuse(1, column, null, Problem.of("coding.reliability.column-missing", String.join(", ", COLUMNS)));
    }

    private void read(TableRow row, int[] places) {
        String[] cells = Arrays.stream(places)
                .mapToObj(place -> row.cells().get(place).asText().strip())
                .toArray(String[]::new);
        Set<String> labels = labels(cells[2]);
        if (labels.isEmpty() && !cells[2].isEmpty()) {
            refuse(row.line(), COLUMNS.get(2), cells[2], Problem.of("coding.reliability.only-separators"));
        }
        if (cells[0].isEmpty() || cells[1].isEmpty()) {
            String column = COLUMNS.get(cells[0].isEmpty() ? 0 : 1);
            refuse(row.line(), column, null, Problem.of("coding.reliability.empty"));
            return;
        }
        Said earlier = said.putIfAbsent(new Key(cells[0], cells[1]), new Said(row.line(), labels));
        if (earlier != null) {
            Problem twice = Problem.of("coding.reliability.twice", cells[1], cells[0], earlier.line());
            refuse(row.line(), COLUMNS.get(1), cells[1], twice);
        }
    }

    private Set<String> labels(String cell) {
        Set<String> labels = Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return values.computeIfAbsent(labels, same -> same);
    }

    private void refuse(long line, String column, String value, Problem problem) {
        problems.add(new ImportProblem(line, column, value, problem));
    }

    private Result compared() {
        ReliabilityData.Builder<Set<String>> data = ReliabilityData.builder();
        said.forEach((key, value) -> {
            if (!value.labels().isEmpty()) {
                data.add(key.unit(), key.coder(), value.labels());
            }
        });
        ReliabilityData<Set<String>> built = data.build();
        return built.pairableUnits() > 0
                ? new Read(built)
                : new Refused(List.of(new ImportProblem(null, null, null, Problem.of("coding.reliability.no-pairs"))));
    }
}
