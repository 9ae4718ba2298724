package rose.publication.feedback.web;

import java.util.List;
import rose.platform.Texts;
import rose.publication.feedback.FactSheetRun;

/**
 * A run as its page shows it.
 *
 * @param far how many are made, in words
 * @param when it began or ended
 * @param published when that was, or null
 * @param counties its sheets, once they are all there
 */
public record RunView(
        long id,
        String title,
        FactSheetRun.State state,
        int percent,
        String far,
        String when,
        String published,
        List<SheetsPage.InCounty> counties) {

    static RunView of(FactSheetRun run, List<SheetsPage.InCounty> counties, Texts texts) {
        return new RunView(
                run.id(),
                texts.get("publication.sheets.run", String.valueOf(run.year())),
                run.state(),
                run.percent(),
                texts.get("publication.sheets.far", run.made(), run.total()),
                texts.dateTime(run.endedAt() == null ? run.startedAt() : run.endedAt()),
                run.publishedAt() == null
                        ? null
                        : texts.get("publication.sheets.published", texts.dateTime(run.publishedAt())),
                counties);
    }

    public boolean running() {
        return state == FactSheetRun.State.RUNNING;
    }

    public boolean publishable() {
        return state == FactSheetRun.State.DONE && published == null;
    }
}
