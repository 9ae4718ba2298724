package rose.surveys.questions;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Questions beside what has been answered to them: which are asked, what warns, what stops. One for the questions outside of
 * blocks and one for each entry of a block, which sees the outer one's answers too.
 */
public final class AnswerSheet implements Condition.Answers {

    private final Map<String, Question> asking = new HashMap<>();
    private final Map<String, Field> fields = new HashMap<>();
    private final UnaryOperator<String> stored;
    private final AnswerSheet outer;
    private final Map<String, Boolean> shows = new HashMap<>();
    private final Set<String> deciding = new HashSet<>();

    /**
     * @param stored the stored answer to a field's id; empty where there is none
     * @param outer null for the questions outside of blocks
     */
    public AnswerSheet(List<Question> questions, UnaryOperator<String> stored, AnswerSheet outer) {
        this.stored = stored;
        this.outer = outer;
        for (Question question : questions) {
            asking.put(question.id(), question);
            question.fields().forEach(field -> {
                asking.putIfAbsent(field.id(), question);
                fields.put(field.id(), field);
            });
        }
    }

    /** Whether the question, or the field, is asked as the answers stand. */
    public boolean shows(String id) {
        Boolean known = shows.get(id);
        if (known != null) {
            return known;
        }
        if (!asking.containsKey(id) || deciding.contains(id)) {
            return false;
        }
        decide(id);
        return shows.get(id);
    }

    /** First what it waits for; by a list of what is left to do, because a call within a call ends at some thousand. */
    private void decide(String id) {
        Deque<String> left = new ArrayDeque<>(List.of(id));
        while (!left.isEmpty()) {
            String next = left.peek();
            Condition showIf = asking.get(next).common().showIf();
            if (showIf != null && deciding.add(next)) {
                showIf.questions().stream()
                        .filter(each -> asking.containsKey(each) && !shows.containsKey(each))
                        .filter(each -> !deciding.contains(each))
                        .forEach(left::push);
            } else {
                left.pop();
                shows.putIfAbsent(next, showIf == null || showIf.holds(this));
                deciding.remove(next);
            }
        }
    }

    /** What is answered to a question that is asked; an answer to one that is not asked any more does not count. */
    @Override
    public String answer(String id) {
        if (!fields.containsKey(id)) {
            return outer == null ? "" : outer.answer(id);
        }
        return shows(id) ? stored.apply(id) : "";
    }

    @Override
    public BigDecimal amount(String id) {
        Field field = fields.get(id);
        if (field == null) {
            return outer == null ? null : outer.amount(id);
        }
        String answer = answer(id);
        return answer.isEmpty() || !field.read(List.of(answer)).good() ? null : field.amount(answer);
    }

    /** The messages of those warnings that hold. */
    public List<Words> warnings(Question question) {
        return holding(question, question.common().warnings());
    }

    /** The messages of those errors that hold. */
    public List<Words> errors(Question question) {
        return holding(question, question.common().errors());
    }

    private List<Words> holding(Question question, List<Rule> rules) {
        return shows(question.id())
                ? rules.stream()
                        .filter(rule -> rule.when().holds(this))
                        .map(Rule::message)
                        .toList()
                : List.of();
    }

    /** Whether it must be answered before the response is submitted, and is not. */
    public boolean missing(Field field) {
        return field.common().required()
                && shows(field.id())
                && answer(field.id()).isEmpty();
    }
}
