package rose.publication.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Viewer;
import rose.platform.UserProblem;

/** What those who write a report say to each other of its blocks. Never part of what is published. */
@Component
public class BlockComments {

    /** In characters. Its text says so too. */
    public static final int LONGEST = 4_000;

    private final WrittenReports reports;
    private final BlockWriting blocks;
    private final CommentStore store;
    private final Clock clock;

    BlockComments(WrittenReports reports, BlockWriting blocks, CommentStore store, Clock clock) {
        this.reports = reports;
        this.blocks = blocks;
        this.store = store;
        this.clock = clock;
    }

    /** By block, in the order in which they were written. */
    @Transactional(readOnly = true)
    public Map<Long, List<BlockComment>> of(long reportId, Viewer viewer) {
        return store.of(reports.report(reportId, viewer).id()).stream()
                .collect(Collectors.groupingBy(BlockComment::blockId));
    }

    /** @throws UserProblem where nothing is said, or too much */
    @Transactional
    public long add(long reportId, long blockId, String typed, Viewer viewer) {
        reports.writable(reportId, viewer);
        String text = Typed.text(typed).strip();
        if (text.isEmpty()) {
            throw new UserProblem("publication.writing.comment.none");
        }
        if (text.length() > LONGEST) {
            throw new UserProblem("publication.writing.comment.long");
        }
        return store.add(blocks.block(reportId, blockId, viewer).id(), text, viewer, clock.instant());
    }

    /** It stays, as done. */
    @Transactional
    public void resolve(long reportId, long blockId, long commentId, Viewer viewer) {
        reports.writable(reportId, viewer);
        store.resolve(blocks.block(reportId, blockId, viewer).id(), commentId, viewer, clock.instant());
    }
}
