package rose.platform.charts;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * How answers are divided, a whole row for each question or group: "i mycket stor utsträckning" and so on. What is no
 * answer to the question, as "kan ej bedöma", stands apart, to the right of the stack or under it.
 *
 * @param answers one to six, in the order of the stack, the strongest first
 * @param apart what is counted beside the stack, or empty
 * @param rows at least one, in the order given
 * @param tick formats a share (0 to 1) for the axis
 * @param words for the legend: what is counted, no report and withheld
 */
public record StackedBars(
        Heading heading, List<String> answers, String apart, List<Row> rows, DoubleFunction<String> tick, Words words)
        implements Chart {

    static final int MOST = 6;

    /** @throws IllegalArgumentException if there are no rows, or the answers are too many or not those of each row */
    public StackedBars {
        answers = List.copyOf(answers);
        rows = List.copyOf(rows);
        int count = answers.size();
        if (rows.isEmpty() || count < 1 || count > MOST) {
            throw new IllegalArgumentException("stacked bars need a row, and one to " + MOST + " answers");
        }
        for (Row row : rows) {
            if (row instanceof Answered answered && answered.parts().size() != count) {
                throw new IllegalArgumentException(count + " answers are needed: " + row.label());
            }
        }
    }

    /** One row: answered, or without numbers. */
    public sealed interface Row {

        /** Any length; it is wrapped. */
        String label();
    }

    /**
     * @param base drawn under the label, or empty: "121 svar"
     * @param parts one for each answer, in their order
     * @param apart what stands beside the stack
     */
    public record Answered(String label, String base, List<Part> parts, Optional<Part> apart) implements Row {

        public Answered {
            parts = List.copyOf(parts);
        }

        long sum() {
            return parts.stream().mapToLong(Part::count).sum();
        }

        /** The stack and what stands beside it. */
        long all() {
            return sum() + apart.map(Part::count).orElse(0L);
        }
    }

    /** @param reading why there are no numbers: no report, or withheld */
    public record Unanswered(String label, Reading reading, Target target) implements Row {

        /** @throws IllegalArgumentException if the reading is a number */
        public Unanswered {
            if (reading instanceof Reading.Known) {
                throw new IllegalArgumentException("a row with numbers needs its parts: " + label);
            }
        }
    }

    /**
     * One answer in one row; where nobody gave it, it is not drawn.
     *
     * @param count how many gave it
     * @param share of those in the stack, or apart of all, as text: "34 %"
     * @param number the count as text: "41"
     */
    public record Part(long count, String share, String number, Target target) {

        /** @throws IllegalArgumentException if the count is negative or the text too long to draw */
        public Part {
            if (count < 0 || share.length() + number.length() > 20) {
                throw new IllegalArgumentException("not a part that can be drawn: " + count + " " + share + number);
            }
        }
    }
}
