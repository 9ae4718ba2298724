package rose.collection.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import rose.collection.Entry;
import rose.collection.ResponseContent;
import rose.collection.StoredAnswer;
import rose.platform.Problem;
import rose.platform.table.Cell;
import rose.platform.table.TableRow;
import rose.platform.table.WorkbookFile;
import rose.surveys.questions.Block;
import rose.surveys.questions.Digits;
import rose.surveys.questions.Field;

/** Compares the rows of one of our sheets with the response. */
final class SheetRows {

    private static final int NAMED = 20;

    private final String sheet;
    private final SheetHead head;
    private final ResponseContent content;
    private final WorkbookState state;
    private final ReportBuilder report;
    private final Changes changes;
    private final TreeSet<Integer> strange = new TreeSet<>();

    SheetRows(
            String sheet,
            SheetHead head,
            ResponseContent content,
            WorkbookState state,
            ReportBuilder report,
            Changes changes) {
        this.sheet = sheet;
        this.head = head;
        this.content = content;
        this.state = state;
        this.report = report;
        this.changes = changes;
    }

    /** A sheet with a row for each entry. */
    void entries(Block block, WorkbookFile.Rows rows) {
        TreeMap<Integer, Field> columns = head.columns(block, sheet, report);
        Map<Long, Entry> there = new LinkedHashMap<>();
        content.entries(block.id()).forEach(entry -> there.put(entry.id(), entry));
        NewEntries newEntries = new NewEntries(
                block, columns.values(), content, entry -> !state.has(entry.id()), state.writer(), report, changes);
        Map<String, Long> seen = new HashMap<>();
        for (TableRow row = rows.next(); row != null; row = rows.next()) {
            String id = SheetHead.cell(row, head.idColumn()).asText().strip();
            if (id.equals(Marks.WORDS)) {
                continue;
            }
            strange.addAll(head.strange(row));
            Long earlier = id.isEmpty() ? null : seen.putIfAbsent(id, row.line());
            if (earlier != null) {
                report.row(sheet, row.line(), Problem.of("collection.workbook.problem.row-twice", earlier));
            } else if (id.isEmpty()) {
                newRow(row, columns, newEntries);
            } else {
                known(row, id, there, block, columns);
            }
        }
        there.keySet().removeIf(id -> !state.has(id) || seen.containsKey(String.valueOf(id)));
        tellLeft(List.copyOf(there.values()), block);
        tellStrange();
    }

    private void newRow(TableRow row, TreeMap<Integer, Field> columns, NewEntries newEntries) {
        Map<Field, Cell> cells = new LinkedHashMap<>();
        columns.forEach((column, field) -> cells.put(field, SheetHead.cell(row, column)));
        boolean[] refused = {false};
        Map<String, String> values = NewEntries.values(cells, (field, problem) -> {
            refused[0] = true;
            report.problem(problem(row, column(columns, field), field, problem));
        });
        if (!refused[0] && !values.isEmpty()) {
            newEntries.take(sheet, row.line(), values);
        }
    }

