package rose.analysis;

import rose.agreements.AreaPart;
import rose.analysis.facts.LotKey;
import rose.organisations.Level;
import rose.platform.Texts;

/** What a figure is about: one area of one year's agreement, on one level. */
public record Selection(AreaPart area, Level level) {

    public int year() {
        return area.year();
    }

    LotKey lot() {
        return new LotKey(year(), area.shortName(), level);
    }

    /** "Barn och unga, regioner 2021". */
    public String described(Texts texts) {
        return texts.get("analysis.selection", area.name(texts), level.inText(texts), String.valueOf(year()));
    }
}
