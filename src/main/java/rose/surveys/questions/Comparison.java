package rose.surveys.questions;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question's answer, or the sum of several, beside a value or another question's answer.
 *
 * @param of the question on the left side; several are added up
 * @param value what it is compared with; null where that is another question's answer, or where nothing is compared
 * @param other the question on the right side, or null
 */
public record Comparison(List<String> of, Kind kind, String value, String other) implements Condition {

    /** How the two sides are compared; {@code key} is its name in definition files. */
    public enum Kind {
        IS("is"),
        IS_NOT("isNot"),
        INCLUDES("includes"),
        ANSWERED("answered"),
        MORE_THAN("moreThan"),
        LESS_THAN("lessThan");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public boolean ofNumbers() {
            return this == MORE_THAN || this == LESS_THAN;
        }
    }

    static Comparison read(JsonReading in) {
        List<String> of = in.has("sum") ? in.texts("sum") : List.of(in.text("question"));
        Optional<Kind> kind =
                Arrays.stream(Kind.values()).filter(each -> in.has(each.key())).findFirst();
        if (kind.isEmpty() || of.isEmpty()) {
            in.refuse("", "surveys.definition.no-comparison");
            return new Comparison(of, Kind.ANSWERED, null, null);
        }
        return compared(in, of, kind.get());
    }

    private static Comparison compared(JsonReading in, List<String> of, Kind kind) {
        String key = kind.key();
        if (kind == Kind.ANSWERED) {
            if (!in.flag(key, true)) {
                in.refuse(key, "surveys.definition.answered-false");
            }
            return new Comparison(of, kind, null, null);
        }
        if (in.isObject(key)) {
            JsonReading other = in.object(key);
            Comparison comparison = new Comparison(of, kind, null, other.text("question"));
            other.end();
            return comparison;
        }
        if (in.isNumber(key)) {
            return new Comparison(of, kind, String.valueOf(Objects.requireNonNullElse(in.number(key), 0L)), null);
        }
        String value = in.text(key);
        if (kind.ofNumbers()) {
            in.refuse(key, "surveys.definition.not-number");
        }
        return new Comparison(of, kind, value, null);
    }

    private boolean numeric(Answers answers) {
        return kind.ofNumbers() || of.size() > 1 || answers.amount(of.getFirst()) != null;
    }

    @Override
    public boolean holds(Answers answers) {
        if (of.stream().anyMatch(id -> answers.answer(id).isEmpty()) && !summing(answers)) {
            return false;
        }
        if (kind == Kind.ANSWERED) {
            return true;
        }
        if (numeric(answers) && of.stream().anyMatch(id -> unreadable(id, answers))) {
            return false;
        }
        String right = other == null ? value : answers.answer(other);
        if (right.isEmpty()) {
            return false;
        }
        return numeric(answers)
                ? compare(sum(answers), rightAmount(answers))
                : compare(answers.answer(of.getFirst()), right);
    }

    /** A sum holds as soon as one of its parts is answered; the rest count as nothing. */
    private boolean summing(Answers answers) {
        return of.size() > 1 && of.stream().anyMatch(id -> !answers.answer(id).isEmpty());
    }

    /** Answered with what is no number: it is not nothing, and not comparable either. */
    private static boolean unreadable(String id, Answers answers) {
        return !answers.answer(id).isEmpty() && answers.amount(id) == null;
    }

    private BigDecimal sum(Answers answers) {
        return of.stream().map(answers::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal rightAmount(Answers answers) {
        if (other != null) {
            return answers.amount(other);
        }
        return value.matches("-?\\d{1,30}") ? new BigDecimal(value) : null;
    }

    private boolean compare(BigDecimal left, BigDecimal right) {
        if (right == null) {
            return false;
        }
        int order = left.compareTo(right);
        return switch (kind) {
            case IS, INCLUDES -> order == 0;
            case IS_NOT -> order != 0;
            case MORE_THAN -> order > 0;
            case LESS_THAN -> order < 0;
            case ANSWERED -> true;
        };
    }

    private boolean compare(String left, String right) {
        return switch (kind) {
            case IS -> left.equals(right);
            case IS_NOT -> !left.equals(right);
            case INCLUDES -> Many.codes(left).contains(right);
            case ANSWERED -> true;
            case MORE_THAN, LESS_THAN -> false;
        };
    }

    @Override
    public Set<String> questions() {
        Set<String> asked = new HashSet<>(of);
        if (other != null) {
            asked.add(other);
        }
        return asked;
    }

    @Override
    public Comparison renamed(UnaryOperator<String> ids) {
        return new Comparison(of.stream().map(ids).toList(), kind, value, other == null ? null : ids.apply(other));
    }

    @Override
    public void write(ObjectNode out) {
        if (of.size() > 1) {
            var sum = out.putArray("sum");
            of.forEach(sum::add);
        } else {
            out.put("question", of.getFirst());
        }
        if (kind == Kind.ANSWERED) {
            out.put(kind.key(), true);
        } else if (other != null) {
            out.putObject(kind.key()).put("question", other);
        } else if (kind.ofNumbers()) {
            out.put(kind.key(), Long.parseLong(value));
        } else {
            out.put(kind.key(), value);
        }
    }
}
