package rose.collection;

import rose.platform.Problem;
import rose.platform.Texts;
import rose.surveys.questions.Question;
import rose.surveys.questions.Words;

/**
 * Something that must be mended before a response can be handed in.
 *
 * @param entry the entry that it stands in, or null
 * @param problem why the answer cannot be read, where it is {@link Kind#WRONG}
 * @param message what the survey says, where it is {@link Kind#STOPPED}
 */
public record ToMend(Kind kind, Entry entry, Question question, Problem problem, Words message) {

    /** What is the matter. */
    public enum Kind {
        MISSING,
        WRONG,
        STOPPED
    }

    public String in(Texts texts) {
        return switch (kind) {
            case MISSING -> texts.get("collection.missing");
            case WRONG -> problem.in(texts);
            case STOPPED -> message.in(texts);
        };
    }
}
