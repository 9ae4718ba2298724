package rose.coding;

import java.util.List;
import rose.platform.Texts;

/**
 * One category of a codebook.
 *
 * @param position its place in its dimension, from 0
 * @param definition what it means
 * @param includes what belongs to it
 * @param excludes what does not, and where that belongs
 * @param examples of what is written in interventions that have it
 * @param words typical ones, as a help to the coder
 * @param alsoWritten other published spellings of its name
 * @param colour 1 to 7 of the chart colours, or null
 * @param retired not given any more
 * @param earlier ids of the corresponding categories in the book before
 * @param successors ids of those that it was merged with or split into
 */
public record Category(
        long id,
        Dimension dimension,
        int position,
        String name,
        String nameEn,
        Note definition,
        Note includes,
        Note excludes,
        List<String> examples,
        List<String> words,
        List<String> alsoWritten,
        Integer colour,
        boolean retired,
        List<Long> earlier,
        List<Long> successors) {

    /** A text in both languages; either may be null. */
    public record Note(String sv, String en) {

        public static final Note NONE = new Note(null, null);

        public String in(Texts texts) {
            return texts.pick(sv, en);
        }

        public boolean isEmpty() {
            return sv == null && en == null;
        }
    }

    public String name(Texts texts) {
        return texts.pick(name, nameEn);
    }

    /** All that is said of it. */
    public Wording wording() {
        return new Wording(name, nameEn, definition, includes, excludes, examples, words, alsoWritten, colour);
    }

    boolean isWritten(String text) {
        return name.equals(text) || alsoWritten.contains(text);
    }
}
