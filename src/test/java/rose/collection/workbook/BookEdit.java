package rose.collection.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rose.platform.table.Cell;
import rose.platform.table.TableLimits;
import rose.platform.table.TableRow;
import rose.platform.table.WorkbookFile;

/** A workbook opened, changed as a person does, and saved as another program would: everything anew. */
public final class BookEdit {

    private static final TableLimits LIMITS = new TableLimits(100_000, 1_000_000, 2_500, 1L << 30);

    /** Sheets by name, rows from the first on, cells that grow as needed. */
    private final Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();

    public static BookEdit open(byte[] file) {
        try {
            Path path = Files.createTempFile("rose-test", ".xlsx");
            try {
                return new BookEdit(Files.write(path, file));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BookEdit(Path file) {
        try (WorkbookFile book = WorkbookFile.open(file, LIMITS)) {
            for (int i = 0; i < book.sheets().size(); i++) {
                List<List<Cell>> rows = new ArrayList<>();
                try (WorkbookFile.Rows read = book.rows(i)) {
                    for (TableRow row = read.next(); row != null; row = read.next()) {
                        while (rows.size() < row.line()) {
                            rows.add(new ArrayList<>());
                        }
                        rows.set((int) row.line() - 1, new ArrayList<>(row.cells()));
                    }
                }
                sheets.put(book.sheets().get(i), rows);
            }
        }
    }

    public Map<String, List<List<Cell>>> sheets() {
        return sheets;
    }

    public List<List<Cell>> sheet(String name) {
        return sheets.get(name);
    }

    /** What stands in a cell; rows and columns are counted from 0. */
    public String text(String sheet, int row, int column) {
        List<Cell> cells = sheet(sheet).get(row);
        return column < cells.size() ? cells.get(column).asText() : "";
    }

    /** The column of a question by its id in the hidden first row. */
    public int column(String sheet, String id) {
        return sheet(sheet).getFirst().stream().map(Cell::asText).toList().indexOf(id);
    }

    /** The row of a question on the sheet with those outside of blocks. */
    public int row(String sheet, String id) {
        return sheet(sheet).stream()
                .map(row -> row.isEmpty() ? "" : row.getFirst().asText())
                .toList()
                .indexOf(id);
    }

    public BookEdit set(String sheet, int row, int column, Cell cell) {
        List<List<Cell>> rows = sheet(sheet);
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        while (rows.get(row).size() <= column) {
            rows.get(row).add(Cell.EMPTY);
        }
        rows.get(row).set(column, cell);
        return this;
    }

    public BookEdit set(String sheet, int row, String id, String text) {
        return set(sheet, row, column(sheet, id), Cell.ofText(text));
    }

    public BookEdit rename(String sheet, String name) {
        sheets.put(name, sheets.remove(sheet));
        return this;
    }

    public BookEdit removeSheets(Predicate<String> which) {
        sheets.keySet().removeIf(which);
        return this;
    }

    /** The last column first. */
    public BookEdit turnColumns(String sheet) {
        int width = sheet(sheet).stream().mapToInt(List::size).max().orElse(0);
        sheet(sheet).forEach(row -> {
            while (row.size() < width) {
                row.add(Cell.EMPTY);
            }
            java.util.Collections.reverse(row);
        });
        return this;
    }

    public byte[] save() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "prov", null)) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = book.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        write(sheet, row, column, rows.get(row).get(column));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Empty empty -> {
                // nothing stands there
            }
            case Cell.Number number -> sheet.value(row, column, number.value());
            case Cell.Date date -> {
                sheet.value(row, column, date.value());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Formula formula -> sheet.formula(row, column, formula.expression());
            default ->
                sheet.value(
                        row,
                        column,
                        cell.asText().replaceAll("_(?=x[0-9A-Fa-f]{4}_)", Matcher.quoteReplacement("_x005F_")));
        }
    }
}
