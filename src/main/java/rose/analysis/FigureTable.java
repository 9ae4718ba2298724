package rose.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * A figure's numbers as they leave the program, with the column names that others hold on to.
 *
 * @param rows a value per column: a text, a whole number, a share with four decimals, a boolean, or null for no value
 */
public record FigureTable(List<String> columns, List<List<Object>> rows) {

    static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    /** A share with four decimals; null, not 0, of nothing. */
    static BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
