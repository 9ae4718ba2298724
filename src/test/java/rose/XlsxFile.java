package rose;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jsoup.parser.Parser;

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

    /** All that stands in a file's sheets, as the XML that it is kept as. */
    public static String text(byte[] file) {
        StringBuilder text = new StringBuilder();
        try {
            Path kept = Files.write(Files.createTempFile("rose", ".xlsx"), file);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Parser.unescapeEntities(text.toString(), false);
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case String text when text.startsWith("=") -> sheet.formula(row, column, text.substring(1));
            default -> sheet.value(row, column, value.toString());
        }
    }
}
