package rose.surveys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.DefinitionEdits;
import rose.surveys.QuestionPath;
import rose.surveys.questions.Block;
import rose.surveys.questions.Condition;
import rose.surveys.questions.DefinitionProblem;
import rose.surveys.questions.Field;
import rose.surveys.questions.JsonReading;
import rose.surveys.questions.Question;
import rose.surveys.questions.QuestionTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a question of what was typed, as if it had been read from a file, or tells all that is wrong with it. */
final class QuestionReading {

    private final Typed typed;
    private final Definition definition;
    private final QuestionPath at;
    private final Question old;
    private final Texts texts;
    private final List<FormProblem> problems = new ArrayList<>();

    /**
     * @param at where it stands, or where it is to stand, in which case its id is not used
     * @param old what stands there, or null
     */
    QuestionReading(Typed typed, Definition definition, QuestionPath at, Question old, Texts texts) {
        this.typed = typed;
        this.definition = definition;
        this.at = at;
        this.old = old;
        this.texts = texts;
    }

    List<FormProblem> problems() {
        return problems;
    }

    /** Not to be used where there are problems. */
    Question question() {
        List.of("options", "rows").forEach(typed::dropEmpty);
        proposeIds();
        ObjectNode json = json();
        conditions(json, AskableFields.byId(definition, at));
        List<DefinitionProblem> found = new ArrayList<>();
        Question question = QuestionTypes.read(new JsonReading(json, found));
        found.forEach(problem -> problems.add(worded(problem)));
        return question;
    }

    private void conditions(ObjectNode out, Map<String, Field> fields) {
        Condition showIf = condition("showIf", fields);
        if (showIf != null) {
            showIf.write(out.putObject("showIf"));
        }
        rules(out, "warnings", fields);
        rules(out, "errors", fields);
    }

    private void proposeIds() {
        List<String> taken = at.beside(definition).stream()
                .map(Question::id)
                .filter(id -> old == null || !id.equals(old.id()))
                .toList();
        if (typed.value("id").isEmpty() && !typed.value("label.sv").isEmpty()) {
            typed.put("id", old == null ? DefinitionEdits.freeId(typed.value("label.sv"), taken) : old.id());
        } else if (taken.contains(typed.value("id"))) {
            problems.add(new FormProblem("id", texts.get("surveys.edit.id-taken", typed.value("id"))));
        }
        propose("options", "code");
        propose("rows", "id");
    }

    private void propose(String list, String column) {
        for (int row : typed.rowsOf(list)) {
            if (typed.at(list, row, column).isEmpty()) {
                typed.set(
                        list,
                        row,
                        column,
                        DefinitionEdits.freeId(typed.at(list, row, "sv"), typed.all(list + "." + column)));
            }
        }
    }

