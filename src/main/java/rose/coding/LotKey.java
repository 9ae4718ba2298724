package rose.coding;

import rose.organisations.Level;

/** A {@link Lot} as the database names it. */
record LotKey(int year, String area, Level level) {

    static LotKey of(Lot lot) {
        return new LotKey(lot.year(), lot.area().shortName(), lot.level());
    }
}
