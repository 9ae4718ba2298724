package rose.coding;

import rose.agreements.AreaPart;
import rose.organisations.Level;

/** What is coded together: the interventions of one area, year and level. */
public record Lot(AreaPart area, Level level) {

    public int year() {
        return area.year();
    }

    /** As in addresses: {@code 2023/barn-unga/REGION}. */
    public String path() {
        return area.year() + "/" + area.shortName() + "/" + level;
    }
}
