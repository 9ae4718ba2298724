package rose.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rose.coding.Category;

/**
 * What is counted of one intervention.
 *
 * @param fundsSek null where not told
 * @param categories ids of its settled categories; empty where they are not settled
 */
record Fact(
        long id,
        String organisationId,
        String countyCode,
        Long fundsSek,
        boolean synthetic,
        List<String> targetGroups,
        boolean settled,
        Set<Long> categories) {

    boolean has(Category category) {
        return categories.contains(category.id());
    }

    Stream<Category> among(List<Category> candidates) {
        return candidates.stream().filter(this::has);
    }

    boolean hasAny(List<Category> candidates) {
        return candidates.stream().anyMatch(this::has);
    }
}
