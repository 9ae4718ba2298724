package rose.collection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import rose.platform.Problem;
import rose.platform.table.Cell;
import rose.platform.table.TableRow;

/** The cells of one row of an import file, by column; and whether the row is refused. */
final class ImportCells {

    private final ImportColumns columns;
    private final TableRow row;
    private final Consumer<ImportProblem> problems;
    private boolean refused;

    ImportCells(ImportColumns columns, TableRow row, Consumer<ImportProblem> problems) {
        this.columns = columns;
        this.row = row;
        this.problems = problems;
    }

    long line() {
        return row.line();
    }

    boolean refused() {
        return refused;
    }

    void refuseWhatIsNoValue() {
        for (String name : columns.all()) {
            switch (cell(name)) {
                case Cell.Formula formula -> refuse(name, formula.asText(), Problem.of("collection.import.formula"));
                case Cell.Failure failure -> refuse(name, failure.code(), Problem.of("collection.import.failure"));
                case Cell.Text text
                when text.value().startsWith("=") ->
                    refuse(name, text.value(), Problem.of("collection.import.formula"));
                default -> {}
            }
        }
    }

    String required(String column) {
        String text = text(column);
        if (text == null) {
            refuse(column, null, Problem.of("collection.import.value-missing"));
        }
        return text;
    }

    /** What stands in the cell, trimmed; null where nothing does. */
    String text(String column) {
        String text = cell(column).asText().strip();
        return text.isEmpty() ? null : text;
    }

    LocalDate date(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            refuse(column, text, Problem.of("collection.import.date", shown(text)));
            return null;
        }
    }

    Cell cell(String column) {
        int place = columns.place(column);
        return place < 0 ? Cell.EMPTY : row.cells().get(place);
    }

    void refuse(String column, String value, Problem problem) {
        refused = true;
        problems.accept(ImportProblem.at(row.line(), column, value, problem));
    }

    static String shown(String value) {
        return ImportProblem.shortened(value);
    }
}
