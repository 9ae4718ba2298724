package rose.collection.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rose.collection.ImportProblem;
import rose.platform.Problem;
import rose.platform.table.UnreadableTable;

/** Gathers a report. Of what there may be any number of it keeps the first, and counts the rest. */
final class ReportBuilder {

    private static final int ROWS = 500;
    private static final int PROBLEMS = 1_000;

    private final List<WorkbookReport.Row> rows = new ArrayList<>();
    private final Map<String, Lines> unchanged = new LinkedHashMap<>();
    private final List<WorkbookReport.CellProblem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private long added;
    private long changed;
    private long problemCount;

    void row(WorkbookReport.Row row) {
        if (row.added()) {
            added++;
        } else {
            changed++;
        }
        if (rows.size() < ROWS) {
            rows.add(row);
        }
    }

    void unchanged(String sheet, long line) {
        unchanged.computeIfAbsent(sheet, name -> new Lines()).add(line);
    }

    void note(Problem note) {
        notes.add(note);
    }

    void problem(WorkbookReport.CellProblem problem) {
        problemCount++;
        if (problems.size() < PROBLEMS) {
            problems.add(problem);
        }
    }

    void file(Problem problem) {
        problem(new WorkbookReport.CellProblem(null, null, null, null, null, problem, null));
    }

    void row(String sheet, long line, Problem problem) {
        problem(new WorkbookReport.CellProblem(sheet, line, null, null, null, problem, null));
    }

    void unreadable(String sheet, UnreadableTable unreadable) {
        ImportProblem problem = ImportProblem.of(unreadable.problem());
        int column = unreadable.problem().column();
        problem(new WorkbookReport.CellProblem(
                sheet, problem.line(), column == 0 ? null : letters(column - 1), null, null, problem.problem(), null));
    }

    boolean problems() {
        return problemCount > 0;
    }

    WorkbookReport report() {
        return new WorkbookReport(
                List.copyOf(rows),
                added,
                changed,
                unchanged.entrySet().stream()
                        .map(sheet -> new WorkbookReport.Unchanged(
                                sheet.getKey(),
                                sheet.getValue().count,
                                sheet.getValue().toString()))
                        .toList(),
                List.copyOf(problems),
                problemCount,
                List.copyOf(notes));
    }

    /** The letters of a column, counted from 0. */
    static String letters(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }

    /** Line numbers, those that follow each other as one range. */
    private static final class Lines {

        private static final int RANGES = 200;

        private final StringBuilder ended = new StringBuilder();
        private long first = -1;
        private long last = -1;
        private long count;
        private int ranges;

        void add(long line) {
            count++;
            if (line != last + 1) {
                end();
                first = line;
            }
            last = line;
        }

        private void end() {
            if (first >= 0 && ++ranges <= RANGES) {
                ended.append(ended.isEmpty() ? "" : ", ").append(range());
            }
        }

        private String range() {
            return first == last ? String.valueOf(first) : first + "–" + last;
        }

        @Override
        public String toString() {
            String before = ended.isEmpty() ? "" : ended + ", ";
            return ranges < RANGES ? before + range() : before + "…";
        }
    }
}
