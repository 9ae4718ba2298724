package rose.analysis.register;

import java.util.List;
import java.util.Optional;

/**
 * Which of the registers' values a figure shows.
 *
 * @param measure its key; null for the first
 * @param county its code; null for the nation
 * @param year null for the last that there is
 */
public record RegisterChoice(String measure, String county, Integer year) {

    public static final RegisterChoice FIRST = new RegisterChoice(null, null, null);

    /** The measure that it names, or the first where none is named or known; empty where there are none. */
    public Optional<RegisterMeasure> of(List<RegisterMeasure> measures) {
        return measures.stream()
                .filter(each -> each.key().equals(measure))
                .findFirst()
                .or(() -> measures.stream().findFirst());
    }
}
