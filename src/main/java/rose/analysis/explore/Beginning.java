package rose.analysis.explore;

import java.util.Arrays;
import java.util.Optional;
import rose.analysis.facts.Flag;

/** Whether an intervention is new, or goes on from the year before. */
public enum Beginning {
    NEW("ny", Flag.NEW),
    CONTINUED("fortsatt", Flag.CONTINUED);

    private final String path;
    private final Flag flag;

    Beginning(String path, Flag flag) {
        this.path = path;
        this.flag = flag;
    }

    static Optional<Beginning> ofPath(String path) {
        return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    Flag flag() {
        return flag;
    }
}
