package rose.publication.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rose.analysis.Figures;
import rose.analysis.FrozenSources;

/** What editions were counted from, ready to be counted again; the few that were asked for last stay in memory. */
@Component
class KeptEditions {

    private static final int HELD = 4;

    private final EditionStore store;
    private final Figures figures;
    private final Map<String, Kept> held = new LinkedHashMap<>(HELD, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > HELD;
        }
    };

    KeptEditions(EditionStore store, Figures figures) {
        this.store = store;
        this.figures = figures;
    }

    /**
     * @param draft as its authors wrote it
     * @param figures computed from its sources
     */
    record Kept(Draft draft, FrozenSources sources, Figures figures) {

        Figures.Reading reading() {
            return figures.reading(draft.year());
        }
    }

    /** Empty where nothing was kept with it, or there is no such edition. */
    Optional<Kept> of(long report, int number) {
        return store.factsMark(report, number).flatMap(mark -> {
            synchronized (held) {
                if (held.containsKey(mark)) {
                    return Optional.of(held.get(mark));
                }
            }
            Optional<Kept> read = store.facts(report, number).map(this::kept);
            read.ifPresent(kept -> {
                synchronized (held) {
                    held.put(mark, kept);
                }
            });
            return read;
        });
    }

    private Kept kept(EditionFacts facts) {
        FrozenSources sources = new FrozenSources(facts.sources());
        return new Kept(facts.draft(), sources, figures.from(sources));
    }
}
