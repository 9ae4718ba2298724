package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rose.surveys.Definition;
import rose.surveys.Section;
import rose.surveys.fhir.Draft.Gate;
import rose.surveys.questions.Block;
import rose.surveys.questions.Common;
import rose.surveys.questions.Condition;
import rose.surveys.questions.FhirSource;
import rose.surveys.questions.Field;
import rose.surveys.questions.Question;
import rose.surveys.questions.Words;
import tools.jackson.databind.JsonNode;

/** A Questionnaire that has been checked as a definition. Groups at the top become sections. */
final class QuestionnaireReading {

    private static final Set<String> KEYS = Set.of(
            "resourceType",
            "id",
            "url",
            "version",
            "title",
            "_title",
            "name",
            "status",
            "description",
            "_description",
            "language",
            "item",
            "contained",
            "text");

    /** Not yet with conditions. */
    private record Part(String id, Words title, Words introduction, List<Draft> drafts) {}

    private final JsonNode root;
    private final FhirWords words;
    private final List<Loss> losses;
    private final ItemReading reading;
    private final ItemIds sectionIds = new ItemIds();
    private final Map<String, LinkIds.Target> targets = new HashMap<>();

    QuestionnaireReading(JsonNode root, List<Loss> losses) {
        this.root = root;
        this.words = FhirWords.of(root);
        this.losses = losses;
        this.reading = new ItemReading(words, new ItemFields(new ItemOptions(root, words, losses), losses), losses);
    }

    Definition read() {
        String lost = root.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!lost.isEmpty()) {
            losses.add(Loss.of("", "surveys.fhir.loss.form", lost));
        }
        List<Part> parts = parts();
        parts.forEach(part -> targets(part.drafts(), null));
        List<Section> sections = parts.stream()
                .map(part -> new Section(part.id(), part.title(), part.introduction(), shown(part.drafts(), null)))
                .toList();
        String url = FhirJson.text(root, "url");
        FhirSource source =
                url.isEmpty() ? null : new FhirSource(url, ItemOptions.blankAsNull(FhirJson.text(root, "version")));
        return new Definition(title(), words.read(root, "description"), sections, source);
    }

    private Words title() {
        for (String key : List.of("title", "name", "id", "url")) {
            Words title = words.read(root, key);
            if (title != null) {
                return title;
            }
        }
        return new Words("Formulär", "Form");
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<JsonNode> loose = new ArrayList<>();
        for (JsonNode item : FhirJson.list(root, "item")) {
            if (FhirJson.text(item, "type").equals("group") && !Place.repeating(item)) {
                loose(loose, parts);
                section(item, parts);
            } else {
                loose.add(item);
            }
        }
        loose(loose, parts);
        return parts;
    }

    private void loose(List<JsonNode> items, List<Part> parts) {
        if (!items.isEmpty()) {
            String id = sectionIds.id("questions", null);
            parts.add(new Part(id, title(), null, reading.items(List.copyOf(items), Place.in(id))));
            items.clear();
        }
    }

    private void section(JsonNode group, List<Part> parts) {
        String linkId = ItemReading.linkId(group);
        String own = linkId.startsWith(LinkIds.SECTION) ? linkId.substring(LinkIds.SECTION.length()) : linkId;
        String id = sectionIds.id(own, null);
        reading.groupLosses(group);
        if (group.has("code")) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.key", "code"));
        }
        List<JsonNode> items = new ArrayList<>(FhirJson.list(group, "item"));
        Words introduction = reading.help(group);
        if (!items.isEmpty() && ItemReading.linkId(items.getFirst()).equals(linkId + LinkIds.INTRODUCTION)) {
            introduction = words.read(items.removeFirst(), "text");
        }
        List<Draft> drafts = reading.items(items, Place.in(id).below(linkId, ItemReading.gates(group)));
        if (drafts.isEmpty() && introduction == null) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.empty-group"));
            return;
        }
        Words text = words.read(group, "text");
        parts.add(new Part(id, text == null ? title() : text, introduction, drafts));
    }

    private void targets(List<Draft> drafts, String block) {
        for (Draft draft : drafts) {
            int own = draft.question().id().length();
            draft.question()
                    .fields()
                    .forEach(field ->
                            targets.put(draft.linkId() + field.id().substring(own), new LinkIds.Target(block, field)));
            targets(draft.inner(), draft.question().id());
        }
    }

    /** The questions with the conditions that they are shown on. */
    private List<Question> shown(List<Draft> drafts, String block) {
        return drafts.stream().map(draft -> shown(draft, block)).toList();
    }

    private Question shown(Draft draft, String block) {
        Common own = draft.question().common();
        Question question = draft.question()
                .with(new Common(
                        own.id(),
                        own.label(),
                        own.help(),
                        own.required(),
                        condition(draft, block),
                        own.warnings(),
                        own.errors(),
                        own.fhir()));
        return question instanceof Block with ? with.with(shown(draft.inner(), with.id())) : question;
    }

    private Condition condition(Draft draft, String block) {
        EnableWhen conditions = new EnableWhen(link -> visible(link, block), losses);
        List<Condition> all = new ArrayList<>();
        for (Gate gate : draft.gates()) {
            Condition condition = switch (gate) {
                case Gate.When(JsonNode item, String linkId) -> conditions.read(item, linkId);
                case Gate.Answered(String linkId) -> {
                    Field parent = visible(linkId, block);
                    yield parent == null ? null : EnableWhen.answered(parent.id());
                }
            };
            switch (condition) {
                case null -> {}
                case Condition.All(List<Condition> several) -> all.addAll(several);
                default -> all.add(condition);
            }
        }
        List<Condition> distinct = all.stream().distinct().toList();
        return distinct.isEmpty() ? null : distinct.size() == 1 ? distinct.getFirst() : new Condition.All(distinct);
    }

    /** What may be asked for from within a block: what is in it, and what is outside of all. */
    private Field visible(String linkId, String block) {
        LinkIds.Target target = targets.get(linkId);
        return target == null || target.block() != null && !target.block().equals(block) ? null : target.field();
    }
}
