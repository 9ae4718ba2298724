package rose.coding.suggestions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rose.coding.suggestions.Analysis.Token;

/**
 * An example as it is read: its words, the parts of each, and all features with the words that they come from.
 *
 * @param parts of each word: the hashes of the parts of a compound
 * @param features hashes; one stands as many times as it occurs
 * @param weights of the text that each stands in
 * @param from which word each comes from, as a place in {@code tokens}
 */
record Reading(List<Token> tokens, int[][] parts, int[] features, float[] weights, int[] from) {

    /** Takes the features of one example together. */
    static final class Collector {
        private final List<Token> tokens = new ArrayList<>();
        private final List<int[]> parts = new ArrayList<>();
        private int[] features = new int[256];
        private float[] weights = new float[256];
        private int[] from = new int[256];
        private int size;

        void token(Token token, int[] tokenParts) {
            tokens.add(token);
            parts.add(tokenParts);
        }

        /** A feature of the word that came last. */
        void feature(int hash, float weight) {
            if (size == features.length) {
                features = Arrays.copyOf(features, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
                from = Arrays.copyOf(from, 2 * size);
            }
            features[size] = hash;
            weights[size] = weight;
            from[size++] = tokens.size() - 1;
        }

        Reading reading() {
            return new Reading(
                    tokens,
                    parts.toArray(int[][]::new),
                    Arrays.copyOf(features, size),
                    Arrays.copyOf(weights, size),
                    Arrays.copyOf(from, size));
        }
    }
}
