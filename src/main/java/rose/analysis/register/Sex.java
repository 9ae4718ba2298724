package rose.analysis.register;

import java.util.Arrays;
import java.util.Optional;
import rose.platform.Texts;

/** As registers tell it. */
public enum Sex {
    WOMEN,
    MEN;

    /** As files write it: {@code women}. */
    static Optional<Sex> of(String written) {
        return Arrays.stream(values())
                .filter(sex -> sex.name().equalsIgnoreCase(written))
                .findFirst();
    }

    public String name(Texts texts) {
        return texts.get("analysis.register.sex." + name());
    }
}
