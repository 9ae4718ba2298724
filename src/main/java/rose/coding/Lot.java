package rose.coding;

import rose.agreements.AreaPart;
import rose.collection.Intervention;
import rose.organisations.Level;

/** What is coded together: the interventions of one area, year and level. */
public record Lot(AreaPart area, Level level) {

    public static Lot of(Intervention intervention) {
        return new Lot(intervention.area(), intervention.organisation().level());
    }

    public int year() {
        return area.year();
    }

    /** As in addresses: {@code 2023/barn-unga/REGION}. */
    public String path() {
        return area.year() + "/" + area.shortName() + "/" + level;
    }
}
