package rose.agreements;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Problem;
import rose.platform.Texts;
import rose.platform.table.TableFiles;
import rose.platform.table.TableReader;
import rose.platform.table.TableRow;
import rose.platform.table.UnreadableTable;

/**
 * Imports the list of grants as paid, wholly or not at all. The list replaces the grants of each allocation that it names; an
 * allocation's grants may add up to less than it, never to more.
 */
@Component
public class GrantImport {

    static final List<String> COLUMNS = List.of("year", "area", "level", "organisation_code", "amount_sek");

    private final Agreements agreements;
    private final Organisations organisations;
    private final AgreementStore store;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    GrantImport(
            Agreements agreements,
            Organisations organisations,
            AgreementStore store,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.store = store;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** How an import ended. */
    public sealed interface Result {}

    public record Imported(int grants, int allocations) implements Result {}

    /** Nothing is in; every reason. */
    public record Refused(List<LineProblem> problems) implements Result {}

    /** @param line null where the whole file is meant */
    public record LineProblem(Long line, Problem problem) {

        public String in(Texts texts) {
            String what = problem.in(texts);
            return line == null ? what : texts.get("agreements.import.line", String.valueOf(line), what);
        }
    }

    private record Key(AreaPart area, Level level) {}

    private record Line(long number, Grants.Grant grant) {}

    /** Imports the file in the name of the viewer, who must be one who may. */
    public Result run(Path file, String name, Viewer viewer) {
        if (!viewer.mayImport()) {
            throw new Forbidden("import grants");
        }
        List<LineProblem> problems = new ArrayList<>();
        Map<Key, List<Line>> lists = new LinkedHashMap<>();
        try (TableReader table = TableFiles.open(file, name)) {
            if (!new HashSet<>(table.header()).equals(Set.copyOf(COLUMNS))) {
                return new Refused(List.of(
                        at(1, Problem.of("agreements.import.columns", String.join(", ", table.header())))));
            }
            while (table.hasNext()) {
                read(table.next(), table.header(), lists, problems);
            }
        } catch (UnreadableTable unreadable) {
            problems.add(at(
                    unreadable.problem().line(),
                    Problem.of(
                            "agreements.import.unreadable", unreadable.problem().kind())));
        }
        lists.forEach((key, lines) -> check(key, lines, problems));
        return problems.isEmpty() ? save(lists, name, viewer) : new Refused(problems);
    }

    private void read(TableRow row, List<String> header, Map<Key, List<Line>> lists, List<LineProblem> problems) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.cells().get(i).asText().strip());
        }
        Optional<Key> key = key(cells);
        if (key.isEmpty()) {
            problems.add(at(
                    row.line(),
                    Problem.of(
                            "agreements.import.allocation", cells.get("year"), cells.get("area"), cells.get("level"))));
            return;
        }
        String code = cells.get("organisation_code");
        Optional<Organisation> recipient = organisations.find(key.get().level(), code);
        if (recipient.isEmpty()) {
            problems.add(at(
                    row.line(),
                    Problem.of("agreements.import.organisation", code, key.get().level())));
        }
        String amount = cells.get("amount_sek").replaceAll("[ \u00a0\u202f]", "");
        if (!amount.matches("\\d{1,15}")) {
            problems.add(at(row.line(), Problem.of("agreements.import.amount", cells.get("amount_sek"))));
        } else if (recipient.isPresent()) {
            lists.computeIfAbsent(key.get(), unused -> new ArrayList<>())
                    .add(new Line(row.line(), new Grants.Grant(recipient.get(), Long.parseLong(amount))));
        }
    }

    private Optional<Key> key(Map<String, String> cells) {
        return agreements.all().stream()
                .filter(agreement -> String.valueOf(agreement.year()).equals(cells.get("year")))
                .flatMap(agreement -> agreement.areas().stream())
                .filter(area -> area.shortName().equals(cells.get("area")))
                .flatMap(area -> Level.recipient(cells.get("level")).stream()
                        .filter(area::has)
                        .map(level -> new Key(area, level)))
                .findFirst();
    }

    private static void check(Key key, List<Line> lines, List<LineProblem> problems) {
        Map<String, Long> seen = new HashMap<>();
        for (Line line : lines) {
            Long earlier = seen.putIfAbsent(line.grant().recipient().id(), line.number());
            if (earlier != null) {
                String name = line.grant().recipient().name();
                problems.add(at(line.number(), Problem.of("agreements.import.twice", name, earlier)));
            }
        }
        long sum = lines.stream().mapToLong(line -> line.grant().sek()).sum();
        long allocated = key.area().allocations().get(key.level());
        if (sum > allocated) {
            problems.add(at(
                    0,
                    Problem.of(
                            "agreements.import.too-much",
                            key.area().year(),
                            key.area().shortName(),
                            key.level(),
                            sum,
                            allocated)));
        }
    }

    private static LineProblem at(long line, Problem problem) {
        return new LineProblem(line == 0 ? null : line, problem);
    }

    private Result save(Map<Key, List<Line>> lists, String name, Viewer viewer) {
        return transaction.execute(status -> {
            lists.forEach((key, lines) -> store.replacePaidGrants(
                    key.area(), key.level(), lines.stream().map(Line::grant).toList(), clock.instant()));
            int grants = lists.values().stream().mapToInt(List::size).sum();
            audit.record(viewer.accountId(), viewer.name(), "import grants", name, grants + " grants");
            return new Imported(grants, lists.size());
        });
    }
}
