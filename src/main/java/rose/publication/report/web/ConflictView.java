package rose.publication.report.web;

import rose.platform.WordDifference;

/**
 * Two texts of one block, of which one is not saved.
 *
 * @param version of theirs, which whoever chooses has then seen
 * @param mine as it was typed
 * @param title who did what meanwhile
 * @param words theirs and mine; null where they have removed it
 * @param inPlace whether it stands among the other blocks; else it is a page of its own
 */
public record ConflictView(
        String report,
        long block,
        int version,
        String mine,
        String title,
        String theirsBy,
        WordDifference words,
        boolean inPlace) {

    public String action() {
        return report + "/stycken/" + block;
    }

    public boolean removed() {
        return words == null;
    }
}
