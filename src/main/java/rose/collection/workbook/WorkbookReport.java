package rose.collection.workbook;

import java.util.List;
import rose.platform.Problem;
import rose.platform.Texts;
import rose.surveys.questions.Field;
import rose.surveys.questions.Words;

/**
 * What came of a workbook that was sent up: taken whole where there are no problems, else not at all.
 *
 * @param rows the first of those that are added or changed
 * @param unchanged where nothing is changed, sheet by sheet
 * @param problems the first of {@code problemCount}
 * @param notes what was left alone, and why
 */
public record WorkbookReport(
        List<Row> rows,
        long added,
        long changed,
        List<Unchanged> unchanged,
        List<CellProblem> problems,
        long problemCount,
        List<Problem> notes) {

    /** @param name what the row is about @param added whether it became a new entry */
    public record Row(String sheet, long line, String name, boolean added, List<Change> changes) {}

    /** @param before stored, as {@code after} */
    public record Change(Field field, String before, String after) {

        public String before(Texts texts) {
            return before.isEmpty() ? "" : field.cell(before, texts);
        }

        public String after(Texts texts) {
            return after.isEmpty() ? "" : field.cell(after, texts);
        }
    }

    /** @param lines as "3–7, 9" */
    public record Unchanged(String sheet, long count, String lines) {}

    /**
     * Why the workbook was not taken.
     *
     * @param sheet null where the whole file is meant
     * @param line null where the whole sheet is meant
     * @param column its letters, or its name in a plain table; null where the whole row is meant
     * @param question what is asked there, or null
     * @param value what stands in the cell; null where no cell is meant
     * @param theirs what somebody else has written there meanwhile, or null
     */
    public record CellProblem(
            String sheet, Long line, String column, Words question, String value, Problem problem, Theirs theirs) {}

    /** Somebody else's answer, in words. */
    public record Theirs(String text, String by, java.time.Instant at) {}

    public boolean taken() {
        return problemCount == 0;
    }

    public long unchangedCount() {
        return unchanged.stream().mapToLong(Unchanged::count).sum();
    }
}
