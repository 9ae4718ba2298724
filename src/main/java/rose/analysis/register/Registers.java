package rose.analysis.register;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What registers tell, as imported. Open to all: what is not to be told is withheld by its source. */
@Component
public class Registers {

    private final RegisterStore store;

    Registers(RegisterStore store) {
        this.store = store;
    }

    /** By key. */
    public List<RegisterMeasure> measures() {
        return store.measures();
    }

    /** The one with that key, or the first where none is named or known; empty where there are none. */
    public Optional<RegisterMeasure> measure(String key) {
        List<RegisterMeasure> all = measures();
        return all.stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Rising by year, the nation before counties. */
    public List<RegisterValue> values(RegisterMeasure measure) {
        return store.values(measure.key());
    }
}
