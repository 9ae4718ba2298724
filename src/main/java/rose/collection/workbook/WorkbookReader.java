package rose.collection.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rose.collection.ResponseContent;
import rose.platform.Problem;
import rose.platform.table.TableFiles;
import rose.platform.table.TableLimits;
import rose.platform.table.UnreadableTable;
import rose.platform.table.WorkbookFile;
import rose.surveys.questions.Block;

/**
 * Compares a file with a response, row by row. Sheets, columns and rows are known by their ids, wherever they stand and whatever
 * they are called. A cell that says what it said when the workbook was made changes nothing, whatever stands in the response now.
 */
public final class WorkbookReader {

    /** As many columns as a survey may have questions, and then some. */
    private static final TableLimits LIMITS = new TableLimits(100_000, 1_000_000, 2_500, 2L << 30);

    private final ResponseContent content;
    private final Changes changes;
    private final ReportBuilder report = new ReportBuilder();

    private WorkbookReader(ResponseContent content, Changes changes) {
        this.content = content;
        this.changes = changes;
    }

    /** @param name what its user calls the file */
    public static WorkbookReport read(Path file, String name, ResponseContent content, Changes changes) {
        WorkbookReader reader = new WorkbookReader(content, changes);
        try {
            reader.read(file, name);
        } catch (UnreadableTable unreadable) {
            reader.report.unreadable(null, unreadable);
        }
        return reader.report.report();
    }

    private void read(Path file, String name) {
        if (!TableFiles.isWorkbook(file)) {
            plain(file, name);
            return;
        }
        try (WorkbookFile book = WorkbookFile.open(file, LIMITS)) {
            List<SheetHead> heads = heads(book);
            int state = indexOf(heads, Marks.STATE);
            if (state >= 0) {
                withState(book, heads, state);
            } else if (heads.stream().anyMatch(head -> head.entries() || head.questions())) {
                report.file(Problem.of("collection.workbook.problem.no-state"));
            } else {
                plain(file, name);
            }
        }
    }

    private void plain(Path file, String name) {
        String writer = "table";
        changes.from(writer);
        new PlainTable(content, report, changes).read(file, name, "");
    }

    private List<SheetHead> heads(WorkbookFile book) {
        List<SheetHead> heads = new ArrayList<>();
        for (int i = 0; i < book.sheets().size(); i++) {
            try (WorkbookFile.Rows rows = book.rows(i)) {
                heads.add(SheetHead.of(rows.next()));
            }
        }
        return heads;
    }

    private static int indexOf(List<SheetHead> heads, String mark) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).mark().equals(mark)) {
                return i;
            }
        }
        return -1;
    }

    private void withState(WorkbookFile book, List<SheetHead> heads, int stateSheet) {
        WorkbookState state;
        try (WorkbookFile.Rows rows = book.rows(stateSheet)) {
            state = StateSheet.read(rows);
        }
        if (state == null) {
            report.file(Problem.of("collection.workbook.problem.no-state"));
        } else if (state.response() != content.response().id()) {
            report.file(Problem.of("collection.workbook.problem.other-response"));
        } else {
            changes.from(state.writer());
            sheets(book, heads, state);
        }
    }

    private void sheets(WorkbookFile book, List<SheetHead> heads, WorkbookState state) {
        Map<String, String> seen = new HashMap<>();
        List<String> strange = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            SheetHead head = heads.get(i);
            String sheet = book.sheets().get(i);
            if (head.entries() || head.questions()) {
                String twin = seen.putIfAbsent(head.mark(), sheet);
                if (twin != null) {
                    report.row(sheet, 1, Problem.of("collection.workbook.problem.sheet-twice", twin));
                } else {
                    sheet(book, i, sheet, head, state);
                }
            } else if (head == SheetHead.NONE) {
                strange.add(sheet);
            }
        }
        Set<String> missing = new HashSet<>(state.blocks());
        missing.removeIf(block -> seen.containsKey(Marks.ENTRY + block)
                || content.definition().block(block).isEmpty());
        tellSheets(missing, strange, seen);
    }

    private void sheet(WorkbookFile book, int number, String sheet, SheetHead head, WorkbookState state) {
        Block block = head.entries() ? content.definition().block(head.block()).orElse(null) : null;
        if (head.entries() && block == null) {
            report.row(sheet, 1, Problem.of("collection.workbook.problem.question-gone"));
            return;
        }
        try (WorkbookFile.Rows rows = book.rows(number)) {
            rows.next();
            SheetRows reading = new SheetRows(sheet, head, content, state, report, changes);
            if (block == null) {
                reading.questions(rows);
            } else {
                reading.entries(block, rows);
            }
        } catch (UnreadableTable unreadable) {
            report.unreadable(sheet, unreadable);
        }
    }

    /** A sheet of ours that has lost its ids must not be passed over as if it were somebody's own. */
    private void tellSheets(Set<String> missing, List<String> strange, Map<String, String> seen) {
        boolean questionsMissing = !content.definition().fields().isEmpty() && !seen.containsKey(Marks.QUESTION);
        boolean lost = !missing.isEmpty() || questionsMissing;
        for (String sheet : strange) {
            if (lost) {
                report.row(sheet, 1, Problem.of("collection.workbook.problem.no-ids"));
            } else {
                report.note(Problem.of("collection.workbook.note.sheet", sheet));
            }
        }
        if (lost && strange.isEmpty()) {
            report.note(Problem.of("collection.workbook.note.sheets-gone"));
        }
    }
}
