package rose.coding.web;

import rose.agreements.AreaPart;
import rose.coding.Coding;
import rose.organisations.Level;
import rose.platform.Texts;

/** One area and level of a year, as a task: how much of it is coded. */
public record LotRow(String name, String level, String href, String far, State state) {

    /** How far a lot has come. */
    public enum State {
        NOT_STARTED,
        STARTED,
        DONE,
        NO_CODEBOOK
    }

    static String href(AreaPart area, Level level) {
        return "/koda/" + area.year() + "/" + area.shortName() + "/" + level;
    }

    static LotRow of(Coding.Progress progress, Coding coding, Texts texts) {
        return new LotRow(
                progress.area().numberedName(texts) + " " + progress.area().year(),
                progress.level().heading(texts),
                href(progress.area(), progress.level()),
                texts.get("coding.of", progress.settled(), progress.reported()),
                state(progress, coding));
    }

    private static State state(Coding.Progress progress, Coding coding) {
        if (!coding.hasBook(progress.area(), progress.level())) {
            return State.NO_CODEBOOK;
        }
        if (progress.left() == 0) {
            return State.DONE;
        }
        return progress.settled() == 0 ? State.NOT_STARTED : State.STARTED;
    }
}
