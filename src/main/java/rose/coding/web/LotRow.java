package rose.coding.web;

import rose.coding.Coding;
import rose.coding.Lot;
import rose.coding.TaskState;
import rose.platform.Texts;

/**
 * One area and level of a year, as a task: how much of it is coded.
 *
 * @param settle how many wait to be settled, in words, or null; {@code waits} how many for a second coder
 * @param sampleHref where it is said how much is coded by two
 */
public record LotRow(
        String name,
        String level,
        String href,
        String far,
        State state,
        String settle,
        String waits,
        String sampleHref) {

    /** How far a lot has come. */
    public enum State {
        NOT_STARTED,
        STARTED,
        DONE,
        NO_CODEBOOK
    }

    static String href(Lot lot) {
        return "/koda/" + lot.path();
    }

    static LotRow of(Coding.Progress progress, Texts texts) {
        return new LotRow(
                progress.lot().area().numberedName(texts) + " " + progress.lot().year(),
                progress.lot().level().heading(texts),
                href(progress.lot()),
                texts.get("coding.of", progress.settled(), progress.reported()),
                state(progress),
                counted("coding.lot.settle", progress.in(TaskState.TO_SETTLE), texts),
                counted("coding.lot.waits", progress.in(TaskState.HALF_CODED), texts),
                "/koda/" + progress.lot().year() + "/" + progress.lot().area().shortName() + "/dubbelkodning");
    }

    private static String counted(String key, int count, Texts texts) {
        return count == 0 ? null : texts.get(key, count);
    }

    private static State state(Coding.Progress progress) {
        if (!progress.hasBook()) {
            return State.NO_CODEBOOK;
        }
        if (progress.left() == 0) {
            return State.DONE;
        }
        return progress.settled() == 0 ? State.NOT_STARTED : State.STARTED;
    }
}
