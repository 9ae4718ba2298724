package rose.surveys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.platform.Problem;
import rose.surveys.questions.Block;
import rose.surveys.questions.Common;
import rose.surveys.questions.Condition;
import rose.surveys.questions.DefinitionProblem;
import rose.surveys.questions.Field;
import rose.surveys.questions.Question;
import rose.surveys.questions.Rule;

/** What no single question can know: names taken twice, conditions on what is not there, conditions that wait for each other. */
final class DefinitionCheck {

    private static final int MOST_QUESTIONS = 2000;

    private final Definition definition;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    DefinitionCheck(Definition definition) {
        this.definition = definition;
    }

    List<DefinitionProblem> problems() {
        long count = definition.fields().size()
                + definition.blocks().stream()
                        .mapToLong(block -> block.entryFields().size())
                        .sum();
        if (count > MOST_QUESTIONS) {
            add("", "surveys.definition.too-many-questions", count, MOST_QUESTIONS);
            return problems;
        }
        if (definition.sections().isEmpty()) {
            add("", "surveys.definition.no-sections");
        }
        twice(definition.sections().stream().map(Section::id), "surveys.definition.section-twice");
        Set<String> top = ids(definition.questions());
        twice(definition.questions().stream().map(Question::id), "surveys.definition.question-twice");
        definition.questions().forEach(question -> conditions(question, top));
        cycle(definition.questions());
        definition.blocks().forEach(block -> block(block, top));
        if (definition.blocks().stream().filter(Block::interventions).count() > 1) {
            add("", "surveys.definition.two-intervention-blocks");
        }
        return List.copyOf(problems);
    }

    private void add(String place, String key, Object... arguments) {
        problems.add(new DefinitionProblem(place, Problem.of(key, arguments)));
    }

    private void twice(Stream<String> ids, String key) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).distinct().forEach(id -> add(id, key));
    }

    /** What a condition may name. */
    private static Set<String> ids(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> question.fields().stream())
                .map(Field::id)
                .collect(Collectors.toSet());
    }

    private void block(Block block, Set<String> top) {
        if (block.questions().stream().anyMatch(Block.class::isInstance)) {
            add(block.id(), "surveys.definition.block-in-block");
        }
        twice(block.questions().stream().map(Question::id), "surveys.definition.question-twice");
        Set<String> within = ids(block.questions());
        if (block.titleQuestion() != null && !within.contains(block.titleQuestion())) {
            add(block.id(), "surveys.definition.title-question", block.titleQuestion());
        }
        if (block.interventions() && !within.contains("title")) {
            add(block.id(), "surveys.definition.intervention-title");
        }
        Set<String> known = new HashSet<>(top);
        known.addAll(within);
        block.questions().forEach(question -> conditions(question, known));
        cycle(block.questions());
    }

    private void conditions(Question question, Set<String> known) {
        Common common = question.common();
        Stream.of(
                        Stream.ofNullable(common.showIf()),
                        common.warnings().stream().map(Rule::when),
                        common.errors().stream().map(Rule::when))
                .flatMap(each -> each)
                .flatMap(condition -> condition.questions().stream())
                .filter(id -> !known.contains(id))
                .distinct()
                .sorted()
                .forEach(id -> add(question.id(), "surveys.definition.unknown-question", id));
    }

    /** A question that is shown only if another one is, which is shown only if the first one is, is never shown. */
    private void cycle(List<Question> questions) {
        Map<String, Set<String>> waitsFor = new HashMap<>();
        for (Question question : questions) {
            Condition showIf = question.common().showIf();
            if (showIf != null) {
                question.fields().forEach(field -> waitsFor.put(field.id(), showIf.questions()));
                waitsFor.put(question.id(), showIf.questions());
            }
        }
        Set<String> done = new HashSet<>();
        for (Question question : questions) {
            List<String> found = circle(question.id(), waitsFor, done);
            if (!found.isEmpty()) {
                add(question.id(), "surveys.definition.cycle", String.join(" → ", found));
                return;
            }
        }
    }

    /** The first circle that the question leads to; by a way that is kept, because a call within a call ends at some thousand. */
    private static List<String> circle(String from, Map<String, Set<String>> waitsFor, Set<String> done) {
        SequencedMap<String, Iterator<String>> way = new LinkedHashMap<>();
        way.put(from, next(from, waitsFor));
        while (!way.isEmpty()) {
            var last = way.lastEntry();
            if (done.contains(last.getKey()) || !last.getValue().hasNext()) {
                done.add(last.getKey());
                way.pollLastEntry();
                continue;
            }
            String next = last.getValue().next();
            if (way.containsKey(next)) {
                return Stream.concat(way.sequencedKeySet().stream().dropWhile(id -> !id.equals(next)), Stream.of(next))
                        .toList();
            }
            way.put(next, next(next, waitsFor));
        }
        return List.of();
    }

    private static Iterator<String> next(String id, Map<String, Set<String>> waitsFor) {
        return waitsFor.getOrDefault(id, Set.of()).stream().sorted().iterator();
    }
}