    private static int column(TreeMap<Integer, Field> columns, Field field) {
        return columns.entrySet().stream()
                .filter(each -> each.getValue() == field)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private void known(TableRow row, String id, Map<Long, Entry> there, Block block, Map<Integer, Field> columns) {
        Long number = Digits.number(id).orElse(null);
        if (number == null || !there.containsKey(number) && !state.has(number)) {
            report.row(sheet, row.line(), Problem.of("collection.workbook.problem.row-unknown"));
        } else if (there.containsKey(number)) {
            Entry entry = there.get(number);
            String name = block.titleQuestion() == null ? "" : entry.value(block.titleQuestion());
            compare(row, number, entry.answers(), columns, name);
        } else if (columns.entrySet().stream().allMatch(column -> asMade(row, number, column))) {
            report.unchanged(sheet, row.line());
        } else {
            report.row(sheet, row.line(), Problem.of("collection.workbook.problem.entry-removed"));
        }
    }

    private boolean asMade(TableRow row, long entry, Map.Entry<Integer, Field> column) {
        return CellText.fingerprint(SheetHead.cell(row, column.getKey()).asText())
                .equals(state.base(entry, column.getValue().id()).fingerprint());
    }

    /** @param entry null outside of blocks */
    private void compare(
            TableRow row, Long entry, Map<String, StoredAnswer> answers, Map<Integer, Field> columns, String name) {
        List<WorkbookReport.Change> told = new ArrayList<>();
        boolean refused = false;
        for (var column : columns.entrySet()) {
            Field field = column.getValue();
            Cell cell = SheetHead.cell(row, column.getKey());
            StoredAnswer there = answers.get(field.id());
            switch (CellReading.compare(field, cell, state.base(entry, field.id()), there, state.writer())) {
                case CellReading.Outcome.Untouched untouched -> {
                    // it stays as it is
                }
                case CellReading.Outcome.Changed(String value) -> {
                    changes.change(entry, field.id(), value, there);
                    told.add(new WorkbookReport.Change(field, there == null ? "" : there.value(), value));
                }
                case CellReading.Outcome.Refused(Problem problem, boolean meanwhile) -> {
                    refused = true;
                    String letters = ReportBuilder.letters(column.getKey());
                    report.problem(
                            meanwhile
                                    ? meanwhile(sheet, row.line(), letters, field, cell.asText(), there)
                                    : problem(row, column.getKey(), field, problem));
                }
            }
        }
        if (!told.isEmpty()) {
            report.row(new WorkbookReport.Row(sheet, row.line(), name, false, told));
        } else if (!refused) {
            report.unchanged(sheet, row.line());
        }
    }

    private WorkbookReport.CellProblem problem(TableRow row, int column, Field field, Problem problem) {
        return new WorkbookReport.CellProblem(
                sheet,
                row.line(),
                ReportBuilder.letters(column),
                field.common().label(),
                SheetHead.cell(row, column).asText(),
                problem,
                null);
    }

    static WorkbookReport.CellProblem meanwhile(
            String sheet, long line, String column, Field field, String value, StoredAnswer there) {
        return new WorkbookReport.CellProblem(
                sheet,
                line,
                column,
                field.common().label(),
                value,
                Problem.of("collection.workbook.problem.meanwhile", there.changedBy()),
                new WorkbookReport.Theirs(there.value(), there.changedBy(), there.changedAt()));
    }

    private void tellLeft(List<Entry> left, Block block) {
        left.stream().limit(NAMED).forEach(entry -> {
            String name = block.titleQuestion() == null ? "" : entry.value(block.titleQuestion());
            report.note(
                    name.isEmpty()
                            ? Problem.of("collection.workbook.note.left-unnamed", sheet)
                            : Problem.of("collection.workbook.note.left", name));
        });
        if (left.size() > NAMED) {
            report.note(Problem.of("collection.workbook.note.left-more", left.size() - NAMED, sheet));
        }
    }

    private void tellStrange() {
        strange.forEach(column ->
                report.note(Problem.of("collection.workbook.note.column", ReportBuilder.letters(column), sheet)));
    }

    /** The sheet with a row for each question outside of blocks. */
    void questions(WorkbookFile.Rows rows) {
        int answers = head.ids().indexOf(Marks.ANSWER);
        if (answers < 0) {
            report.row(sheet, 1, Problem.of("collection.workbook.problem.no-answers"));
            return;
        }
        Map<String, Long> seen = new HashMap<>();
        for (TableRow row = rows.next(); row != null; row = rows.next()) {
            String id = SheetHead.cell(row, head.idColumn()).asText().strip();
            Cell answer = SheetHead.cell(row, answers);
            if (id.equals(Marks.WORDS) || id.isEmpty() && answer.isBlank()) {
                continue;
            }
            Field field = content.definition().field(id).orElse(null);
            Long earlier = seen.putIfAbsent(id, row.line());
            if (field == null) {
                report.row(
                        sheet,
                        row.line(),
                        Problem.of(
                                id.isEmpty()
                                        ? "collection.workbook.problem.no-question"
                                        : "collection.workbook.problem.question-gone"));
            } else if (earlier != null) {
                report.row(sheet, row.line(), Problem.of("collection.workbook.problem.question-twice", earlier));
            } else {
                compare(row, null, content.answers(), new TreeMap<>(Map.of(answers, field)), "");
            }
        }
    }
}
