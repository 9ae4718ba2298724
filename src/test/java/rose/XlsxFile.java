package rose;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as an .xlsx file: numbers as numbers, and texts that begin with "=" as formulas. */
public final class XlsxFile {

    private XlsxFile() {}

    public static byte[] of(List<? extends List<?>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "prov", null)) {
            Worksheet sheet = book.newWorksheet("Insatser");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case String text when text.startsWith("=") -> sheet.formula(row, column, text.substring(1));
            default -> sheet.value(row, column, value.toString());
        }
    }
}
