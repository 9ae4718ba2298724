package rose.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import rose.coding.suggestions.Learner;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Viewer;

/** For the bench: what is read before anything is learnt, which is seen in this package alone. */
public final class ExampleReading {

    private static final int BATCH = 1_000;

    private ExampleReading() {}

    /** @return the texts of the settled interventions of a lot, as many as are learnt from */
    public static List<Intervention> of(Lot lot, DSLContext db, Interventions interventions) {
        var key = LotKey.of(lot);
        List<Long> ids = List.copyOf(new SuggestionStore(db)
                .examples(List.of(key), Learner.MOST_EXAMPLES)
                .keySet());
        List<Intervention> texts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            Collection<Long> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            texts.addAll(interventions.readable(batch, Viewer.COMMAND_LINE, 0, BATCH));
        }
        return texts;
    }
}
