package rose.collection.web;

import java.util.Map;
import rose.collection.StoredAnswer;
import rose.platform.Texts;
import rose.surveys.form.Filled;

/** Stored answers as a form shows them, with who wrote each. */
final class Filling {

    private Filling() {}

    static Filled of(Map<String, StoredAnswer> answers, Texts texts) {
        return question -> {
            StoredAnswer answer = answers.get(question);
            return answer == null
                    ? Filled.Entry.NONE
                    : new Filled.Entry(answer.value(), answer.revision(), origin(answer, texts), answer.fromLastYear());
        };
    }

    private static String origin(StoredAnswer answer, Texts texts) {
        if (answer.value().isEmpty()) {
            return null;
        }
        String time = texts.dateTime(answer.changedAt());
        if (answer.fromLastYear()) {
            return texts.get("collection.field.from-last-year");
        }
        return answer.invited()
                ? texts.get("collection.field.by-invited", answer.changedBy(), time)
                : texts.get("collection.field.by", answer.changedBy(), time);
    }
}
