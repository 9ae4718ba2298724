package rose.platform.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sheet's raw values mean (ECMA-376 part 1, 18.17.4 for dates, 22.9.2.19 for escapes). */
final class ExcelValues {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Excel calculates with 15 digits but writes 17, so 0.3 may lie in the file as 0.30000000000000004. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MAX_NUMBER_CHARS = 400;
    private static final int MAX_MAGNITUDE = 400;
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_RIGHT_DAY = 61;
    private static final int LAST_DAY = 2_958_465;

    private ExcelValues() {}

    /** Characters that XML cannot hold are written as _x000D_ and the like. */
    static String unescape(String raw) {
        if (!raw.contains("_x")) {
            return raw;
        }
        return ESCAPE.matcher(raw)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    static Cell number(String raw, boolean asDate, boolean from1904) {
        String text = raw.strip();
        BigDecimal number = parse(text);
        if (number == null) {
            return Cell.ofText(text);
        }
        LocalDate date = asDate ? date(number, from1904) : null;
        return date == null ? new Cell.Number(number) : new Cell.Date(date);
    }

    /** Null for what is no number, or one so large that writing it out would fill the memory. */
    private static BigDecimal parse(String text) {
        if (text.length() > MAX_NUMBER_CHARS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text).round(PRECISION);
            return Math.abs((long) number.scale()) > MAX_MAGNITUDE ? null : plain(number);
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Null outside the calendar; before March 1900 too, as Excel counts a leap day there that never was. */
    private static LocalDate date(BigDecimal serial, boolean from1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
            return null;
        }
        int day = serial.intValue();
        if (from1904) {
            return DAY_0_OF_1904.plusDays(day);
        }
        return day < FIRST_RIGHT_DAY ? null : DAY_0_OF_1900.plusDays(day);
    }

    /** A date written as ISO 8601, with or without a time. */
    static Cell isoDate(String raw) {
        String text = raw.strip();
        try {
            return new Cell.Date(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            return Cell.ofText(text);
        }
    }
}
