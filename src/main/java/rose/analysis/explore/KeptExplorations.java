package rose.analysis.explore;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.agreements.Agreements;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.UserProblem;

/** What people keep of what they have explored. Each sees their own; analysts can put theirs in a status report. */
@Component
public class KeptExplorations {

    private final KeptExplorationStore store;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    KeptExplorations(
            KeptExplorationStore store, Agreements agreements, Organisations organisations, Audit audit, Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<KeptExploration> of(Viewer viewer) {
        return store.of(account(viewer));
    }

    /** @throws Missing where the viewer keeps none with that id */
    @Transactional(readOnly = true)
    public KeptExploration kept(long id, Viewer viewer) {
        return store.find(id, account(viewer)).orElseThrow(() -> new Missing("kept exploration " + id));
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

    /** It vanishes from reports as well. */
    @Transactional
    public void delete(long id, Viewer viewer) {
        KeptExploration kept = kept(id, viewer);
        store.delete(kept.id());
        if (!kept.reports().isEmpty()) {
            audit.record(viewer.accountId(), viewer.name(), "delete", "exploration/" + id, kept.name());
        }
    }

    @Transactional
    public void putInReport(long id, int year, String authorityCode, Viewer viewer) {
        Organisation authority = reportOf(year, authorityCode, viewer);
        KeptExploration kept = kept(id, viewer);
        store.putInReport(kept.id(), year, authority.id(), clock.instant());
        record(viewer, "put in report", kept, year, authority);
    }

    @Transactional
    public void takeFromReport(long id, int year, String authorityCode, Viewer viewer) {
        Organisation authority = reportOf(year, authorityCode, viewer);
        KeptExploration kept = kept(id, viewer);
        store.takeFromReport(kept.id(), year, authority.id());
        record(viewer, "take from report", kept, year, authority);
    }

    private void record(Viewer viewer, String action, KeptExploration kept, int year, Organisation authority) {
        audit.record(
                viewer.accountId(),
                viewer.name(),
                action,
                "exploration/" + kept.id(),
                year + " " + authority.code() + ": " + kept.name());
    }

    private Organisation reportOf(int year, String authorityCode, Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("put in report");
        }
        agreements.agreement(year);
        return organisations
                .find(Level.AUTHORITY, authorityCode)
                .orElseThrow(() -> new Missing("authority " + authorityCode));
    }

    /** What stands in a report, in the order in which it was put there. For those who may see the report. */
    @Transactional(readOnly = true)
    public List<KeptExploration> inReport(int year, Organisation authority, Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("status report");
        }
        return store.inReport(year, authority.id());
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
