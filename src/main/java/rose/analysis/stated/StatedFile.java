package rose.analysis.stated;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rose.collection.ImportProblem;
import rose.platform.Problem;
import rose.platform.table.TableFiles;
import rose.platform.table.TableLimits;
import rose.platform.table.TableReader;
import rose.platform.table.TableRow;
import rose.platform.table.UnreadableTable;

/** A table with the columns {@code report_year,area,level,measure,item,value,unit,base_n}; others are not read. */
public final class StatedFile {

    private static final List<String> COLUMNS =
            List.of("report_year", "area", "level", "measure", "item", "value", "unit", "base_n");
    private static final List<String> MAY_BE_MISSING = List.of("item", "base_n");
    private static final int MOST_LINES = 5_000;
    private static final TableLimits LIMITS = new TableLimits(1_000, MOST_LINES, 100, 100 << 20);
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:[.,]\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<StatedLine> lines = new ArrayList<>();

    private StatedFile() {}

    /** What reading it came to. */
    public sealed interface Result {}

    public record Read(List<StatedLine> lines) implements Result {}

    /** Every reason. */
    public record Refused(List<ImportProblem> problems) implements Result {}

    public static Result read(Path file, String name) {
        StatedFile read = new StatedFile();
        try (TableReader table = TableFiles.open(file, name, LIMITS)) {
            read.rows(table);
        } catch (UnreadableTable unreadable) {
            read.problems.add(ImportProblem.of(unreadable.problem()));
        }
        if (read.problems.isEmpty() && read.lines.isEmpty()) {
            read.problems.add(new ImportProblem(null, null, null, Problem.of("analysis.stated.nothing")));
        }
        return read.problems.isEmpty() ? new Read(read.lines) : new Refused(read.problems);
    }

    private void rows(TableReader table) {
        List<String> header = table.header().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        List<String> missing = COLUMNS.stream()
                .filter(name -> !header.contains(name) && !MAY_BE_MISSING.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            Problem problem = Problem.of(
                    "analysis.stated.columns-missing", String.join(", ", missing), String.join(",", COLUMNS));
            problems.add(new ImportProblem(1L, null, null, problem));
            return;
        }
        while (table.hasNext()) {
            new Row(table.next(), header).read().ifPresent(lines::add);
        }
    }

    private final class Row {

        private final long line;
        private final Map<String, String> cells = new HashMap<>();
        private final int before = problems.size();

        Row(TableRow row, List<String> header) {
            line = row.line();
            for (int column = 0; column < header.size(); column++) {
                cells.put(header.get(column), row.cells().get(column).asText().strip());
            }
        }

        Optional<StatedLine> read() {
            int year = year();
            String measure = filled("measure").toLowerCase(Locale.ROOT);
            String area = filled("area").toLowerCase(Locale.ROOT);
            String level = filled("level").toLowerCase(Locale.ROOT);
            Unit unit = Unit.of(cells.get("unit")).orElse(null);
            if (unit == null) {
                refuse("unit", Problem.of("analysis.stated.unit", Unit.keys()));
            }
            BigDecimal value = number("value", unit != null && unit.whole());
            BigDecimal base = cells.getOrDefault("base_n", "").isEmpty() ? null : number("base_n", true);
            return problems.size() > before
                    ? Optional.empty()
                    : Optional.of(new StatedLine(
                            line,
                            year,
                            area,
                            level,
                            measure,
                            cells.getOrDefault("item", ""),
                            value,
                            unit,
                            base == null ? null : (int) Math.min(base.longValueExact(), Integer.MAX_VALUE)));
        }

        private int year() {
            String cell = cells.get("report_year");
            if (!cell.matches("[12]\\d{3}")) {
                refuse("report_year", Problem.of("analysis.stated.year"));
                return 0;
            }
            return Integer.parseInt(cell);
        }

        private String filled(String column) {
            if (cells.get(column).isEmpty()) {
                refuse(column, Problem.of("analysis.stated.empty"));
            }
            return cells.get(column);
        }

        private BigDecimal number(String column, boolean whole) {
            String digits = SPACES.matcher(cells.get(column)).replaceAll("");
            if (!(whole ? WHOLE : NUMBER).matcher(digits).matches()) {
                refuse(column, Problem.of(whole ? "analysis.stated.whole-number" : "analysis.stated.number"));
                return BigDecimal.ZERO;
            }
            return new BigDecimal(digits.replace(',', '.'));
        }

        private void refuse(String column, Problem problem) {
            problems.add(new ImportProblem(line, column, cells.get(column), problem));
        }
    }
}
