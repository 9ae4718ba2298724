package rose.publication.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rose.agreements.Grants;
import rose.collection.Intervention;
import rose.publication.feedback.Comparison;
import rose.publication.feedback.PlaceNumbers;
import rose.publication.feedback.Subject;

/**
 * What is known of a place (Swedish: län, region, kommun, länsgemensamt), all of one moment.
 *
 * @param years that there are agreements for, newest first
 * @param lines an area on a level each
 * @param chosen the line whose goals, outcomes and target groups are compared; empty where nothing is asked of the place
 * @param invented the years of which anything of theirs is made by the program
 * @param granted every allocation's grants of all years
 * @param byRecipient of a county; null of others
 * @param published the first of those whose texts all may read, of {@code publishedCount} that year
 * @param factSheet whether its fact sheet of the year is published
 */
record Profile(
        Subject subject,
        int year,
        List<Integer> years,
        List<Line> lines,
        Optional<Line> chosen,
        Reported byYear,
        Set<Integer> invented,
        List<Grants> granted,
        Reported byRecipient,
        List<Intervention> published,
        int publishedCount,
        boolean factSheet) {

    /** One area on one level. */
    record Line(Comparison comparison) {

        /** Those whom the page is about. */
        PlaceNumbers own() {
            return comparison.places().getFirst();
        }

        PlaceNumbers nation() {
            return comparison.nation();
        }

        boolean is(String area, String level) {
            return comparison.selection().area().shortName().equals(area)
                    && comparison.selection().level().name().equals(level);
        }
    }

    /** Whether anything on the page is made by the program; {@link #yearSynthetic} of the year that it is about. */
    boolean synthetic() {
        return yearSynthetic() || byYear.synthetic();
    }

    boolean yearSynthetic() {
        return lines.stream().anyMatch(line -> line.comparison().synthetic())
                || published.stream().anyMatch(Intervention::synthetic);
    }
}
