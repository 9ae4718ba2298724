package rose.coding.suggestions;

import java.util.Set;

/**
 * An intervention with its settled categories in one dimension.
 *
 * @param categories ids, of the codebook that is learnt for
 * @param unknown ids of those categories that it says nothing about: of an intervention that was sorted by an earlier
 *     book, the categories that have no counterpart there
 * @param weight how much it counts: 1 for one of this codebook, less for one of a mapped codebook; over 0
 */
public record Labelled(Example example, Set<Long> categories, Set<Long> unknown, double weight) {

    public Labelled {
        categories = Set.copyOf(categories);
        unknown = Set.copyOf(unknown);
        if (!(weight > 0 && weight <= 1000)) {
            throw new IllegalArgumentException("weight " + weight);
        }
    }

    /** One of the codebook itself. */
    public static Labelled of(Example example, Set<Long> categories) {
        return new Labelled(example, categories, Set.of(), 1);
    }
}
