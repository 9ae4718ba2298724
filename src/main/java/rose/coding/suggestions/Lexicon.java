package rose.coding.suggestions;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import rose.coding.suggestions.Analysis.Token;

/**
 * The words that are known to stand alone, and by them the parts of compound words: the first part as it is written,
 * with or without a joining <em>s</em>, and the last by its stem. <em>Kompetensutvecklingsinsats</em> has the parts
 * <em>kompetens</em>, <em>kompetensutveckling</em> and <em>insats</em> where these are known.
 *
 * @param words hashes, rising
 * @param stemOf the hash of each word's stem
 * @param stems the same, rising
 */
record Lexicon(int[] words, int[] stemOf, int[] stems) {

    private static final int SHORTEST = 4;
    /** A part whose other side is not known must be so long: short letters begin and end many words by chance. */
    private static final int SHORTEST_ALONE = 5;

    static final Lexicon EMPTY = of(Map.of());

    /** @param stemOf by hash of the word as written */
    static Lexicon of(Map<Integer, Integer> stemOf) {
        var sorted = new TreeMap<>(stemOf);
        int[] stems = ints(sorted.values());
        int[] rising = stems.clone();
        Arrays.sort(rising);
        return new Lexicon(ints(sorted.keySet()), stems, rising);
    }

    static int[] ints(java.util.Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether the word can be a part of others. */
    static boolean isWhole(Token token) {
        return token.word().length() >= SHORTEST && !token.stop();
    }

    static int key(CharSequence word, int from, int to) {
        return Hash.of('l', word, from, to);
    }

    /** The hashes of the stems of its parts, each once; empty where it has none that are known. */
    int[] parts(Token token) {
        String word = token.word();
        int[] found = new int[4];
        int count = 0;
        for (int cut = SHORTEST; cut <= word.length() - SHORTEST && count + 2 <= found.length; cut++) {
            int head = head(word, cut);
            boolean tail = token.stem().length() > cut + 1
                    && isStem(Hash.of('w', token.stem(), cut, token.stem().length()));
            if (tail && (head >= 0 || word.length() - cut >= SHORTEST_ALONE)) {
                found[count++] = Hash.of('w', token.stem(), cut, token.stem().length());
            }
            if (head >= 0 && (tail || cut >= SHORTEST_ALONE)) {
                found[count++] = stemOf[head];
            }
        }
        return Arrays.stream(found, 0, count).distinct().toArray();
    }

    private boolean isStem(int hash) {
        return Arrays.binarySearch(stems, hash) >= 0;
    }

    private int head(String word, int cut) {
        int whole = Arrays.binarySearch(words, key(word, 0, cut));
        return whole < 0 && cut > SHORTEST && word.charAt(cut - 1) == 's'
                ? Arrays.binarySearch(words, key(word, 0, cut - 1))
                : whole;
    }
}
