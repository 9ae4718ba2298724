package rose.collection.web;

import java.util.List;
import rose.collection.Workbooks;
import rose.collection.workbook.WorkbookReport;
import rose.platform.Texts;

/**
 * What came of a workbook, as its page shows it.
 *
 * @param error why nothing was taken; null where it was
 * @param counts what was added, changed and left as it was
 * @param rows what was changed, the first of {@code rowCount}
 * @param problems the first of {@code problemCount}
 */
public record WorkbookPage(
        String fileName,
        String error,
        boolean taken,
        String counts,
        List<Row> rows,
        long rowCount,
        List<String> unchanged,
        List<Wrong> problems,
        long problemCount,
        List<String> notes) {

    /** A row that was added or changed. */
    public record Row(String place, String name, boolean added, List<Change> changes) {}

    /** Empty texts are no answers. */
    public record Change(String label, String before, String after) {}

    /** Why a cell, a row or the file was refused; empty texts where there is none. @param theirs null unless somebody wrote too */
    public record Wrong(String place, String column, String value, String reason, String theirs, String when) {}

    private static final int SHOWN = 300;

    static WorkbookPage noFile(Texts texts) {
        return failed("", texts.get("collection.workbook.choose-file"));
    }

    private static WorkbookPage failed(String fileName, String error) {
        return new WorkbookPage(fileName, error, false, "", List.of(), 0, List.of(), List.of(), 0, List.of());
    }

    static WorkbookPage of(Workbooks.Outcome outcome, String fileName, Texts texts) {
        return switch (outcome) {
            case Workbooks.Outcome.Closed closed -> failed(fileName, texts.get("collection.workbook.closed"));
            case Workbooks.Outcome.Read(WorkbookReport report) -> of(report, fileName, texts);
        };
    }

    private static WorkbookPage of(WorkbookReport report, String fileName, Texts texts) {
        return new WorkbookPage(
                fileName,
                report.taken() ? null : texts.count("collection.workbook.refused.problems", report.problemCount()),
                report.taken(),
                texts.get(
                        "collection.workbook.counts",
                        texts.count("collection.workbook.added", report.added()),
                        texts.count("collection.workbook.changed", report.changed()),
                        texts.count("collection.workbook.unchanged", report.unchangedCount())),
                report.rows().stream().map(row -> row(row, texts)).toList(),
                report.added() + report.changed(),
                report.unchanged().stream()
                        .map(sheet -> texts.get("collection.workbook.unchanged-rows", sheet.sheet(), sheet.lines()))
                        .toList(),
                report.problems().stream().map(problem -> wrong(problem, texts)).toList(),
                report.problemCount(),
                report.notes().stream().map(note -> note.in(texts)).toList());
    }

    private static Row row(WorkbookReport.Row row, Texts texts) {
        return new Row(
                place(row.sheet(), row.line(), texts),
                row.name(),
                row.added(),
                row.changes().stream()
                        .map(change -> new Change(
                                change.field().common().label().in(texts), change.before(texts), change.after(texts)))
                        .toList());
    }

    private static Wrong wrong(WorkbookReport.CellProblem wrong, Texts texts) {
        String question = wrong.question() == null ? "" : wrong.question().in(texts);
        String column = wrong.column() == null ? "" : wrong.column();
        var theirs = wrong.theirs();
        return new Wrong(
                place(wrong.sheet(), wrong.line(), texts),
                question.isEmpty() || column.isEmpty() ? column + question : column + " · " + question,
                wrong.value() == null ? "" : theirs == null ? shortened(wrong.value()) : wrong.value(),
                wrong.problem().in(texts),
                theirs == null ? null : theirs.text(),
                theirs == null
                        ? ""
                        : texts.get("collection.conflict.theirs", theirs.by(), texts.dateTime(theirs.at())));
    }

    private static String place(String sheet, Long line, Texts texts) {
        if (sheet == null) {
            return texts.get("collection.import.whole-file");
        }
        return line == null ? sheet : texts.get("collection.workbook.place", sheet, String.valueOf(line));
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
