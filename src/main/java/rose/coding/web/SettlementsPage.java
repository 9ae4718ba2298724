package rose.coding.web;

import java.util.List;
import rose.coding.Lot;
import rose.collection.Intervention;
import rose.platform.Texts;

/**
 * What waits to be settled in a lot.
 *
 * @param own those of the viewer's that were settled otherwise than they had coded
 */
public record SettlementsPage(String lot, String level, String lotHref, String waiting, List<Row> open, List<Row> own) {

    /** One intervention as the list names it. */
    public record Row(String href, String title, String organisation) {}

    static SettlementsPage of(Lot lot, int waiting, List<Intervention> open, List<Intervention> own, Texts texts) {
        return new SettlementsPage(
                lot.area().numberedName(texts) + " " + lot.year(),
                lot.level().heading(texts),
                LotRow.href(lot),
                texts.get("coding.settle.waiting", waiting),
                open.stream().map(SettlementsPage::row).toList(),
                own.stream().map(SettlementsPage::row).toList());
    }

    static Row row(Intervention intervention) {
        return new Row(
                "/koda/" + intervention.id() + "/avgorande",
                intervention.title(),
                intervention.organisation().name());
    }
}
