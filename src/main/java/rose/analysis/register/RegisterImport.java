package rose.analysis.register;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Problem;
import rose.platform.Texts;
import rose.platform.table.TableFiles;
import rose.platform.table.TableReader;
import rose.platform.table.UnreadableTable;

/**
 * Imports statistics of registers, wholly or not at all. Of each measure that the file names it replaces the years that it has;
 * what is invented never stands beside what is real.
 */
@Component
public class RegisterImport {

    static final Set<String> REQUIRED =
            Set.of("measure", "name_sv", "name_en", "unit_sv", "unit_en", "year", "county", "value", "source");
    static final Set<String> OPTIONAL = Set.of("age", "sex");

    private final Organisations organisations;
    private final RegisterStore store;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    RegisterImport(
            Organisations organisations,
            RegisterStore store,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.store = store;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file to import.
     *
     * @param name what its user calls it
     * @param synthetic whether its values are made by the program, and so to be marked wherever they show
     */
    public record Source(Path file, String name, boolean synthetic) {}

    /** How an import ended. */
    public sealed interface Result {}

    public record Imported(int values, int measures) implements Result {}

    /** Nothing is in; every reason. */
    public record Refused(List<LineProblem> problems) implements Result {}

    /** @param line null where the whole file is meant */
    public record LineProblem(Long line, Problem problem) {

        public String in(Texts texts) {
            String what = problem.in(texts);
            return line == null ? what : texts.get("analysis.register.import.line", String.valueOf(line), what);
        }
    }

    /** Imports the file in the name of the viewer, who must be one who may. */
    public Result run(Source source, Viewer viewer) {
        if (!viewer.mayImport()) {
            throw new Forbidden("import register statistics");
        }
        Taken taken = new Taken();
        try (TableReader table = TableFiles.open(source.file(), source.name())) {
            if (!known(table.header())) {
                return new Refused(List.of(new LineProblem(
                        1L, Problem.of("analysis.register.import.columns", String.join(", ", table.header())))));
            }
            while (table.hasNext()) {
                var row = table.next();
                taken.take(
                        new RegisterRow(table.header(), row, problem -> taken.refuse(row.line(), problem)),
                        source.synthetic(),
                        organisations);
            }
        } catch (UnreadableTable unreadable) {
            taken.refuse(
                    unreadable.problem().line(),
                    Problem.of(
                            "analysis.register.import.unreadable",
                            unreadable.problem().kind()));
        }
        return taken.problems.isEmpty() ? save(taken, source, viewer) : new Refused(taken.problems);
    }

    private static boolean known(List<String> header) {
        Set<String> columns = new HashSet<>(header);
        boolean all = columns.containsAll(REQUIRED);
        columns.removeAll(REQUIRED);
        columns.removeAll(OPTIONAL);
        return all && columns.isEmpty();
    }

    /** What of a file has been taken so far. */
    private static final class Taken {

        private final List<LineProblem> problems = new ArrayList<>();
        private final Map<String, RegisterMeasure> measures = new LinkedHashMap<>();
        private final Map<String, Long> told = new HashMap<>();
        private final Map<String, List<RegisterValue>> values = new HashMap<>();
        private final Map<List<Object>, Long> seen = new HashMap<>();

        void refuse(long line, Problem problem) {
            problems.add(new LineProblem(line == 0 ? null : line, problem));
        }

        void take(RegisterRow row, boolean synthetic, Organisations organisations) {
            var measure = row.measure(synthetic);
            var value = row.value(organisations);
            measure.ifPresent(known -> same(row.line(), known));
            if (measure.isPresent() && value.isPresent()) {
                add(row.line(), measure.get().key(), value.get());
            }
        }

        private void same(long line, RegisterMeasure measure) {
            RegisterMeasure earlier = measures.putIfAbsent(measure.key(), measure);
            if (earlier == null) {
                told.put(measure.key(), line);
            } else if (!earlier.equals(measure)) {
                refuse(line, Problem.of("analysis.register.import.differs", measure.key(), told.get(measure.key())));
            }
        }

        private void add(long line, String measure, RegisterValue value) {
            List<Object> place = java.util.Arrays.asList(measure, value.year(), value.countyCode(), value.group());
            Long earlier = seen.putIfAbsent(place, line);
            if (earlier != null) {
                refuse(line, Problem.of("analysis.register.import.twice", earlier));
            }
            values.computeIfAbsent(measure, unused -> new ArrayList<>()).add(value);
        }
    }

    private Result save(Taken taken, Source source, Viewer viewer) {
        return transaction.execute(status -> {
            taken.measures
                    .values()
                    .forEach(measure -> store.replace(measure, taken.values.get(measure.key()), clock.instant()));
            int values = taken.values.values().stream().mapToInt(List::size).sum();
            audit.record(viewer.accountId(), viewer.name(), "import register", source.name(), values + " values");
            return new Imported(values, taken.measures.size());
        });
    }
}
