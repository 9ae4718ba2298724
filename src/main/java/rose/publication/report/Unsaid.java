package rose.publication.report;

import java.util.Arrays;
import rose.platform.Texts;

/** An expression that cannot be computed as it is written. Its author is told why; the rest of the report is computed all the same. */
final class Unsaid extends Exception {

    private final String key;
    private final transient Object[] arguments;

    Unsaid(String key, Object... arguments) {
        super(key + Arrays.toString(arguments), null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    String told(Texts texts) {
        Object[] shown = Arrays.stream(arguments)
                .map(argument -> argument instanceof Integer year ? String.valueOf(year) : argument)
                .toArray();
        return texts.get(key, shown);
    }
}
