package rose.publication.report;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.publication.report.BlockVersion.Kind;

/** Each change of a block in one transaction. Whether it may be made has been asked before. */
@Component
class BlockChanges {

    private final ReportStore reports;
    private final BlockStore store;
    private final Audit audit;
    private final Clock clock;

    BlockChanges(ReportStore reports, BlockStore store, Audit audit, Clock clock) {
        this.reports = reports;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public WriteResult save(long id, int version, String text, String rendered, Viewer by) {
        Block there = store.hold(id).orElseThrow();
        if (!there.removed() && there.text().equals(text)) {
            return new WriteResult.Saved(there);
        }
        if (there.version() != version) {
            return there.removed() ? new WriteResult.Removed(there) : new WriteResult.Changed(there);
        }
        return changed(id, Kind.WRITTEN, text, rendered, by);
    }

    private WriteResult changed(long id, Kind kind, String text, String rendered, Viewer by) {
        store.change(id, kind, text, rendered, by, clock.instant());
        return new WriteResult.Saved(store.find(id).orElseThrow());
    }

    @Transactional
    public WriteResult insertAfter(long reportId, long after, String text, String rendered, Viewer by) {
        reports.holdOrder(reportId);
        int position = after == 0 ? 0 : store.position(after);
        store.shiftAfter(reportId, position);
        long id = store.insert(reportId, position + 1, text, rendered, by, clock.instant());
        return new WriteResult.Saved(store.find(id).orElseThrow());
    }

    @Transactional
    public WriteResult remove(long id, int version, Viewer by) {
        Block there = store.hold(id).orElseThrow();
        if (there.removed()) {
            return new WriteResult.Saved(there);
        }
        return there.version() == version
                ? changed(id, Kind.REMOVED, there.text(), null, by)
                : new WriteResult.Changed(there);
    }

    @Transactional
    public WriteResult takeBack(long id, Viewer by) {
        Block there = store.hold(id).orElseThrow();
        return there.removed() ? changed(id, Kind.TAKEN_BACK, there.text(), null, by) : new WriteResult.Saved(there);
    }

    @Transactional
    public WriteResult putBack(long id, String text, int version, String rendered, Viewer by) {
        Block there = store.hold(id).orElseThrow();
        return there.version() == version
                ? changed(id, Kind.PUT_BACK, text, rendered, by)
                : new WriteResult.Changed(there);
    }

    /** @return whether there was anywhere to move it */
    @Transactional
    public boolean move(Block block, boolean up, Viewer by) {
        reports.holdOrder(block.reportId());
        List<Block> order = store.blocks(block.reportId()).stream()
                .filter(each -> !each.removed() || each.id() == block.id())
                .toList();
        int at = order.stream().map(Block::id).toList().indexOf(block.id());
        int to = up ? at - 1 : at + 1;
        if (to < 0 || to == order.size()) {
            return false;
        }
        store.swap(block.id(), order.get(to).id());
        audit.record(
                by.accountId(),
                by.name(),
                up ? "move up" : "move down",
                "report/" + block.reportId(),
                "block " + block.id());
        return true;
    }
}
