package rose.coding.web;

import java.util.List;
import rose.coding.CodebookChange;
import rose.platform.Texts;

/** What has happened to a codebook, newest first. */
public record BookHistoryPage(CodebookEntry book, List<Row> rows) {

    /** @param by who, told to those who are signed in; {@code codes} what it did to codes, or null */
    public record Row(int version, String when, String by, String what, String codes) {

        static Row of(CodebookChange change, boolean named, Texts texts) {
            String codes = change.moved() + change.recoded() == 0
                    ? null
                    : texts.get("coding.history.codes", change.moved(), change.recoded());
            return new Row(
                    change.version(),
                    texts.dateTime(change.at()),
                    named ? change.by() : texts.get("coding.history.analyst"),
                    texts.get(change.kind().textKey(), told(change.names())),
                    codes);
        }

        /** What it was, and what it became: "A → B, C". */
        private static String told(List<String> names) {
            return names.size() < 2
                    ? String.join("", names)
                    : names.getFirst() + " → " + String.join(", ", names.subList(1, names.size()));
        }
    }
}
