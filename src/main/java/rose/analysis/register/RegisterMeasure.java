package rose.analysis.register;

import rose.platform.Texts;

/**
 * What a register measures.
 *
 * @param key names it in files and addresses, as {@code diagnosed}
 * @param source who has published it, as its files say
 * @param synthetic whether its values are made by the program
 */
public record RegisterMeasure(
        String key, String nameSv, String nameEn, String unitSv, String unitEn, String source, boolean synthetic) {

    public String name(Texts texts) {
        return texts.pick(nameSv, nameEn);
    }

    public String unit(Texts texts) {
        return texts.pick(unitSv, unitEn);
    }
}
