package rose.coding.suggestions;

import java.util.List;
import java.util.Objects;

/** What is written of one intervention. What is not written is an empty string, never null. */
public record Example(
        String title, String activities, String outputs, String goals, String outcomes, List<String> targetGroups) {

    public Example {
        Objects.requireNonNull(title);
        Objects.requireNonNull(activities);
        Objects.requireNonNull(outputs);
        Objects.requireNonNull(goals);
        Objects.requireNonNull(outcomes);
        targetGroups = List.copyOf(targetGroups);
    }

    public String text(Part part) {
        return switch (part) {
            case TITLE -> title;
            case ACTIVITIES -> activities;
            case OUTPUTS -> outputs;
            case GOALS -> goals;
            case OUTCOMES -> outcomes;
            case TARGET_GROUPS -> String.join("\n", targetGroups);
        };
    }
}
