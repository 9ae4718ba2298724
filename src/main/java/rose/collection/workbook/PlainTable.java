package rose.collection.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.platform.Problem;
import rose.platform.table.Cell;
import rose.platform.table.TableFiles;
import rose.platform.table.TableReader;
import rose.platform.table.TableRow;
import rose.platform.table.UnreadableTable;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;

/** A table of interventions that is no workbook of ours, with the columns of the import format: each row a new entry. */
final class PlainTable {

    private static final String TITLE = "title";
    private static final String FUNDS_SEK = "funds_sek";
    private static final String FUNDS = "funds";
    /** Columns of the import format that an entry has no question for. */
    private static final Set<String> PASSED_OVER = Set.of("organisation", "external_id", "submitted_at");

    private final ResponseContent content;
    private final ReportBuilder report;
    private final Changes changes;
    /** What must stand in a column if the table has it: another response's rows are none of this one's. */
    private final Map<String, String> own = new HashMap<>();

    PlainTable(ResponseContent content, ReportBuilder report, Changes changes) {
        this.content = content;
        this.report = report;
        this.changes = changes;
        Response response = content.response();
        own.put("year", String.valueOf(response.year()));
        own.put("area", response.area());
        own.put("level", response.organisation().level().name());
        own.put("organisation_code", response.organisation().code());
    }

    void read(Path file, String name, String writer) {
        try (TableReader table = TableFiles.open(file, name)) {
            Block block = content.definition().interventions().orElse(null);
            if (table.header().stream().anyMatch(each -> each.startsWith(Marks.ENTRY) || each.equals(Marks.QUESTION))) {
                report.file(Problem.of("collection.workbook.problem.one-sheet"));
            } else if (block == null || !table.header().contains(TITLE)) {
                report.file(Problem.of("collection.workbook.problem.not-ours"));
            } else {
                rows(table, name, block, writer);
            }
        } catch (UnreadableTable unreadable) {
            switch (unreadable.problem().kind()) {
                case NO_HEADER, BLANK_HEADER, DUPLICATE_HEADER ->
                    report.file(Problem.of("collection.workbook.problem.not-ours"));
                default -> report.unreadable(name, unreadable);
            }
        }
    }

    private void rows(TableReader table, String name, Block block, String writer) {
        Map<Integer, Field> columns = columns(table.header(), name, block);
        NewEntries newEntries =
                new NewEntries(block, columns.values(), content, entry -> true, writer, report, changes);
        while (table.hasNext()) {
            TableRow row = table.next();
            boolean ours = ours(row, table.header(), name);
            boolean[] good = {ours};
            Map<Field, Cell> cells = new LinkedHashMap<>();
            columns.forEach((column, field) -> cells.put(field, row.cells().get(column)));
            Map<String, String> values = NewEntries.values(cells, (field, problem) -> {
                good[0] = false;
                String header = field.id().equals(FUNDS) && table.header().contains(FUNDS_SEK) ? FUNDS_SEK : field.id();
                report.problem(new WorkbookReport.CellProblem(
                        name,
                        row.line(),
                        header,
                        field.common().label(),
                        cells.get(field).asText(),
                        problem,
                        null));
            });
            if (good[0] && !values.containsKey(TITLE)) {
                report.problem(new WorkbookReport.CellProblem(
                        name, row.line(), TITLE, null, "", Problem.of("collection.import.value-missing"), null));
            } else if (good[0]) {
                newEntries.take(name, row.line(), values);
            }
        }
    }

    private Map<Integer, Field> columns(List<String> header, String name, Block block) {
        Map<Integer, Field> columns = new LinkedHashMap<>();
        List<String> passed = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            String id = header.get(column);
            var field = block.entryField(id.equals(FUNDS_SEK) ? FUNDS : id);
            if (field.isPresent() && !columns.containsValue(field.get())) {
                columns.put(column, field.get());
            } else if (PASSED_OVER.contains(id)) {
                passed.add(id);
            } else if (!own.containsKey(id)) {
                report.problem(new WorkbookReport.CellProblem(
                        name, 1L, id, null, null, Problem.of("collection.import.column-unknown", known(block)), null));
            }
        }
        if (!passed.isEmpty()) {
            report.note(Problem.of("collection.workbook.note.passed-over", String.join(", ", passed)));
        }
        return columns;
    }

    private String known(Block block) {
        return block.entryFields().stream().map(Field::id).collect(Collectors.joining(", "));
    }

    private boolean ours(TableRow row, List<String> header, String name) {
        boolean ours = true;
        for (int column = 0; column < header.size(); column++) {
            Cell cell = row.cells().get(column);
            String wanted = own.get(header.get(column));
            String stands = cell.asText().strip();
            if (wanted == null || stands.isEmpty() || stands.equals(wanted)) {
                continue;
            }
            if (cell instanceof Cell.Number
                    && ("0".repeat(Math.max(0, wanted.length() - stands.length())) + stands).equals(wanted)) {
                continue;
            }
            ours = false;
            report.problem(new WorkbookReport.CellProblem(
                    name,
                    row.line(),
                    header.get(column),
                    null,
                    stands,
                    Problem.of("collection.workbook.problem.other-respondent", wanted),
                    null));
        }
        return ours;
    }
}
