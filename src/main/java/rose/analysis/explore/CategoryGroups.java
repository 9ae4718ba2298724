package rose.analysis.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;

/**
 * Categories of different codebooks that count as one: those of the same name, and over several years those that the mapping
 * leads to from one earlier category alone. Where an earlier one has been split into several, nobody can say which of them it
 * would have been; it stands alone.
 */
final class CategoryGroups {

    private final Map<Long, Long> parent = new HashMap<>();
    private final Map<Long, Set<Long>> members = new HashMap<>();
    private final Map<Long, Category> named = new HashMap<>();
    private final Map<Long, Category> all = new HashMap<>();

    /** @param overYears whether the mapping joins as well; {@code areas} of those that it joins in */
    CategoryGroups(List<Codebook> books, boolean overYears, Set<String> areas) {
        List<Codebook> oldestFirst = books.stream()
                .filter(book -> !book.draft())
                .sorted(Comparator.comparingInt(Codebook::year).thenComparing(Codebook::id))
                .toList();
        oldestFirst.forEach(book -> book.categories().forEach(category -> {
            parent.put(category.id(), category.id());
            all.put(category.id(), category);
        }));
        joinByName();
        if (overYears) {
            joinByMapping(oldestFirst.stream()
                    .filter(book -> areas.contains(book.area()))
                    .toList());
        }
        all.keySet()
                .forEach(id -> members.computeIfAbsent(root(id), unused -> new HashSet<>())
                        .add(id));
        for (Codebook book : oldestFirst) {
            book.categories().stream()
                    .filter(category -> !category.retired() || !named.containsKey(root(category.id())))
                    .forEach(category ->
                            named.merge(root(category.id()), category, (before, now) -> newer(before, now, book)));
        }
    }

    private static Category newer(Category before, Category now, Codebook book) {
        return book.category(before.id()).isPresent() && !before.retired() ? before : now;
    }

    private void joinByName() {
        Map<List<Object>, Long> first = new LinkedHashMap<>();
        all.values().stream().sorted(Comparator.comparingLong(Category::id)).forEach(category -> {
            join(first.computeIfAbsent(key(category, category.name()), unused -> category.id()), category.id());
            category.alsoWritten()
                    .forEach(other ->
                            join(first.computeIfAbsent(key(category, other), unused -> category.id()), category.id()));
        });
    }

    private static List<Object> key(Category category, String name) {
        return List.of(category.dimension(), name);
    }

    private void joinByMapping(List<Codebook> books) {
        for (Codebook book : books) {
            Map<Long, List<Category>> laterOf = new HashMap<>();
            book.categories()
                    .forEach(category -> category.earlier()
                            .forEach(earlier -> laterOf.computeIfAbsent(earlier, unused -> new ArrayList<>())
                                    .add(category)));
            laterOf.forEach((earlier, later) -> {
                if (later.size() == 1
                        && all.containsKey(earlier)
                        && all.get(earlier).dimension() == later.getFirst().dimension()) {
                    join(earlier, later.getFirst().id());
                }
            });
        }
    }

    private void join(long one, long other) {
        parent.put(root(other), root(one));
    }

    private long root(long id) {
        long at = id;
        while (parent.get(at) != at) {
            at = parent.get(at);
        }
        return at;
    }

    /** The key of the row that a category counts in: the id of the newest that it is one with. */
    String keyOf(long categoryId) {
        return String.valueOf(named.get(root(categoryId)).id());
    }

    /** The ids that count as that category; none where there is no such. */
    Set<Long> members(String key) {
        Long id = number(key);
        return id == null || !parent.containsKey(id) ? Set.of() : members.get(root(id));
    }

    private static Long number(String key) {
        return key.matches("\\d{1,18}") ? Long.valueOf(key) : null;
    }

    /** The keys of a dimension's rows, in the order of the newest book that has each. */
    List<String> keys(Dimension dimension, List<Codebook> books) {
        return books.stream()
                .flatMap(book -> book.categories().stream())
                .filter(category -> category.dimension() == dimension)
                .map(category -> keyOf(category.id()))
                .distinct()
                .sorted(Comparator.comparingInt(
                                (String key) -> all.get(Long.valueOf(key)).position())
                        .thenComparing(key -> Long.valueOf(key)))
                .collect(Collectors.toList());
    }
}
