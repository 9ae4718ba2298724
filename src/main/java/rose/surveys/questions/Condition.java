package rose.surveys.questions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** When a question is shown, warns or stops. A comparison with something that is not answered does not hold. */
public sealed interface Condition permits Comparison, Condition.All, Condition.Any, Condition.Not {

    boolean holds(Answers answers);

    /** The ids of the questions that it asks. */
    Set<String> questions();

    void write(ObjectNode out);

    /** The same with other ids, as when a question is renamed. */
    Condition renamed(java.util.function.UnaryOperator<String> ids);

    /** What a condition looks at: answers by question id. */
    interface Answers {

        /** As stored; empty where there is none, or where the question is not asked. */
        String answer(String question);

        /** The answer as a number; null where there is none. */
        java.math.BigDecimal amount(String question);
    }

    static Condition read(JsonReading in) {
        if (in.tooDeep()) {
            return new All(List.of());
        }
        Condition condition;
        if (in.has("all")) {
            condition = new All(several(in, "all"));
        } else if (in.has("any")) {
            condition = new Any(several(in, "any"));
        } else if (in.has("not")) {
            condition = new Not(read(in.object("not")));
        } else {
            condition = Comparison.read(in);
        }
        in.end();
        return condition;
    }

    private static List<Condition> several(JsonReading in, String key) {
        List<Condition> conditions = in.list(key).stream().map(Condition::read).toList();
        if (conditions.isEmpty()) {
            in.refuse(key, "surveys.definition.empty-condition");
        }
        return conditions;
    }

    private static Set<String> union(Stream<Condition> conditions) {
        return conditions.flatMap(condition -> condition.questions().stream()).collect(Collectors.toSet());
    }

    private static void write(List<Condition> conditions, ArrayNode out) {
        conditions.forEach(condition -> condition.write(out.addObject()));
    }

    private static List<Condition> renamed(List<Condition> conditions, java.util.function.UnaryOperator<String> ids) {
        return conditions.stream().map(condition -> condition.renamed(ids)).toList();
    }

    /** Holds when each of them does. */
    record All(List<Condition> conditions) implements Condition {

        @Override
        public boolean holds(Answers answers) {
            return conditions.stream().allMatch(condition -> condition.holds(answers));
        }

        @Override
        public Set<String> questions() {
            return union(conditions.stream());
        }

        @Override
        public void write(ObjectNode out) {
            Condition.write(conditions, out.putArray("all"));
        }

        @Override
        public Condition renamed(java.util.function.UnaryOperator<String> ids) {
            return new All(Condition.renamed(conditions, ids));
        }
    }

    /** Holds when at least one of them does. */
    record Any(List<Condition> conditions) implements Condition {

        @Override
        public boolean holds(Answers answers) {
            return conditions.stream().anyMatch(condition -> condition.holds(answers));
        }

        @Override
        public Set<String> questions() {
            return union(conditions.stream());
        }

        @Override
        public void write(ObjectNode out) {
            Condition.write(conditions, out.putArray("any"));
        }

        @Override
        public Condition renamed(java.util.function.UnaryOperator<String> ids) {
            return new Any(Condition.renamed(conditions, ids));
        }
    }

    /** Holds when the other does not. */
    record Not(Condition condition) implements Condition {

        @Override
        public boolean holds(Answers answers) {
            return !condition.holds(answers);
        }

        @Override
        public Set<String> questions() {
            return condition.questions();
        }

        @Override
        public void write(ObjectNode out) {
            condition.write(out.putObject("not"));
        }

        @Override
        public Condition renamed(java.util.function.UnaryOperator<String> ids) {
            return new Not(condition.renamed(ids));
        }
    }
}
