package rose.collection.web;

import java.util.List;
import rose.collection.FieldHistory;
import rose.collection.ReplacedAnswer;
import rose.collection.StoredAnswer;
import rose.platform.Texts;
import rose.surveys.form.SurveyForm;
import rose.surveys.questions.Field;

/**
 * Who wrote what in an entry or a section.
 *
 * @param title of it
 * @param backHref to it, or null where the reader has no such page
 */
public record HistoryPage(String title, String backHref, List<Item> items) {

    /**
     * A field.
     *
     * @param text in words; empty where nothing stands there any more
     * @param by who wrote it and when
     */
    public record Item(String htmlId, String label, int revision, String text, String by, List<Earlier> earlier) {}

    /** What stood there. @param by who had written it, and {@code replaced} who wrote over it */
    public record Earlier(long id, String text, String by, String replaced) {}

    static HistoryPage of(String title, String backHref, List<FieldHistory> histories, Texts texts) {
        return new HistoryPage(
                title,
                backHref,
                histories.stream().map(history -> item(history, texts)).toList());
    }

    private static Item item(FieldHistory history, Texts texts) {
        Field field = history.field();
        StoredAnswer now = history.now();
        return new Item(
                SurveyForm.htmlId(field.id()),
                field.common().label().in(texts),
                history.revision(),
                now == null ? "" : field.shown(now.value(), texts),
                now == null ? null : by(now, texts),
                history.earlier().stream()
                        .map(each -> earlier(field, each, texts))
                        .toList());
    }

    private static String by(StoredAnswer answer, Texts texts) {
        if (answer.value().isEmpty()) {
            return texts.get("collection.history.cleared-by", answer.changedBy(), texts.dateTime(answer.changedAt()));
        }
        return by(
                answer.fromLastYear(), answer.invited(), answer.changedBy(), texts.dateTime(answer.changedAt()), texts);
    }

    private static String by(boolean fromLastYear, boolean invited, String name, String time, Texts texts) {
        if (fromLastYear) {
            return texts.get("collection.history.from-last-year", name, time);
        }
        return invited
                ? texts.get("collection.field.by-invited", name, time)
                : texts.get("collection.field.by", name, time);
    }

    private static Earlier earlier(Field field, ReplacedAnswer earlier, Texts texts) {
        return new Earlier(
                earlier.id(),
                field.shown(earlier.value(), texts),
                by(
                        earlier.fromLastYear(),
                        earlier.invited(),
                        earlier.changedBy(),
                        texts.dateTime(earlier.changedAt()),
                        texts),
                texts.get(
                        "collection.history.replaced-by", earlier.replacedBy(), texts.dateTime(earlier.replacedAt())));
    }
}
