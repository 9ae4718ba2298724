package rose.coding.suggestions;

import java.util.ArrayList;
import java.util.List;
import rose.coding.Dimension;
import rose.coding.suggestions.Analysis.Token;

/** Reads examples for one dimension into features. */
record Reader(FeatureSet set, Dimension dimension, Lexicon lexicon) {

    private static final int[] NO_PARTS = {};
    private static final int SHORTEST_RUN = 4;
    private static final int LONGEST_RUN = 5;

    /** All words of an example, in the order of its parts. */
    List<Token> tokens(Example example) {
        List<Token> tokens = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part != Part.TARGET_GROUPS && weight(part) > 0) {
                tokens.addAll(Analysis.tokens(part, example.text(part), set.form()));
            }
        }
        return tokens;
    }

    Reading read(Example example) {
        var collector = new Reading.Collector();
        Token before = null;
        for (Token token : tokens(example)) {
            int[] parts = set.compounds() && !token.stop() ? lexicon.parts(token) : NO_PARTS;
            collector.token(token, parts);
            if (!token.stop()) {
                word(token, parts, collector);
                if (set.bigrams() && before != null && before.part() == token.part()) {
                    collector.feature(Hash.pair('b', before.hash(), token.hash()), weight(token.part()));
                }
                before = token;
            }
        }
        if (set.targetGroups()) {
            targetGroups(example, collector);
        }
        return collector.reading();
    }

    private void word(Token token, int[] parts, Reading.Collector collector) {
        float weight = weight(token.part());
        collector.feature(token.hash(), weight);
        if (set.apart() && token.part() == Part.of(dimension)) {
            collector.feature(Hash.pair('o', token.hash(), 0), weight);
        }
        for (int part : parts) {
            collector.feature(part, weight);
        }
        if (set.characters()) {
            runs('<' + token.word() + '>', weight, collector);
        }
    }

    private static void runs(String word, float weight, Reading.Collector collector) {
        for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
            for (int at = 0; at + length <= word.length(); at++) {
                collector.feature(Hash.of('c', word, at, at + length), weight);
            }
        }
    }

    /** Each as a whole: they are chosen from a list, not written. */
    private void targetGroups(Example example, Reading.Collector collector) {
        int at = 0;
        for (String group : example.targetGroups()) {
            var token = new Token(Part.TARGET_GROUPS, at, at + group.length(), group, group, false);
            collector.token(token, NO_PARTS);
            collector.feature(Hash.of('g', group), set.own());
            at += group.length() + 1;
        }
    }

    float weight(Part part) {
        return part == Part.of(dimension) ? set.own() : part == Part.TITLE ? set.title() : set.other();
    }
}
