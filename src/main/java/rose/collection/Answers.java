package rose.collection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.platform.Missing;
import rose.surveys.Definition;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;
import rose.surveys.questions.Question;

/**
 * Saves one field at a time. What is answered as saved is in the database, and never over what somebody else wrote unseen: a
 * field that has changed since it was read is a {@link SaveResult.Conflict}. Whether they may write at all is asked before, or handed along.
 */
@Component
class Answers {

    /** In characters. Far above what a field takes, so that what is too long is kept until it is shortened. */
    private static final int MOST = 500_000;

    private final ResponseStore responses;
    private final AnswerStore store;
    private final ReplacedAnswerStore replaced;
    private final Questionnaires questionnaires;
    private final QuestionTimes times;
    private final Clock clock;

    Answers(
            ResponseStore responses,
            AnswerStore store,
            ReplacedAnswerStore replaced,
            Questionnaires questionnaires,
            QuestionTimes times,
            Clock clock) {
        this.responses = responses;
        this.store = store;
        this.replaced = replaced;
        this.questionnaires = questionnaires;
        this.times = times;
        this.clock = clock;
    }

    /** @throws Missing where the response has no such entry, or asks no such question */
    @Transactional
    public SaveResult save(FieldSave save, Author author) {
        return save(save, author, head -> {});
    }

    /** @param permission throws where they may not write in that response; asked here, because here it is read anyway */
    @Transactional
    public SaveResult save(FieldSave save, Author author, Consumer<ResponseStore.Head> permission) {
        if (save.typed().stream().mapToInt(String::length).sum() > MOST) {
            return new SaveResult.TooLarge(MOST);
        }
        ResponseStore.Head head = responses
                .holdForWriting(save.responseId(), save.entryId())
                .orElseThrow(() -> new Missing("response " + save.responseId()));
        permission.accept(head);
        if (save.entryId() != null && head.entryBlock() == null) {
            throw new Missing("entry " + save.entryId());
        }
        if (!head.state().writable()) {
            return new SaveResult.Closed();
        }
        var questionnaire = questionnaires.of(head.versionId(), head.organisation());
        Field field = questionnaire
                .definition()
                .field(head.entryBlock(), save.question())
                .orElseThrow(() -> new Missing("question " + save.question()));
        return write(save, field, head, questionnaire, author);
    }

    private SaveResult write(
            FieldSave save,
            Field field,
            ResponseStore.Head head,
            Questionnaires.Questionnaire questionnaire,
            Author author) {
        Field.Reading reading = field.read(save.typed());
        Instant now = clock.instant();
        Optional<StoredAnswer> there = store.hold(save);
        if (there.isEmpty() && !store.insert(save, reading.stored(), false, author, now)) {
            there = store.hold(save); // somebody else was first by a hair
        }
        int revision = there.isPresent() ? over(there.get(), save, reading.stored(), author, now) : 1;
        if (revision < 0) {
            return new SaveResult.Conflict(there.orElseThrow());
        }
        if (!head.begun()) {
            responses.setBegun(save.responseId(), now);
        }
        times.add(head.surveyId(), head.entryBlock(), field.id(), save.milliseconds());
        return new SaveResult.Saved(
                reading.stored(), revision, now, reading.cleaned(), states(save, field, reading, head, questionnaire));
    }

    /** The revision after writing over what stands there, or -1 where it must not be written over. */
    private int over(StoredAnswer there, FieldSave save, String value, Author author, Instant now) {
        if (there.value().equals(value)) {
            return there.revision();
        }
        if (there.revision() != save.revision() && !there.writer().equals(save.writer())) {
            return -1;
        }
        if (!author.wrote(there) && !there.value().isEmpty()) {
            replaced.keep(save, there, author, now);
        }
        store.update(save, value, author, now);
        return there.revision() + 1;
    }

    /** The field itself; and all on its form where a condition looks at it. */
    private List<FieldState> states(
            FieldSave save,
            Field field,
            Field.Reading reading,
            ResponseStore.Head head,
            Questionnaires.Questionnaire questionnaire) {
        boolean ruled =
                !field.common().warnings().isEmpty() || !field.common().errors().isEmpty();
        if (!ruled && !questionnaire.watched().contains(field.id())) {
            return List.of(new FieldState(field.id(), true, reading.problem(), List.of(), List.of()));
        }
        Definition definition = questionnaire.definition();
        Map<Long, Map<String, StoredAnswer>> answers = store.answers(save.responseId(), save.entryId());
        AnswerSheet sheet = new AnswerSheet(definition.questions(), id -> value(answers.get(null), id), null);
        if (save.entryId() == null) {
            return states(definition.questions(), sheet, answers.get(null));
        }
        Block block = definition.block(head.entryBlock()).orElseThrow();
        Map<String, StoredAnswer> own = answers.get(save.entryId());
        return states(block.questions(), new AnswerSheet(block.questions(), id -> value(own, id), sheet), own);
    }

    private static String value(Map<String, StoredAnswer> answers, String id) {
        StoredAnswer answer = answers == null ? null : answers.get(id);
        return answer == null ? "" : answer.value();
    }

    static List<FieldState> states(List<Question> questions, AnswerSheet sheet, Map<String, StoredAnswer> answers) {
        List<FieldState> states = new ArrayList<>();
        for (Question question : questions) {
            if (question.fields().isEmpty()
                    || !question.fields().getFirst().id().equals(question.id())) {
                states.add(new FieldState(question.id(), sheet.shows(question.id()), null, List.of(), List.of()));
            }
            for (Field field : question.fields()) {
                states.add(new FieldState(
                        field.id(),
                        sheet.shows(field.id()),
                        field.read(List.of(value(answers, field.id()))).problem(),
                        sheet.errors(question),
                        sheet.warnings(question)));
            }
        }
        return states;
    }
}
