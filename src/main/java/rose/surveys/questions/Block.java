package rose.surveys.questions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions that are answered for each of several things: interventions, examples.
 *
 * @param max how many there may be; null is any number
 * @param entry what one of them is called, as "insats"
 * @param titleQuestion the id of the question whose answer names one of them, or null
 * @param interventions whether they become interventions once the response is submitted
 */
public record Block(
        Common common, List<Question> questions, Integer max, Words entry, String titleQuestion, boolean interventions)
        implements Question {

    static final String TYPE = "block";
    public static final Words POST = new Words("post", "entry");

    static Block read(JsonReading in, Common common) {
        List<Question> questions =
                in.list("questions").stream().map(QuestionTypes::read).toList();
        if (questions.isEmpty()) {
            in.refuse("questions", "surveys.definition.no-questions");
        }
        int max = in.number("max", 0, 1, 1000);
        Words entry = in.optionalWords("entry");
        return new Block(
                common,
                questions,
                max == 0 ? null : max,
                entry == null ? POST : entry,
                in.optionalText("titleQuestion"),
                in.flag("interventions", false));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Block with(Common other) {
        return new Block(other, questions, max, entry, titleQuestion, interventions);
    }

    public Block with(List<Question> others) {
        return new Block(common, List.copyOf(others), max, entry, titleQuestion, interventions);
    }

    @Override
    public Question resolved(Function<String, List<Option>> sources) {
        return with(
                questions.stream().map(question -> question.resolved(sources)).toList());
    }

    /** None: what it asks, it asks of each entry. */
    @Override
    public List<Field> fields() {
        return List.of();
    }

    /** What is asked of each entry. */
    public List<Field> entryFields() {
        return questions.stream()
                .flatMap(question -> question.fields().stream())
                .toList();
    }

    public Optional<Field> entryField(String id) {
        return entryFields().stream().filter(field -> field.id().equals(id)).findFirst();
    }

    @Override
    public void writeOwn(ObjectNode out) {
        if (max != null) {
            out.put("max", max);
        }
        if (!entry.equals(POST)) {
            JsonReading.write(out, "entry", entry);
        }
        if (titleQuestion != null) {
            out.put("titleQuestion", titleQuestion);
        }
        if (interventions) {
            out.put("interventions", true);
        }
        ArrayNode list = out.putArray("questions");
        questions.forEach(question -> question.write(list.addObject()));
    }
}
