package rose.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rose.platform.Texts;
import rose.publication.StatusReport.Part;
import rose.publication.StatusReport.Sentence;

/** Makes sentences whose numbers stay links: the text's placeholders become parts of their own. */
final class Sentences {

    private static final String MARK = "\u0001";
    private static final Pattern PLACE = Pattern.compile(MARK + "(\\d+)" + MARK);

    private Sentences() {}

    static Part number(String text, String href) {
        return new Part(text, href);
    }

    static Part words(String text) {
        return new Part(text, null);
    }

    /** The text with that key, with these parts where its placeholders stand. */
    static Sentence of(Texts texts, String key, Part... parts) {
        Object[] marks = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            marks[i] = MARK + i + MARK;
        }
        String sentence = texts.get(key, marks);
        List<Part> result = new ArrayList<>();
        Matcher place = PLACE.matcher(sentence);
        int from = 0;
        while (place.find()) {
            if (place.start() > from) {
                result.add(words(sentence.substring(from, place.start())));
            }
            result.add(parts[Integer.parseInt(place.group(1))]);
            from = place.end();
        }
        if (from < sentence.length()) {
            result.add(words(sentence.substring(from)));
        }
        return new Sentence(result);
    }
}
