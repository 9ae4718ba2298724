package rose.publication.opendata;

import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.platform.Texts;
import rose.surveys.questions.Words;

/** The program's own texts in Swedish and English at once, for documents that hold both. */
@Component
class BothLanguages {

    private final Texts swedish;
    private final Texts english;

    BothLanguages(MessageSource messages) {
        swedish = new Texts(messages, Texts.SWEDISH);
        english = new Texts(messages, Texts.ENGLISH);
    }

    Words get(String key, Object... arguments) {
        return of(texts -> texts.get(key, arguments));
    }

    Words of(Function<Texts, String> said) {
        return new Words(said.apply(swedish), said.apply(english));
    }
}
