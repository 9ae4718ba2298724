package rose.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * How many responses have come how far. Each is one organisation's to one survey.
 *
 * @param begun with those handed in
 * @param submitted with those that were late
 * @param late handed in after their last day
 * @param overdue not handed in though their last day has passed
 */
public record ResponseCount(int asked, int begun, int submitted, int attested, int late, int overdue) {

    static ResponseCount of(Collection<Asked> asked, LocalDate today) {
        return new ResponseCount(
                asked.size(),
                count(asked, Asked::begun),
                count(asked, Asked::submitted),
                count(asked, Asked::attested),
                count(asked, Asked::late),
                count(asked, each -> each.overdue(today)));
    }

    private static int count(Collection<Asked> asked, Predicate<Asked> which) {
        return (int) asked.stream().filter(which).count();
    }

    public int notBegun() {
        return asked - begun;
    }

    /** 0..1 of those asked; 0 of none. */
    public double share() {
        return asked == 0 ? 0 : (double) submitted / asked;
    }
}
