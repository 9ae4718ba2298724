package rose.coding.web;

import java.util.List;
import rose.coding.Lot;
import rose.coding.Reliabilities;
import rose.platform.Texts;

/** The interventions that coders differ on in one category. @param says how many, and how well they agree */
public record DifferingPage(
        String lot, String level, String lotHref, String category, String says, List<SettlementsPage.Row> rows) {

    static DifferingPage of(Lot lot, Reliabilities.Differing differing, Texts texts) {
        ReliabilityPage.Row measured = ReliabilityPage.Row.of("", differing.measured(), texts);
        return new DifferingPage(
                lot.area().numberedName(texts) + " " + lot.year(),
                lot.level().heading(texts),
                LotRow.href(lot),
                differing.category().name(texts),
                texts.get(
                        "coding.measured.differing.says",
                        differing.count(),
                        differing.measured().units(),
                        measured.alpha()),
                differing.shown().stream().map(SettlementsPage::row).toList());
    }
}
