package rose.analysis;

import java.math.BigDecimal;
import java.util.List;
import rose.analysis.stated.StatedLine;
import rose.platform.Problem;

/**
 * Measures that stated numbers can be checked against. A component for each kind of source; a measure that none knows
 * cannot be checked yet.
 */
interface StatedMeasure {

    boolean knows(StatedLine line);

    /** @param places what the line is about; several where it is about all levels or all areas */
    Found find(StatedLine line, List<Selection> places, FigureReading figures);

    /** What is computed, or why nothing is. */
    sealed interface Found {}

    /**
     * @param value exact; in SEK where it is money, 0..100 where it is percent
     * @param base what it is of, or null where it is of nothing
     */
    record Value(BigDecimal value, Integer base) implements Found {}

    record Nothing(Problem why) implements Found {}
}
