package rose.analysis.facts;

import java.util.Map;
import java.util.stream.Stream;

/** How far the respondents of a lot have come, by organisation id, and what they have answered. Who has not begun is not in it. */
public record Responses(Map<String, Responding> responding, Answers answers) {

    public static final Responses NONE = new Responses(Map.of(), Answers.NONE);

    /** @param submitted whether it counts; @param late whether it was handed in late */
    public record Responding(boolean begun, boolean submitted, boolean late) {}

    /** The ids of those that have reported, with interventions or without. */
    public Stream<String> reporting() {
        return responding.entrySet().stream()
                .filter(each -> each.getValue().submitted())
                .map(Map.Entry::getKey);
    }

    public boolean reported(String organisationId) {
        Responding responding = this.responding.get(organisationId);
        return responding != null && responding.submitted();
    }

    public long late() {
        return responding.values().stream()
                .filter(each -> each.submitted() && each.late())
                .count();
    }
}
