package rose.collection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import rose.collection.Entry;
import rose.collection.FieldSave;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.collection.SaveResult;
import rose.collection.StoredAnswer;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.form.SurveyForm;
import rose.surveys.questions.Field;
import rose.surveys.questions.Question;

/** Saves a whole form field by field, for those whose browser does not save as they type. */
@Component
class WholeForm {

    private final Responses responses;

    WholeForm(Responses responses) {
        this.responses = responses;
    }

    /** What was not saved, and why. */
    record Outcome(List<UnsavedField> unsaved) {}

    /** As those save who have an account. @param entry null outside of blocks */
    Outcome save(
            ResponseContent content,
            Entry entry,
            List<Question> questions,
            MultiValueMap<String, String> form,
            Viewer viewer,
            Texts texts) {
        return save(
                content.response().id(),
                entry,
                entry == null ? content.answers() : entry.answers(),
                questions,
                form,
                save -> responses.save(save, viewer),
                texts);
    }

    /** Saves those fields that the form holds and that differ from what is stored. @param entry null outside of blocks */
    Outcome save(
            long responseId,
            Entry entry,
            Map<String, StoredAnswer> answers,
            List<Question> questions,
            MultiValueMap<String, String> form,
            Function<FieldSave, SaveResult> saving,
            Texts texts) {
        // one of its own for each form: else two people without script would pass for one
        String writer = UUID.randomUUID().toString();
        List<UnsavedField> unsaved = new ArrayList<>();
        questions.stream()
                .flatMap(question -> question.fields().stream())
                .filter(field -> form.containsKey("revision:" + field.id()))
                .forEach(field -> {
                    FieldSave save = new FieldSave(
                            responseId,
                            entry == null ? null : entry.id(),
                            field.id(),
                            form.getOrDefault(field.id(), List.of()),
                            revision(form.getFirst("revision:" + field.id())),
                            writer);
                    if (changed(field, save, answers.get(field.id()))) {
                        unsaved(field, save, saving.apply(save), texts, unsaved);
                    }
                });
        return new Outcome(unsaved);
    }

    private static int revision(String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static boolean changed(Field field, FieldSave save, StoredAnswer there) {
        return !field.read(save.typed()).stored().equals(there == null ? "" : there.value());
    }

    private static void unsaved(
            Field field, FieldSave save, SaveResult result, Texts texts, List<UnsavedField> unsaved) {
        String label = field.common().label().in(texts);
        String typed = field.shown(field.read(save.typed()).stored(), texts);
        String htmlId = SurveyForm.htmlId(field.id());
        switch (result) {
            case SaveResult.Saved saved -> {
                // it is on the page that follows
            }
            case SaveResult.Conflict conflict ->
                unsaved.add(new UnsavedField(
                        field.id(),
                        htmlId,
                        label,
                        typed,
                        field.shown(conflict.theirs().value(), texts),
                        conflict.theirs().changedBy(),
                        texts.time(conflict.theirs().changedAt()),
                        texts.get("collection.save.conflict", conflict.theirs().changedBy())));
            case SaveResult.Closed closed ->
                unsaved.add(new UnsavedField(
                        field.id(), htmlId, label, typed, null, null, null, texts.get("collection.save.closed")));
            case SaveResult.TooLarge tooLarge ->
                unsaved.add(new UnsavedField(
                        field.id(),
                        htmlId,
                        label,
                        typed,
                        null,
                        null,
                        null,
                        texts.get("collection.save.too-large", tooLarge.most())));
        }
    }
}
