package rose.coding.suggestions;

import java.util.List;

/**
 * One example beside what a model that had not seen it said.
 *
 * @param suggested by category whether the probability reached the model's threshold
 */
record Judged(Labelled example, double[] probabilities, boolean[] suggested, boolean[] keywords, boolean[] commonest) {

    boolean given(List<Long> categories, int category) {
        return example.categories().contains(categories.get(category));
    }

    boolean known(List<Long> categories, int category) {
        return !example.unknown().contains(categories.get(category));
    }
}
