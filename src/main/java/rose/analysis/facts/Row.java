package rose.analysis.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import rose.analysis.ValueList;

/**
 * One intervention on its way into memory.
 *
 * @param fundsSek null where not told
 * @param people that it has reached; null where not told
 * @param categories ids of its settled categories
 */
public record Row(
        long id,
        String organisationId,
        Long fundsSek,
        Long people,
        EnumSet<Flag> flags,
        Map<ValueList, List<String>> values,
        List<Long> categories) {}
