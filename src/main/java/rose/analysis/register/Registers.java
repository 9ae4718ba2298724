package rose.analysis.register;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What registers tell, as imported. Open to all: what is not to be told is withheld by its source. */
@Component
public class Registers {

    private final RegisterStore store;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** A measure's values as of an import: kept, because few change them and many figures show them. */
    private record Held(String version, List<RegisterValue> values) {}

    Registers(RegisterStore store) {
        this.store = store;
    }

    /** By key. */
    public List<RegisterMeasure> measures() {
        return store.measures();
    }

    /** Rising by year, the nation before counties. */
    public List<RegisterValue> values(RegisterMeasure measure) {
        String version = store.version(measure.key());
        Held known = held.get(measure.key());
        if (known == null || !known.version().equals(version)) {
            known = new Held(version, store.values(measure.key()));
            held.put(measure.key(), known);
        }
        return known.values();
    }
}
