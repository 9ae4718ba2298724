package rose.coding.suggestions;

import rose.coding.Dimension;

/** The parts of what is written of an intervention. */
public enum Part {
    TITLE,
    ACTIVITIES,
    OUTPUTS,
    GOALS,
    OUTCOMES,
    TARGET_GROUPS;

    /** The text that the dimension sorts. */
    public static Part of(Dimension dimension) {
        return switch (dimension) {
            case ACTIVITY -> ACTIVITIES;
            case OUTPUT -> OUTPUTS;
            case GOAL -> GOALS;
            case OUTCOME -> OUTCOMES;
        };
    }
}
