package rose.coding;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rose.platform.AllTexts;
import rose.platform.Texts;

/**
 * The matrix and its data dictionary as files. In CSV a text that a spreadsheet would take for a formula has an apostrophe before it;
 * in a workbook every text is a text.
 */
final class MatrixFile {

    private static final List<String> DICTIONARY =
            List.of("name", "label_sv", "label_en", "type", "values", "definition_sv", "definition_en", "source");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");
    /** What readers of .xlsx take for a written-out character (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int LONGEST_CELL = 32_767;
    private static final int AT_A_TIME = 500;

    private MatrixFile() {}

    static void csv(List<MatrixColumn> columns, Exports.Rows rows, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(columns.stream().map(MatrixColumn::name).toList());
        rows.each(row -> csv.writeRecord(
                columns.stream().map(column -> cell(column.value().apply(row))).toList()));
        csv.flush();
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case String text when FORMULA.matcher(text).matches() -> "'" + text;
            default -> value.toString();
        };
    }

    static void dictionary(List<MatrixColumn> columns, MatrixAbout about, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(writer);
        dictionary(columns, about)
                .forEach(row ->
                        csv.writeRecord(row.stream().map(MatrixFile::cell).toList()));
        csv.flush();
    }

    /** Its header, a row for each column, and a row for each thing that holds for the whole. */
    private static List<List<String>> dictionary(List<MatrixColumn> columns, MatrixAbout about) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(DICTIONARY);
        columns.forEach(column -> rows.add(List.of(
                column.name(),
                column.labelSv(),
                column.labelEn(),
                column.type(),
                column.values(),
                orEmpty(column.definition().sv()),
                orEmpty(column.definition().en()),
                column.source())));
        Texts sv = AllTexts.in(Texts.SWEDISH);
        Texts en = AllTexts.in(Texts.ENGLISH);
        about.facts()
                .forEach(fact -> rows.add(List.of(
                        fact.getFirst(),
                        MatrixAbout.label(fact.getFirst(), sv),
                        MatrixAbout.label(fact.getFirst(), en),
                        "about",
                        fact.getLast(),
                        "",
                        "",
                        "")));
        return rows;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static void xlsx(
            List<MatrixColumn> columns, Exports.Rows rows, Supplier<MatrixAbout> about, Texts texts, OutputStream out)
            throws IOException {
        try (Workbook book = new Workbook(out, "Rose", "1.0")) {
            Worksheet matrix = book.newWorksheet(texts.get("coding.export.sheet.matrix"));
            Worksheet dictionary = book.newWorksheet(texts.get("coding.export.sheet.columns"));
            matrix.freezePane(1, 1);
            header(matrix, columns.stream().map(MatrixColumn::name).toList());
            int[] line = {0};
            rows.each(row -> {
                line[0]++;
                for (int column = 0; column < columns.size(); column++) {
                    write(matrix, line[0], column, columns.get(column).value().apply(row));
                }
                if (line[0] % AT_A_TIME == 0) {
                    flush(matrix);
                }
            });
            matrix.finish();
            List<List<String>> described = dictionary(columns, about.get());
            header(dictionary, described.getFirst());
            for (int row = 1; row < described.size(); row++) {
                for (int column = 0; column < DICTIONARY.size(); column++) {
                    write(dictionary, row, column, described.get(row).get(column));
                }
            }
            dictionary.finish();
        }
    }

    private static void header(Worksheet sheet, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            write(sheet, 0, column, names.get(column));
            sheet.style(0, column).bold().set();
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts stand in their cells, not in a list of all texts, which would be held until the end. */
    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case String text when text.isEmpty() -> {}
            default ->
                sheet.inlineString(
                        row, column, shortened(ESCAPED.matcher(value.toString()).replaceAll("_x005F_")));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }
}
