package rose.publication.report.web;

import rose.publication.report.Block;

/** What is typed, held against what stands there. */
final class Typing {

    private Typing() {}

    /** A block as its writer last saw it: with that version. */
    static Block over(Block block, int version) {
        return new Block(
                block.id(),
                block.reportId(),
                block.text(),
                version,
                block.removed(),
                block.changedAt(),
                block.accountId(),
                block.changedBy());
    }

    /** Whether other blocks may read another way because of it: chapters, and what is said of all under a heading. */
    static boolean othersDiffer(Block before, Block after) {
        return (before.heading() || after.heading()) && !before.text().equals(after.text());
    }
}
