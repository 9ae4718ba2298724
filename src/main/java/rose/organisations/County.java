package rose.organisations;

import rose.platform.Texts;

/**
 * A county: a territory, not the region that runs its health care.
 *
 * @param code SCB's county code, two digits
 * @param letter the county letter, as AB
 * @param tileColumn its column, from 1, in the map of equal tiles; {@code tileRow} likewise from the north
 */
public record County(
        String code, String letter, String name, String nameEn, String healthCareRegion, int tileColumn, int tileRow) {

    public String name(Texts texts) {
        return texts.pick(name, nameEn);
    }
}
