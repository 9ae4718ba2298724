package rose.coding.web;

import rose.coding.Coding;
import rose.coding.TaskState;
import rose.platform.Texts;

/**
 * A lot in which the coder has nothing left to do.
 *
 * @param allHref the lot without the filter, where one limits it; else null
 * @param settleHref null where nothing waits to be settled
 */
public record NothingLeftPage(
        String lot, String level, String far, String allHref, String waits, String toSettle, String settleHref) {

    static NothingLeftPage of(Coding.Progress progress, FilterForm filter, Texts texts) {
        int waiting = progress.in(TaskState.HALF_CODED);
        int toSettle = progress.in(TaskState.TO_SETTLE);
        return new NothingLeftPage(
                progress.lot().area().numberedName(texts) + " " + progress.lot().year(),
                progress.lot().level().heading(texts),
                texts.get("coding.of", progress.settled(), progress.reported()),
                filter.query().isEmpty() ? null : LotRow.href(progress.lot()),
                waiting == 0 ? null : texts.get("coding.waits", waiting),
                toSettle == 0 ? null : texts.get("coding.to-settle", toSettle),
                toSettle == 0 ? null : LotRow.href(progress.lot()) + "/avgoranden");
    }
}
