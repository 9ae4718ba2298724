package rose.coding;

import java.util.List;
import rose.platform.Texts;

/**
 * One category of a codebook.
 *
 * @param position its place in its dimension, from 0
 * @param words typical ones, as a help to the coder
 * @param alsoWritten other published spellings of its name
 * @param earlier ids of the corresponding categories in the book before
 */
public record Category(
        long id,
        Dimension dimension,
        int position,
        String name,
        String nameEn,
        String definitionSv,
        String definitionEn,
        List<String> words,
        List<String> alsoWritten,
        List<Long> earlier) {

    public String name(Texts texts) {
        return texts.pick(name, nameEn);
    }

    public String definition(Texts texts) {
        return texts.pick(definitionSv, definitionEn);
    }

    boolean isWritten(String text) {
        return name.equals(text) || alsoWritten.contains(text);
    }
}
