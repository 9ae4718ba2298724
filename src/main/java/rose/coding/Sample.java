package rose.coding;

/** Whether an intervention is coded by one or by two who do not see each other's codes, and then with or without suggestions. */
public enum Sample {
    NONE,
    /** By two, without suggestions: what agreement between coders is measured on. */
    BLIND,
    /** By two, with suggestions: measured beside, it tells whether suggestions sway. */
    ASSISTED;

    /** How many must have coded it before it can be settled. */
    int coders() {
        return this == NONE ? 1 : 2;
    }
}
