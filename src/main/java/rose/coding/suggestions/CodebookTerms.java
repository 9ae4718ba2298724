package rose.coding.suggestions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rose.coding.suggestions.Analysis.Token;
import rose.coding.suggestions.Prior.Term;

/** Takes the terms out of a codebook's own words. */
final class CodebookTerms {

    private final List<CategoryWords> categories;
    private final FeatureSet.Form form;
    /** By the stems, in the order in which they are found. */
    private final Map<List<Integer>, Map<Integer, Float>> found = new LinkedHashMap<>();

    CodebookTerms(List<CategoryWords> categories, FeatureSet.Form form) {
        this.categories = categories;
        this.form = form;
    }

    /** With names and definitions. */
    Prior all() {
        for (int i = 0; i < categories.size(); i++) {
            words(i);
            single(i, categories.get(i).name(), Prior.NAME);
            single(i, categories.get(i).definition(), Prior.DEFINITION);
        }
        return prior();
    }

    /** Without the definitions, whose words are many and common. */
    Prior wordsAndNames() {
        for (int i = 0; i < categories.size(); i++) {
            words(i);
            single(i, categories.get(i).name(), Prior.NAME);
        }
        return prior();
    }

    /** Adds the codebook's own words to those that may be parts of others. */
    void into(Map<Integer, Integer> lexicon) {
        for (CategoryWords category : categories) {
            String all = category.name() + "\n" + category.definition() + "\n" + String.join("\n", category.words());
            for (Token token : Analysis.tokens(Part.TITLE, all, form)) {
                if (Lexicon.isWhole(token)) {
                    lexicon.put(Lexicon.key(token.word(), 0, token.word().length()), token.hash());
                }
            }
        }
    }

    private void words(int category) {
        for (String word : categories.get(category).words()) {
            List<Integer> stems = Analysis.tokens(Part.TITLE, word, form).stream()
                    .map(Token::hash)
                    .toList();
            if (!stems.isEmpty()) {
                note(stems, category, Prior.WORDS);
            }
        }
    }

    private void single(int category, String text, float weight) {
        for (Token token : Analysis.tokens(Part.TITLE, text, form)) {
            if (!token.stop()) {
                note(List.of(token.hash()), category, weight);
            }
        }
    }

    private void note(List<Integer> stems, int category, float weight) {
        found.computeIfAbsent(stems, key -> new TreeMap<>()).merge(category, weight, Math::max);
    }

    private Prior prior() {
        List<Term> terms = new ArrayList<>();
        found.forEach((stems, weights) -> {
            if (weights.size() == 1 || 2 * weights.size() < categories.size()) {
                weights.forEach((category, weight) ->
                        terms.add(new Term(category, Lexicon.ints(stems), weight / weights.size())));
            }
        });
        return new Prior(categories.size(), terms);
    }
}
