package rose.analysis.explore;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.UserProblem;

/** What people keep of what they have explored. Each sees their own. */
@Component
public class KeptExplorations {

    private final KeptExplorationStore store;
    private final Clock clock;

    KeptExplorations(KeptExplorationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<KeptExploration> of(Viewer viewer) {
        return store.of(account(viewer));
    }

    /** @throws UserProblem where it has no name, or one that is too long */
    @Transactional
    public long keep(Exploration exploration, String name, Viewer viewer) {
        return store.keep(account(viewer), named(name), Addresses.query(exploration), clock.instant());
    }

    @Transactional
    public void rename(long id, String name, Viewer viewer) {
        store.rename(kept(id, viewer).id(), named(name));
    }

    /** Reports that it has been put in keep their figure. */
    @Transactional
    public void delete(long id, Viewer viewer) {
        store.delete(kept(id, viewer).id());
    }

    private KeptExploration kept(long id, Viewer viewer) {
        return store.find(id, account(viewer)).orElseThrow(() -> new Missing("kept exploration " + id));
    }

    private static long account(Viewer viewer) {
        if (viewer.accountId() == null) {
            throw new Forbidden("keep explorations");
        }
        return viewer.accountId();
    }

    private static String named(String name) {
        String trimmed = name == null ? "" : name.strip();
        if (trimmed.isEmpty()) {
            throw new UserProblem("analysis.explore.kept.no-name");
        }
        if (trimmed.length() > KeptExploration.LONGEST_NAME) {
            throw new UserProblem("analysis.explore.kept.long-name", KeptExploration.LONGEST_NAME);
        }
        return trimmed;
    }
}
