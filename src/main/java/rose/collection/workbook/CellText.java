package rose.collection.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import rose.platform.Texts;
import rose.surveys.questions.Date;
import rose.surveys.questions.Field;

/** An answer as text in a cell, and how that text is known again. */
final class CellText {

    /** What readers of .xlsx take for a written-out character (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    private CellText() {}

    /** As the cell shows it; for a number its digits, for a date ISO 8601. */
    static String of(Field field, String stored, Texts texts) {
        return stored.isEmpty() ? "" : field.cell(stored, texts);
    }

    static boolean tooLong(String text) {
        return text.length() > Marks.MOST;
    }

    /** What to write: a number, a date or a text. */
    static Object value(Field field, String text) {
        if (field.numeric() && text.matches("-?\\d{1,15}")) {
            return Long.valueOf(text);
        }
        if (field instanceof Date && field.read(java.util.List.of(text)).good()) {
            LocalDate date = LocalDate.parse(field.read(java.util.List.of(text)).stored());
            return date.isBefore(FIRST_DATE) ? text : date;
        }
        return ESCAPED.matcher(text).replaceAll("_x005F_");
    }

    /** The same for texts that differ in nothing that a person can see or a field keeps. */
    static String fingerprint(String text) {
        String same = text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(same.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
