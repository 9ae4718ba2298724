package rose.analysis.facts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.PlatformTransactionManager;
import rose.platform.Changes;

/** For the bench: facts that nobody has asked for yet, and one changed row, which are seen in this package alone. */
public final class FactsAnew {

    private FactsAnew() {}

    /** The program's own parts, by type. */
    public interface Parts {
        <T> T part(Class<T> type);
    }

    /** As when the program has just started. */
    public static FactsInMemory of(Parts parts) {
        return new FactsInMemory(
                parts.part(FactStore.class),
                parts.part(Changes.class),
                parts.part(PlatformTransactionManager.class),
                parts.part(Clock.class));
    }

    public static Facts of(Collection<Integer> years, Map<LotKey, LotFacts> lots, Map<LotKey, Responses> responses) {
        return new Facts(java.util.Set.copyOf(years), java.util.Set.copyOf(lots.keySet()), lots, responses);
    }

    /** With that row as it is now. */
    public static LotFacts changed(LotFacts lot, Row row) {
        return lot.with(List.of(row.id()), Map.of(row.id(), row));
    }
}
