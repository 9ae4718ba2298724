package rose.collection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.surveys.questions.Question;

/** Who wrote what, and what was replaced: for all who may follow a response as it grows. */
@Component
public class Histories {

    private final Responses responses;
    private final ReplacedAnswerStore replaced;

    Histories(Responses responses, ReplacedAnswerStore replaced) {
        this.responses = responses;
        this.replaced = replaced;
    }

    /** The fields of an entry that anything has been written in. */
    public List<FieldHistory> ofEntry(long responseId, long entryId, Viewer viewer) {
        ResponseContent content = responses.content(responses.response(responseId, viewer));
        Entry entry = content.entry(entryId).orElseThrow(() -> new Missing("entry " + entryId));
        List<Question> questions =
                content.definition().block(entry.block()).orElseThrow().questions();
        return histories(questions, entry.answers(), replaced.of(responseId, entryId));
    }

    /** The fields of a section that anything has been written in; those of its entries are not among them. */
    public List<FieldHistory> ofSection(long responseId, String sectionId, Viewer viewer) {
        ResponseContent content = responses.content(responses.response(responseId, viewer));
        List<Question> questions = content.definition()
                .section(sectionId)
                .orElseThrow(() -> new Missing("section " + sectionId))
                .questions();
        return histories(questions, content.answers(), replaced.of(responseId, null));
    }

    private static List<FieldHistory> histories(
            List<Question> questions, Map<String, StoredAnswer> answers, List<ReplacedAnswer> replaced) {
        return questions.stream()
                .flatMap(question -> question.fields().stream())
                .map(field -> new FieldHistory(
                        field,
                        answers.get(field.id()),
                        replaced.stream()
                                .filter(each -> each.question().equals(field.id()))
                                .toList()))
                .filter(history -> !history.earlier().isEmpty()
                        || history.now() != null && !history.now().value().isEmpty())
                .toList();
    }

    /** What was replaced in a response. @throws Missing where there is no such thing in it */
    public ReplacedAnswer replaced(long responseId, long replacedId, Viewer viewer) {
        return replaced.find(responses.response(responseId, viewer).id(), replacedId)
                .orElseThrow(() -> new Missing("replaced answer " + replacedId));
    }

    /**
     * Writes an earlier text anew. What stands there now is kept in its turn.
     *
     * @param revision of what the viewer has seen there
     */
    @Transactional
    public SaveResult takeBack(long responseId, long replacedId, int revision, Viewer viewer) {
        ReplacedAnswer earlier = replaced(responseId, replacedId, viewer);
        String writer = UUID.randomUUID().toString();
        return responses.save(
                new FieldSave(
                        responseId, earlier.entryId(), earlier.question(), List.of(earlier.value()), revision, writer),
                viewer);
    }
}
