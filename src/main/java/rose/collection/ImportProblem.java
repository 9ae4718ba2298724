package rose.collection;

import rose.platform.Problem;
import rose.platform.Texts;

/**
 * Why a row, or the file, is refused.
 *
 * @param line as the user's own program shows it; null where the whole file is meant
 * @param column the column's name, or null
 * @param value what stands there, shortened, or null
 */
public record ImportProblem(Long line, String column, String value, Problem problem) {

    private static final int SHOWN = 60;

    static ImportProblem at(long line, String column, String value, Problem problem) {
        return new ImportProblem(line, column, shortened(value), problem);
    }

    static String shortened(String value) {
        return value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
    }

    /** "Rad 12, kolumn level: …". */
    public String in(Texts texts) {
        String what = problem.in(texts);
        if (line == null) {
            return what;
        }
        String number = String.valueOf(line);
        return column == null
                ? texts.get("collection.import.at-line", number, what)
                : texts.get("collection.import.at-cell", number, column, what);
    }
}
