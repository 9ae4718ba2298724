package rose.coding.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the codebook's own words say before anything is learnt: a category's typical words and those of its name weigh
 * most, those of its definition less; a word that several categories share is shared among them.
 */
final class Prior {

    static final float WORDS = 1;
    static final float NAME = 1;
    static final float DEFINITION = 0.3f;
    private static final float MOST = 2;

    private final int categories;
    private final List<Term> terms;
    private final Map<Integer, List<Integer>> byFirst = new HashMap<>();

    /**
     * Words that stand after each other.
     *
     * @param category its place among the categories
     * @param stems hashes
     */
    record Term(int category, int[] stems, float weight) {}

    Prior(int categories, List<Term> terms) {
        this.categories = categories;
        this.terms = List.copyOf(terms);
        IntStream.range(0, terms.size())
                .forEach(i -> byFirst.computeIfAbsent(terms.get(i).stems()[0], first -> new ArrayList<>())
                        .add(i));
    }

    List<Term> terms() {
        return terms;
    }

    /** How strongly the words speak for each category, from 0 to {@value #MOST}. */
    float[] strengths(Reading reading, Reader reader) {
        float[] strengths = new float[categories];
        float[] best = best(reading, reader, null);
        for (int i = 0; i < best.length; i++) {
            strengths[terms.get(i).category()] += best[i];
        }
        for (int i = 0; i < categories; i++) {
            strengths[i] = Math.min(MOST, strengths[i]);
        }
        return strengths;
    }

    /** Gives each word that speaks for the category its share of {@code worth} for each unit of strength. */
    void credit(Reading reading, Reader reader, int category, double worth, double[] credits) {
        int[] at = new int[terms.size()];
        float[] best = best(reading, reader, at);
        for (int i = 0; i < best.length; i++) {
            Term term = terms.get(i);
            for (int k = 0; best[i] > 0 && term.category() == category && k < term.stems().length; k++) {
                credits[at[i] + k] += worth * best[i] / term.stems().length;
            }
        }
    }

    /** Each term where it weighs most, and there only. */
    private float[] best(Reading reading, Reader reader, int[] at) {
        float[] best = new float[terms.size()];
        for (int i = 0; i < reading.tokens().size(); i++) {
            see(reading, reader, i, reading.tokens().get(i).hash(), best, at);
            for (int part : reading.parts()[i]) {
                see(reading, reader, i, part, best, at);
            }
        }
        return best;
    }

    private void see(Reading reading, Reader reader, int token, int stem, float[] best, int[] at) {
        for (int i : byFirst.getOrDefault(stem, List.of())) {
            Term term = terms.get(i);
            float weight =
                    term.weight() * reader.weight(reading.tokens().get(token).part());
            if (weight > best[i] && follow(reading, token, term)) {
                best[i] = weight;
                if (at != null) {
                    at[i] = token;
                }
            }
        }
    }

    /** Whether the term's other words come after its first. */
    private static boolean follow(Reading reading, int token, Term term) {
        for (int k = 1; k < term.stems().length; k++) {
            if (token + k >= reading.tokens().size() || !has(reading, token + k, term.stems()[k])) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(Reading reading, int token, int stem) {
        return reading.tokens().get(token).hash() == stem
                || IntStream.of(reading.parts()[token]).anyMatch(part -> part == stem);
    }
}
