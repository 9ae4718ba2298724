package rose.organisations.web;

import rose.platform.Texts;
import rose.platform.mail.LetterState;

/** A letter's state as its tag: the word, and the class that gives it its colour. */
public record LetterTag(String text, String look) {

    static LetterTag of(LetterState state, Texts texts) {
        String look = switch (state) {
            case SENT -> "tag--done";
            case WAITING, SENDING -> "tag--waits";
            case FAILED, UNCERTAIN -> "tag--error";
            case KEPT -> "";
        };
        return new LetterTag(texts.get("organisations.letters.state." + state), look);
    }
}
