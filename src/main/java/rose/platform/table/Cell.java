package rose.platform.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One cell as the file has it. CSV knows only {@link Text} and {@link Empty}. */
public sealed interface Cell {
    Cell EMPTY = new Empty();

    /** The cell as plain text: numbers without exponent or needless decimals, dates as ISO 8601, empty as "". */
    String asText();

    /** Never empty; whitespace as in the file. */
    record Text(String value) implements Cell {
        @Override
        public String asText() {
            return value;
        }
    }

    /** At most 15 significant digits when it comes from a spreadsheet, which keeps no more. */
    record Number(BigDecimal value) implements Cell {
        @Override
        public String asText() {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    /** A spreadsheet's date; a time of day beside it is dropped. */
    record Date(LocalDate value) implements Cell {
        @Override
        public String asText() {
            return value.toString();
        }
    }

    record Bool(boolean value) implements Cell {
        @Override
        public String asText() {
            return Boolean.toString(value);
        }
    }

    /**
     * A formula, whether or not the file holds its latest value.
     *
     * @param expression without the equals sign; "" where the file states it in another cell only
     */
    record Formula(String expression) implements Cell {
        @Override
        public String asText() {
            return "=" + expression;
        }
    }

    /** A spreadsheet's error value, such as {@code #N/A}. */
    record Failure(String code) implements Cell {
        @Override
        public String asText() {
            return code;
        }
    }

    record Empty() implements Cell {
        @Override
        public String asText() {
            return "";
        }
    }

    /** Nothing that a reader would see: empty, or whitespace only. */
    default boolean isBlank() {
        return switch (this) {
            case Empty() -> true;
            case Text(String value) -> value.isBlank();
            default -> false;
        };
    }

    static Cell ofText(String value) {
        return value.isEmpty() ? EMPTY : new Text(value);
    }
}
