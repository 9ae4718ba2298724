package rose.analysis.explore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rose.analysis.facts.Responses;

/**
 * How many organisations are asked, and of them have reported; each once, in however many areas.
 *
 * @param late of those that have reported, how many did so after the last day somewhere
 */
public record Reach(int asked, int reported, int late) {

    static Reach of(List<Slice> slices, boolean countingLate) {
        Set<String> asked = new HashSet<>();
        Set<String> reported = new HashSet<>();
        Set<String> late = new HashSet<>();
        for (Slice slice : slices) {
            for (int respondent : slice.respondents()) {
                String id = slice.organisation(respondent).id();
                asked.add(id);
                Responses responses = slice.responses();
                if (responses.reported(id)) {
                    boolean wasLate =
                            responses.late().get(responses.respondents().number(id));
                    if (wasLate) {
                        late.add(id);
                    }
                    if (countingLate || !wasLate) {
                        reported.add(id);
                    }
                }
            }
        }
        return new Reach(asked.size(), reported.size(), late.size());
    }
}
