package rose.analysis;

import rose.agreements.AreaPart;
import rose.analysis.facts.LotKey;
import rose.organisations.Level;
import rose.platform.Texts;

/** What a figure is about: one area of one year's agreement, on one level, and which reports of it are counted. */
public record Selection(AreaPart area, Level level, Counted counted) {

    /** With all that is reported. */
    public Selection(AreaPart area, Level level) {
        this(area, level, Counted.ALL);
    }

    public int year() {
        return area.year();
    }

    LotKey lot() {
        return new LotKey(year(), area.shortName(), level);
    }

    /** Another area, or the same another year, counted in the same way. */
    public Selection at(AreaPart area, Level level) {
        return new Selection(area, level, counted);
    }

    /** "Barn och unga, regioner 2021". */
    public String described(Texts texts) {
        return texts.get("analysis.selection", area.name(texts), level.inText(texts), String.valueOf(year()));
    }
}