    private ObjectNode json() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ObjectNode was = old();
        out.put("id", typed.value("id")).put("type", typed.value("type"));
        keep(was, out);
        words(out, "label", typed.value("label.sv"), typed.value("label.en"));
        words(out, "help");
        if (typed.has("required")) {
            out.put("required", true);
        }
        switch (typed.value("type")) {
            case "short-text", "long-text" -> number(out, "maxLength");
            case "number" -> List.of("min", "max").forEach(key -> number(out, key));
            case "yes-no" -> unsure(out);
            case "one", "many" -> options(out);
            case "scale" -> {
                list(out, "rows", "id");
                list(out, "options", "code");
            }
            case "block" -> block(out);
            default -> {
                // the rest have nothing of their own
            }
        }
        return out;
    }

    private ObjectNode old() {
        ObjectNode was = JsonNodeFactory.instance.objectNode();
        if (old != null) {
            old.write(was);
        }
        return was;
    }

    /** What the form does not show: what the question was called in the file that it came from. */
    private static void keep(JsonNode was, ObjectNode out) {
        if (was.has("fhir")) {
            out.set("fhir", was.get("fhir"));
        }
    }

    private void words(ObjectNode out, String key) {
        String sv = typed.value(key + ".sv");
        String en = typed.value(key + ".en");
        if (!sv.isEmpty() || !en.isEmpty()) {
            words(out, key, sv, en);
        }
    }

    private static void words(ObjectNode out, String key, String sv, String en) {
        ObjectNode words = out.putObject(key).put("sv", lines(sv));
        if (!en.isEmpty()) {
            words.put("en", lines(en));
        }
    }

    /** A browser sends line breaks of two characters. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    /** What is no number is left for the reading to refuse. */
    private void number(ObjectNode out, String key) {
        String text = typed.value(key).replaceAll("[\\s\u00a0]", "");
        if (text.matches("-?\\d{1,18}")) {
            out.put(key, Long.parseLong(text));
        } else if (!text.isEmpty()) {
            out.put(key, text);
        }
    }

    private void unsure(ObjectNode out) {
        switch (typed.value("unsure")) {
            case "none" -> out.put("unsure", false);
            case "own" -> words(out, "unsure", typed.value("unsure.sv"), typed.value("unsure.en"));
            default -> {
                // as usual
            }
        }
    }

    private void options(ObjectNode out) {
        if (typed.has("optionsFrom")) {
            out.put("optionsFrom", typed.value("optionsFrom"));
        } else {
            list(out, "options", "code");
        }
    }

    private void list(ObjectNode out, String list, String column) {
        ObjectNode was = old();
        ArrayNode rows = out.putArray(list);
        for (int row : typed.rowsOf(list)) {
            ObjectNode node = rows.addObject().put(column, typed.at(list, row, column));
            words(node, "label", typed.at(list, row, "sv"), typed.at(list, row, "en"));
            was.path(list)
                    .valueStream()
                    .filter(each -> each.path(column).equals(node.get(column)))
                    .findFirst()
                    .ifPresent(each -> keep(each, node));
        }
    }

    private void block(ObjectNode out) {
        number(out, "max");
        words(out, "entry");
        if (!typed.value("titleQuestion").isEmpty()) {
            out.put("titleQuestion", typed.value("titleQuestion"));
        }
        if (typed.has("interventions")) {
            out.put("interventions", true);
        }
        ArrayNode questions = out.putArray("questions");
        if (old instanceof Block block) {
            block.questions().forEach(question -> question.write(questions.addObject()));
        } else {
            words(questions.addObject().put("id", "title").put("type", "short-text"), "label", "Namn", "Name");
        }
    }

    private FormProblem worded(DefinitionProblem problem) {
        String place = problem.place().replace(".label.", ".");
        String name = place.replaceAll("\\[\\d+]", "");
        String row = place.equals(name) ? "" : " " + place.replaceAll(".*\\[(\\d+)].*", "$1");
        String text = texts.getOr("surveys.edit." + name, name) + row + ": "
                + problem.problem().in(texts);
        return new FormProblem(place.replaceAll("[\\[\\].]+", "-"), text);
    }

    private Condition condition(String prefix, Map<String, Field> fields) {
        ConditionForm.Read read = ConditionForm.read(typed, prefix, fields, texts);
        problems.addAll(read.problems());
        return read.condition();
    }

    private void rules(ObjectNode out, String list, Map<String, Field> fields) {
        ArrayNode rules = out.putArray(list);
        for (int row : typed.rowsOf(list)) {
            Condition when = condition(list + "." + row, fields);
            if (typed.at(list, row, "sv").isEmpty()) {
                problems.add(new FormProblem(Typed.id(list, row, "sv"), texts.get("surveys.edit.rule-message")));
            } else if (when == null) {
                problems.add(new FormProblem(Typed.id(list, row, "sv"), texts.get("surveys.edit.rule-condition")));
            } else {
                ObjectNode rule = rules.addObject();
                when.write(rule.putObject("when"));
                words(rule, "message", typed.at(list, row, "sv"), typed.at(list, row, "en"));
            }
        }
    }
}
