package rose.collection;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How alike two texts are: the share of three-letter sequences that they have in common (Jaccard's coefficient over character
 * trigrams of words, as PostgreSQL's pg_trgm counts it), 0 to 1.
 */
final class Similarity {

    private Similarity() {}

    static double of(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    static Set<String> trigrams(String text) {
        Set<String> trigrams = new HashSet<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                String padded = "  " + word + " ";
                for (int i = 0; i + 3 <= padded.length(); i++) {
                    trigrams.add(padded.substring(i, i + 3));
                }
            }
        }
        return trigrams;
    }

    /**
     * The codes as a list to be read, that which is most like what was written first, and so on.
     *
     * @param labels what each code is called
     */
    static String nearestFirst(String written, List<String> codes, List<String> labels) {
        Set<String> wanted = trigrams(written);
        double[] likeness = IntStream.range(0, codes.size())
                .mapToDouble(i -> Math.max(of(wanted, trigrams(codes.get(i))), of(wanted, trigrams(labels.get(i)))))
                .toArray();
        return IntStream.range(0, codes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -likeness[i]))
                .map(codes::get)
                .collect(Collectors.joining(", "));
    }
}
