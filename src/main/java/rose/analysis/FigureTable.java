package rose.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A figure's numbers as they leave the program, with the column names that others hold on to.
 *
 * @param rows a value per column: a text, a whole number, a share with four decimals, a boolean, or null for no value
 */
public record FigureTable(List<String> columns, List<List<Object>> rows) {

    /** The same with more columns to the right. @param more a row for each that there is */
    FigureTable with(List<String> names, List<List<Object>> more) {
        return new FigureTable(
                Stream.concat(columns.stream(), names.stream()).toList(),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> {
                            List<Object> row = new ArrayList<>(rows.get(i));
                            row.addAll(more.get(i));
                            return row;
                        })
                        .toList());
    }

    /** What is no whole number, with four decimals. */
    public static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
    }

    public static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    /** A share with four decimals; null, not 0, of nothing. */
    static BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
