package rose.coding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import rose.coding.Category.Note;

/**
 * A change of one codebook. Where two of its dimensions follow each other ({@link Codebook#twin}) it is made in both.
 */
public sealed interface Change {

    /** What tells in the history which kind it was. */
    ChangeKind kind();

    /** Other names or texts. The category is the same, and so are its codes. */
    record Reword(long categoryId, Wording wording) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.REWORDED;
        }
    }

    /** One step up or down in its dimension. */
    record Move(long categoryId, boolean up) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.REORDERED;
        }
    }

    record Add(Dimension dimension, Wording wording) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.ADDED;
        }
    }

    /** What has the first has the second from now on. */
    record Merge(long categoryId, long intoId) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.MERGED;
        }
    }

    /** In two or more, of which some may be there already. What counts as the divided one is to be coded anew. */
    record Split(long categoryId, List<Wording> parts, Set<Long> intoIds) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.SPLIT;
        }
    }

    /** Not given any more. What has it keeps it. */
    record Retire(long categoryId) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.RETIRED;
        }
    }

    /** Only where nothing has it or ever had. */
    record Remove(long categoryId) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.REMOVED;
        }
    }

    /**
     * What a file says. Dimensions that it does not have are left alone; categories that it does not have are removed, or retired
     * where they are used.
     *
     * @param notes null where the file says nothing of them
     */
    record Replace(Map<Dimension, List<Entry>> dimensions, Notes notes) implements Change {

        /**
         * @param categoryId the category that it is, or null for a new one
         * @param mapsTo names of categories of the book before that it corresponds to; null where the file says nothing of it
         */
        public record Entry(Long categoryId, Wording wording, List<String> mapsTo) {}

        public record Notes(Note note, Note mappingNote) {}

        @Override
        public ChangeKind kind() {
            return ChangeKind.FROM_FILE;
        }
    }
}
