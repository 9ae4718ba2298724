package rose.collection;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;

/** The reported interventions, as far as each viewer may read them. */
@Component
public class Interventions {

    private final InterventionStore store;
    private final Audit audit;
    private final Clock clock;

    Interventions(InterventionStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Missing where there is none with that id that the viewer may read */
    public Intervention intervention(long id, Viewer viewer) {
        return readable(List.of(id), viewer, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("intervention " + id));
    }

    /**
     * Those of the interventions that the viewer may read, by organisation and title.
     *
     * @param limit at most so many, after the first {@code offset}
     */
    public List<Intervention> readable(Collection<Long> ids, Viewer viewer, int offset, int limit) {
        return store.readable(ids, viewer, offset, limit);
    }

    /**
     * The same intervention the year before: the one that it was begun from, else one of the same title that the same
     * organisation reported then.
     */
    public Optional<Intervention> lastYears(Intervention intervention, Viewer viewer) {
        return store.lastYears(intervention)
                .flatMap(id -> readable(List.of(id), viewer, 0, 1).stream().findFirst());
    }

    /** Those of a response that the viewer may read, by title. */
    public List<Intervention> of(Response response, Viewer viewer) {
        return store.of(response.id(), viewer);
    }

    /** How many of the interventions the viewer may read. */
    public int countReadable(Collection<Long> ids, Viewer viewer) {
        return store.countReadable(ids, viewer);
    }

    /** Those whose texts all may read, in the order in which they came. @param limit at most so many, after the first {@code offset} */
    public List<Intervention> published(PublishedFilter filter, int offset, int limit) {
        return store.published(filter, offset, limit);
    }

    public int countPublished(PublishedFilter filter) {
        return store.countPublished(filter);
    }

    /** The ids of those whose texts all may read, rising. @param limit at most so many, after the first {@code offset} */
    public List<Long> publishedIds(int offset, int limit) {
        return store.publishedIds(offset, limit);
    }

    /** Makes the texts of an intervention readable to all, or takes that back. */
    @Transactional
    public void setPublished(long id, boolean published, Viewer viewer) {
        if (!viewer.mayPublish()) {
            throw new Forbidden("publish intervention " + id);
        }
        if (store.setPublished(id, published ? clock.instant() : null) == 0) {
            throw new Missing("intervention " + id);
        }
        audit.record(
                viewer.accountId(), viewer.name(), published ? "publish" : "unpublish", "intervention/" + id, null);
    }
}
