package rose.analysis.register;

import java.util.List;
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

    /** Rising by year, the nation before counties. */
    public List<RegisterValue> values(RegisterMeasure measure) {
        return store.values(measure.key());
    }
}
