package rose.surveys.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import rose.platform.Texts;
import rose.surveys.questions.Comparison;
import rose.surveys.questions.Condition;
import rose.surveys.questions.DefinitionProblem;
import rose.surveys.questions.Field;
import rose.surveys.questions.JsonReading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A condition in a form: a row for each comparison, joined by all or any; or, where it is nested deeper, its JSON.
 */
final class ConditionForm {

    private static final JsonMapper JSON = new JsonMapper();

    private ConditionForm() {}

    /** What came of reading. @param condition null where there is none, or where it cannot be read */
    record Read(Condition condition, List<FormProblem> problems) {}

    /** Puts a condition into the form. @param condition may be null */
    static void fill(Typed form, String prefix, Condition condition, Map<String, Field> fields, Texts texts) {
        form.put(prefix + ".join", condition instanceof Condition.Any ? "any" : "all");
        if (condition == null) {
            return;
        }
        List<Condition> parts = switch (condition) {
            case Condition.All all -> all.conditions();
            case Condition.Any any -> any.conditions();
            default -> List.of(condition);
        };
        if (!parts.stream().allMatch(ConditionForm::simple)) {
            form.put(prefix + ".json", json(condition));
            return;
        }
        parts.forEach(part -> {
            Comparison comparison = (Comparison) part;
            String id = comparison.of().getFirst();
            form.add(
                    prefix,
                    id,
                    comparison.kind().name(),
                    shown(comparison.value(), fields.get(id), texts),
                    comparison.other());
        });
    }

    private static boolean simple(Condition condition) {
        return condition instanceof Comparison comparison && comparison.of().size() == 1;
    }

    private static String shown(String value, Field field, Texts texts) {
        return value == null || field == null || field.numeric() ? value : field.shown(value, texts);
    }

    static String json(Condition condition) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        condition.write(node);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    static Read read(Typed form, String prefix, Map<String, Field> fields, Texts texts) {
        return form.has(prefix + ".json")
                ? readJson(form.value(prefix + ".json"), prefix, fields.keySet(), texts)
                : readRows(form, prefix, fields, texts);
    }

    private static Read readJson(String json, String prefix, Collection<String> known, Texts texts) {
        if (json.isBlank()) {
            return new Read(null, List.of());
        }
        List<FormProblem> problems = new ArrayList<>();
        String id = prefix.replace('.', '-') + "-json";
        try {
            List<DefinitionProblem> found = new ArrayList<>();
            Condition condition = Condition.read(new JsonReading(JSON.readTree(json), found));
            found.forEach(problem -> problems.add(new FormProblem(id, problem.in(texts))));
            if (found.isEmpty()) {
                condition.questions().stream()
                        .filter(question -> !known.contains(question))
                        .forEach(question -> problems.add(
                                new FormProblem(id, texts.get("surveys.definition.unknown-question", question))));
            }
            return new Read(problems.isEmpty() ? condition : null, problems);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new Read(
                    null,
                    List.of(new FormProblem(
                            id, texts.get("surveys.edit.not-json", line, String.valueOf(e.getOriginalMessage())))));
        }
    }

    private static Read readRows(Typed form, String prefix, Map<String, Field> fields, Texts texts) {
        for (int row = form.size(prefix); row > 0; row--) {
            if (form.at(prefix, row, "question").isEmpty()
                    && form.at(prefix, row, "value").isEmpty()
                    && form.at(prefix, row, "other").isEmpty()) {
                form.remove(prefix, row);
            }
        }
        List<FormProblem> problems = new ArrayList<>();
        List<Condition> read = new ArrayList<>();
        for (int row : form.rowsOf(prefix)) {
            Comparison comparison = comparison(new Row(form, prefix, row), fields, problems, texts);
            if (comparison != null) {
                read.add(comparison);
            }
        }
        return new Read(problems.isEmpty() ? joined(read, form.is(prefix + ".join", "any")) : null, problems);
    }

    private static Condition joined(List<Condition> parts, boolean any) {
        return switch (parts.size()) {
            case 0 -> null;
            case 1 -> parts.getFirst();
            default -> any ? new Condition.Any(parts) : new Condition.All(parts);
        };
    }

    /** A row of the form. */
    private record Row(Typed form, String prefix, int number) {

        String get(String column) {
            return form.at(prefix, number, column);
        }

        String id(String column) {
            return Typed.id(prefix, number, column);
        }
    }

    /** Null where it cannot be read, which is among the problems then. */
    private static Comparison comparison(Row row, Map<String, Field> fields, List<FormProblem> problems, Texts texts) {
        Field field = fields.get(row.get("question"));
        if (field == null) {
            problems.add(new FormProblem(row.id("question"), texts.get("surveys.edit.condition.choose-question")));
            return null;
        }
        Comparison.Kind kind = kind(row.get("kind"));
        List<String> of = List.of(field.id());
        if (kind == Comparison.Kind.ANSWERED) {
            return new Comparison(of, kind, null, null);
        }
        if (row.get("value").isEmpty() == row.get("other").isEmpty()) {
            problems.add(new FormProblem(row.id("value"), texts.get("surveys.edit.condition.value-or-other")));
            return null;
        }
        if (!row.get("other").isEmpty()) {
            return new Comparison(of, kind, null, row.get("other"));
        }
        return value(row, field, kind, problems, texts);
    }

    private static Comparison value(
            Row row, Field field, Comparison.Kind kind, List<FormProblem> problems, Texts texts) {
        String value = row.get("value");
        if (kind.ofNumbers() && !value.replaceAll("[\\s\u00a0]", "").matches("-?\\d{1,18}")) {
            problems.add(new FormProblem(row.id("value"), texts.get("surveys.edit.condition.number", value)));
            return null;
        }
        if (kind.ofNumbers()) {
            return new Comparison(List.of(field.id()), kind, value.replaceAll("[\\s\u00a0]", ""), null);
        }
        Field.Reading reading = field.read(List.of(value));
        if (!reading.good() && !fromElsewhere(field)) {
            problems.add(new FormProblem(row.id("value"), reading.problem().in(texts)));
            return null;
        }
        return new Comparison(List.of(field.id()), kind, reading.stored(), null);
    }

    /** Its answers are not known before there is a respondent. */
    private static boolean fromElsewhere(Field field) {
        return switch (field) {
            case rose.surveys.questions.One one -> one.options().source() != null;
            case rose.surveys.questions.Many many -> many.options().source() != null;
            default -> false;
        };
    }

    private static Comparison.Kind kind(String name) {
        for (Comparison.Kind kind : Comparison.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return Comparison.Kind.IS;
    }
}
