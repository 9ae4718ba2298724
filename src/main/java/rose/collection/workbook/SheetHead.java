package rose.collection.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import rose.platform.Problem;
import rose.platform.table.Cell;
import rose.platform.table.TableRow;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;

/** The hidden first row of a sheet: what the sheet is, and which question each column answers. */
record SheetHead(String mark, int idColumn, List<String> ids) {

    static final SheetHead NONE = new SheetHead("", -1, List.of());

    static SheetHead of(TableRow first) {
        if (first == null || first.line() != 1) {
            return NONE;
        }
        List<String> ids =
                first.cells().stream().map(Cell::asText).map(String::strip).toList();
        for (int column = 0; column < ids.size(); column++) {
            if (isMark(ids.get(column))) {
                return new SheetHead(ids.get(column), column, ids);
            }
        }
        return NONE;
    }

    /** A row of headings that has slid up to the first row is none: its sheet has lost its ids. */
    private static boolean isMark(String id) {
        return id.startsWith(Marks.ENTRY)
                || Set.of(Marks.QUESTION, Marks.OURS, Marks.STATE).contains(id);
    }

    boolean entries() {
        return mark.startsWith(Marks.ENTRY);
    }

    boolean questions() {
        return mark.equals(Marks.QUESTION);
    }

    String block() {
        return mark.substring(Marks.ENTRY.length());
    }

    /** The columns that answer a question; what is wrong with the others is told. */
    TreeMap<Integer, Field> columns(Block block, String sheet, ReportBuilder report) {
        TreeMap<Integer, Field> columns = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < ids.size(); column++) {
            String id = ids.get(column);
            if (column == idColumn || id.isEmpty()) {
                continue;
            }
            var field = block.entryField(id);
            if (field.isEmpty()) {
                refuse(sheet, column, Problem.of("collection.workbook.problem.question-gone"), report);
            } else if (!seen.add(id)) {
                refuse(sheet, column, Problem.of("collection.workbook.problem.column-twice"), report);
            } else {
                columns.put(column, field.get());
            }
        }
        return columns;
    }

    private static void refuse(String sheet, int column, Problem problem, ReportBuilder report) {
        report.problem(
                new WorkbookReport.CellProblem(sheet, 1L, ReportBuilder.letters(column), null, null, problem, null));
    }

    /** The columns, counted from 0, that have something in a row but no id above. */
    List<Integer> strange(TableRow row) {
        List<Integer> strange = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            if ((column >= ids.size() || ids.get(column).isEmpty())
                    && !row.cells().get(column).isBlank()) {
                strange.add(column);
            }
        }
        return strange;
    }

    static Cell cell(TableRow row, int column) {
        return column < 0 || column >= row.cells().size()
                ? Cell.EMPTY
                : row.cells().get(column);
    }
}
