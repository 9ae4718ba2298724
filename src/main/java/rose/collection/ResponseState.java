package rose.collection;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a response has come. What may follow what stands in one table. */
public enum ResponseState {
    /** Being written; nothing of it counts yet. */
    OPEN,
    /** Handed in; it counts, and nobody writes in it. */
    SUBMITTED,
    /** Being written again; it counts as it was handed in. */
    REOPENED;

    private static final Map<ResponseState, Set<ResponseState>> NEXT = Map.of(
            OPEN, EnumSet.of(SUBMITTED),
            SUBMITTED, EnumSet.of(REOPENED),
            REOPENED, EnumSet.of(SUBMITTED));

    public boolean mayBecome(ResponseState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether it can be written in. */
    public boolean writable() {
        return this != SUBMITTED;
    }
}
