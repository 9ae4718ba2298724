package rose.coding;

import java.util.List;

/** What became of an intervention when a coder was done with it. In each case what they gave is saved. */
public sealed interface DoneResult {

    /** Its codes count. */
    record Settled() implements DoneResult {}

    /** It waits for a second coder. */
    record Waits() implements DoneResult {}

    /** The coders differ, or one is in doubt: somebody decides. */
    record ToSettle() implements DoneResult {}

    /** Somebody else had coded it otherwise while this coder did: both stand, and somebody decides. */
    record OtherwiseMeanwhile(String byWhom) implements DoneResult {}

    /** Not done: these categories of theirs are not in the codebook any more. All else that they gave is saved. */
    record BookChanged(List<Category> gone) implements DoneResult {}
}
