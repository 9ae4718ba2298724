package rose.collection.web;

import java.util.List;
import rose.collection.FieldState;
import rose.collection.SaveResult;
import rose.platform.Texts;

/**
 * What the browser is told of a save. All of it is an answer, none a failure of the request, so that a browser's log stays clean.
 *
 * @param state {@code saved}, {@code conflict} or {@code refused}
 * @param message what to tell; null where there is nothing but the time
 * @param fields how the field, and those that depend on it, stand now
 */
public record SavedField(
        String state, int revision, String time, String value, String message, List<State> fields, Theirs theirs) {

    /** How a field stands. @param error null where nothing stops it */
    public record State(String question, boolean shown, String error, List<String> warnings) {}

    /** What somebody else has written. */
    public record Theirs(String value, int revision, String by, String time) {}

    static SavedField of(SaveResult result, Texts texts) {
        return switch (result) {
            case SaveResult.Saved saved ->
                new SavedField(
                        "saved",
                        saved.revision(),
                        texts.time(saved.at()),
                        saved.value(),
                        saved.cleaned() ? texts.get("collection.save.cleaned") : null,
                        saved.fields().stream()
                                .map(field -> state(field, texts))
                                .toList(),
                        null);
            case SaveResult.Conflict conflict ->
                new SavedField(
                        "conflict",
                        conflict.theirs().revision(),
                        texts.time(conflict.theirs().changedAt()),
                        null,
                        texts.get("collection.save.conflict", conflict.theirs().changedBy()),
                        List.of(),
                        new Theirs(
                                conflict.theirs().value(),
                                conflict.theirs().revision(),
                                conflict.theirs().changedBy(),
                                texts.time(conflict.theirs().changedAt())));
            case SaveResult.Closed closed -> refused(texts.get("collection.save.closed"));
            case SaveResult.TooLarge tooLarge -> refused(texts.get("collection.save.too-large", tooLarge.most()));
        };
    }

    /** Nothing is saved. */
    static SavedField refused(String message) {
        return new SavedField("refused", 0, null, null, message, List.of(), null);
    }

    private static State state(FieldState field, Texts texts) {
        String error = field.problem() != null
                ? field.problem().in(texts)
                : field.errors().stream()
                        .findFirst()
                        .map(words -> words.in(texts))
                        .orElse(null);
        return new State(
                field.question(),
                field.shown(),
                error,
                field.warnings().stream().map(words -> words.in(texts)).toList());
    }
}
