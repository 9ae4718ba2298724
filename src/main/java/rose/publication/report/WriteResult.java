package rose.publication.report;

import rose.platform.Problem;

/** How a change of a block ended. */
public sealed interface WriteResult {

    /** @param block as it stands now */
    record Saved(Block block) implements WriteResult {}

    /** Somebody else has written in it since; nothing is changed. @param theirs what stands there */
    record Changed(Block theirs) implements WriteResult {}

    /** Somebody else has removed it since; nothing is changed. Written once more, over that version, it is taken back. */
    record Removed(Block removed) implements WriteResult {}

    /** It cannot be saved before that is mended. */
    record Refused(Problem problem) implements WriteResult {}
}
