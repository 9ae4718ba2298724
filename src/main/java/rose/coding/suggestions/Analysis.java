package rose.coding.suggestions;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.SwedishStemmer;

/** Swedish text into words with their stems, where they stand. */
final class Analysis {

    /** Letters of one text that are read; a longer one is no answer to a question of a survey. */
    static final int LONGEST = 20_000;

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final CharArraySet STOP_WORDS = SwedishAnalyzer.getDefaultStopSet();

    private Analysis() {}

    /**
     * @param word in small letters, without the ending after a colon (SIP:ar)
     * @param stop whether it is too common a word to tell anything
     */
    record Token(Part part, int start, int end, String word, String stem, boolean stop) {

        int hash() {
            return Hash.of('w', stem);
        }
    }

    static List<Token> tokens(Part part, String text, FeatureSet.Form form) {
        String read = read(text);
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = stream(read, form)) {
            var stem = stream.getAttribute(CharTermAttribute.class);
            var place = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                add(tokens, part, read, place.startOffset(), place.endOffset(), stem.toString());
            }
            stream.end();
            return tokens;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lucene finds no words at all in a text that ends in the middle of a character, as one that is cut may. */
    private static String read(String text) {
        int end = Math.min(LONGEST, text.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static TokenStream stream(String text, FeatureSet.Form form) {
        StandardTokenizer words = new StandardTokenizer();
        words.setReader(new StringReader(text));
        TokenStream small = new LowerCaseFilter(words);
        return switch (form) {
            case WORD -> small;
            case STEM -> new SnowballFilter(small, new SwedishStemmer());
            case LIGHT_STEM -> new SwedishLightStemFilter(small);
        };
    }

    private static void add(List<Token> tokens, Part part, String text, int start, int end, String stem) {
        String word = text.substring(start, end).toLowerCase(SWEDISH);
        int colon = word.indexOf(':');
        if (colon > 0) {
            add(tokens, part, text, start, start + colon, word.substring(0, colon));
        } else if (word.length() > 1 && word.codePoints().anyMatch(Character::isLetter)) {
            tokens.add(new Token(part, start, end, word, stem, STOP_WORDS.contains(word)));
        }
    }
}
