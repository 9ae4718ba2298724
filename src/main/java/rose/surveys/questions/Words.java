package rose.surveys.questions;

import rose.platform.Texts;

/** A text of a survey in both languages; where English is missing, Swedish is shown. */
public record Words(String sv, String en) {

    public static Words same(String both) {
        return new Words(both, both);
    }

    public String in(Texts texts) {
        return texts.pick(sv, en == null || en.isBlank() ? sv : en);
    }
}
