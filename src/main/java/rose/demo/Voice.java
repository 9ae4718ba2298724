package rose.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Speaks the word banks' sentences for one intervention. A word once chosen for a slot is mostly kept, so that the
 * method people were trained in is the method that the result speaks of.
 */
final class Voice {
    private static final double FAITHFUL = 0.85;
    private static final int TRIES = 4;

    private final Lexicon lexicon;
    private final Draws draws;
    private final Map<String, String> bound = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private final Set<Template> used = new HashSet<>();

    Voice(Lexicon lexicon, Draws draws) {
        this.lexicon = lexicon;
        this.draws = draws;
    }

    /** The slot says these words, always. */
    void bind(String slot, String words) {
        bound.put(slot, words);
    }

    /** A sentence of the list that this intervention has not used yet, where there is one. */
    String say(String list) {
        List<Template> sentences = lexicon.sentences(list);
        if (sentences.isEmpty()) {
            throw new IllegalStateException("no sentences for " + list);
        }
        Template template = draws.pick(sentences);
        for (int i = 0; i < TRIES && !used.add(template); i++) {
            template = draws.pick(sentences);
        }
        return words(template);
    }

    boolean knows(String list) {
        return !lexicon.slot(list).isEmpty();
    }

    String word(String list) {
        List<Template> words = lexicon.slot(list);
        if (words.isEmpty()) {
            throw new IllegalStateException("no words for " + list);
        }
        return words(draws.pick(words));
    }

    private String words(Template template) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            switch (part) {
                case Template.Part.Words(String words) -> text.append(words);
                case Template.Part.Range(int first, int last) -> text.append(number(first, last));
                case Template.Part.Slot(String name) -> text.append(slot(name));
            }
        }
        return text.toString();
    }

    /** Large numbers are round, as people give them. */
    private int number(int first, int last) {
        int number = draws.between(first, last);
        int step = number > 1000 ? 100 : number > 200 ? 10 : number > 30 ? 5 : 1;
        return number - number % step;
    }

    private String slot(String name) {
        String fixed = bound.get(name);
        if (fixed != null) {
            return fixed;
        }
        String before = said.get(name);
        if (before != null && draws.chance(FAITHFUL)) {
            return before;
        }
        String words = word(name);
        said.putIfAbsent(name, words);
        return words;
    }
}
