package rose.publication.report;

import java.util.ArrayList;
import java.util.List;

/** A report's blocks by chapter: a chapter begins at a block whose text begins with {@code "# "}. */
public record Chapters(List<Chapter> all) {

    /**
     * @param number from 1
     * @param title as it is written; null for what stands before the first chapter that has one
     * @param blocks in their order, those that are removed too
     */
    public record Chapter(int number, String title, List<Block> blocks) {

        public List<Block> standing() {
            return blocks.stream().filter(block -> !block.removed()).toList();
        }

        public List<Block> removed() {
            return blocks.stream().filter(Block::removed).toList();
        }
    }

    /** At least one, which may be empty. */
    public static Chapters of(List<Block> blocks) {
        List<Chapter> chapters = new ArrayList<>();
        for (Block block : blocks) {
            boolean begins = block.chapter() && !block.removed();
            if (chapters.isEmpty() || begins && !onlyRemovedBeforeTheFirst(chapters)) {
                chapters.add(new Chapter(chapters.size() + 1, begins ? block.chapterTitle() : null, new ArrayList<>()));
            } else if (begins) {
                chapters.set(
                        0,
                        new Chapter(1, block.chapterTitle(), chapters.getFirst().blocks()));
            }
            chapters.getLast().blocks().add(block);
        }
        return new Chapters(chapters.isEmpty() ? List.of(new Chapter(1, null, List.of())) : chapters);
    }

    private static boolean onlyRemovedBeforeTheFirst(List<Chapter> chapters) {
        return chapters.size() == 1
                && chapters.getFirst().title() == null
                && chapters.getFirst().standing().isEmpty();
    }

    /** The nearest there is. */
    public Chapter number(int number) {
        return all.get(Math.clamp(number, 1, all.size()) - 1);
    }

    /** Where that block stands; the first where it is nowhere. */
    public Chapter with(long blockId) {
        return all.stream()
                .filter(chapter -> chapter.blocks().stream().anyMatch(block -> block.id() == blockId))
                .findFirst()
                .orElse(all.getFirst());
    }
}
