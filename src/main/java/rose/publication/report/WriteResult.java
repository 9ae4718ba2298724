package rose.publication.report;

import rose.platform.Problem;

/** How a change of a block ended. */
public sealed interface WriteResult {

    /**
     * @param block as it stands now
     * @param shown as its reader would meet it, where it was rendered to be saved; else null
     */
    record Saved(Block block, RenderedBlock shown) implements WriteResult {

        Saved(Block block) {
            this(block, null);
        }

        Saved shown(RenderedBlock shown) {
            return new Saved(block, shown == null ? null : shown.of(block.id()));
        }
    }

    /** Somebody else has written in it since; nothing is changed. @param theirs what stands there */
    record Changed(Block theirs) implements WriteResult {}

    /** Somebody else has removed it since; nothing is changed. Written once more, over that version, it is taken back. */
    record Removed(Block removed) implements WriteResult {}

    /** It cannot be saved before that is mended. */
    record Refused(Problem problem) implements WriteResult {}
}
