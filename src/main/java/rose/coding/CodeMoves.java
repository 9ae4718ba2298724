package rose.coding;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of codes when codebooks change.
 *
 * @param moved by category the one that takes its place
 * @param recoded categories that nobody can tell what they are now: what counts as them is coded anew
 * @param takenOff categories that nothing takes the place of
 */
record CodeMoves(Map<Long, Long> moved, Set<Long> recoded, Set<Long> takenOff) {

    static final CodeMoves NONE = new CodeMoves(Map.of(), Set.of(), Set.of());

    static CodeMoves moved(Map<Long, Long> moved) {
        return new CodeMoves(moved, Set.of(), Set.of());
    }

    static CodeMoves recoded(Set<Long> recoded) {
        return new CodeMoves(Map.of(), recoded, Set.of());
    }

    /** From other books to this one: those that one category corresponds to move, those that several do are coded anew. */
    static CodeMoves into(Codebook book, Collection<Category> others) {
        Map<Long, Long> moved = new HashMap<>();
        Set<Long> recoded = new HashSet<>();
        Set<Long> takenOff = new HashSet<>();
        for (Category other : others) {
            var today = book.today(other.id());
            switch (today.size()) {
                case 0 -> takenOff.add(other.id());
                case 1 -> moved.put(other.id(), today.getFirst());
                default -> recoded.add(other.id());
            }
        }
        return new CodeMoves(moved, recoded, takenOff);
    }

    boolean none() {
        return all().isEmpty();
    }

    Set<Long> all() {
        return java.util.stream.Stream.of(moved.keySet(), recoded, takenOff)
                .flatMap(Set::stream)
                .collect(toSet());
    }

    /** Those whose codes are changed without anybody coding anew. */
    Set<Long> replaced() {
        Set<Long> replaced = new HashSet<>(moved.keySet());
        replaced.addAll(takenOff);
        return replaced;
    }
}
