package rose.collection;

import rose.platform.Problem;
import rose.platform.Texts;
import rose.platform.table.TableProblem;

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

    /** What is wrong with the file as a table. */
    public static ImportProblem of(TableProblem problem) {
        Object[] arguments = problem.arguments().stream()
                .map(argument -> argument instanceof Enum<?> name ? name.name().replace('_', '-') : argument)
                .toArray();
        String column = problem.column() == 0 ? null : String.valueOf(problem.column());
        return new ImportProblem(
                problem.line() == 0 ? null : problem.line(),
                column,
                null,
                Problem.of("collection.import.file." + problem.kind(), arguments));
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
