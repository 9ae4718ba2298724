package rose.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rose.surveys.QuestionPath;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;
import rose.surveys.questions.Money;
import rose.surveys.questions.One;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.WholeNumber;
import rose.surveys.questions.YesNo;

/**
 * What can be counted of a response: the answers to questions with given options or for a number that are asked as the answers
 * stand. Texts are never among them, nor what an intervention's own columns hold.
 */
final class ClosedContent {

    private final ResponseContent content;
    private final AnswerSheet outside;
    private final List<ClosedAnswer> answers = new ArrayList<>();

    private ClosedContent(ResponseContent content) {
        this.content = content;
        this.outside = content.sheet();
    }

    static List<ClosedAnswer> of(ResponseContent content) {
        ClosedContent closed = new ClosedContent(content);
        Place top = new Place(null, 0, null, closed.outside);
        content.definition().questions().forEach(question -> closed.add(top, question));
        closed.addEntries();
        return List.copyOf(closed.answers);
    }

    /** The fields that are answered by choosing or by a number: the question itself, a scale's rows, or none. */
    static List<Field> closed(Question question) {
        return switch (question) {
            case Scale scale -> scale.fields();
            case One one -> List.of(one);
            case Many many -> List.of(many);
            case YesNo yesNo -> List.of(yesNo);
            case WholeNumber number -> List.of(number);
            case Money money -> List.of(money);
            default -> List.of();
        };
    }

    /** What an answer as it is stored says. */
    static Stream<ClosedAnswer> values(
            Field field, String stored, Long entryId, int entry, String question, String row) {
        if (stored.isEmpty() || !field.read(List.of(stored)).good()) {
            return Stream.empty();
        }
        return switch (field) {
            case WholeNumber number -> number(number, stored, entryId, entry, question, row);
            case Money money -> number(money, stored, entryId, entry, question, row);
            default ->
                Many.codes(stored).stream().map(code -> new ClosedAnswer(entryId, entry, question, row, code, null));
        };
    }

    private static Stream<ClosedAnswer> number(
            Field field, String stored, Long entryId, int entry, String question, String row) {
        return Stream.of(new ClosedAnswer(
                entryId, entry, question, row, null, field.amount(stored).longValueExact()));
    }

    private record Place(String block, int entry, Long entryId, AnswerSheet sheet) {}

    private void addEntries() {
        Map<String, Integer> last = new HashMap<>();
        for (Entry entry : ContentJson.asked(content, outside)) {
            Block block = content.definition().block(entry.block()).orElseThrow();
            Place place = new Place(
                    block.id(),
                    last.merge(block.id(), 1, Integer::sum),
                    entry.id(),
                    content.sheet(block, entry, outside));
            block.questions().stream()
                    .filter(question -> !block.interventions() || !InterventionAnswers.hold(question.id()))
                    .forEach(question -> add(place, question));
        }
    }

    private void add(Place place, Question question) {
        String path = new QuestionPath(place.block(), question.id()).toString();
        for (Field field : closed(question)) {
            values(
                            field,
                            place.sheet().answer(field.id()),
                            place.entryId(),
                            place.entry(),
                            path,
                            rowOf(question, field))
                    .forEach(answers::add);
        }
    }

    /** The row's own id within a scale; null for a question that has no rows. */
    static String rowOf(Question question, Field field) {
        return question instanceof Scale ? field.id().substring(question.id().length() + 1) : null;
    }
}
