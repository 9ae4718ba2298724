package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rose.surveys.Definition;
import rose.surveys.Section;
import rose.surveys.questions.Block;
import rose.surveys.questions.Common;
import rose.surveys.questions.FhirParts;
import rose.surveys.questions.Field;
import rose.surveys.questions.Information;
import rose.surveys.questions.Many;
import rose.surveys.questions.One;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A definition as a Questionnaire. */
final class QuestionnaireWriting {

    private final Definition definition;
    private final LinkIds links;
    private final List<Loss> losses;
    private final ObjectNode root = FhirParts.object();
    /** What has been written outside of blocks, by linkId. */
    private final Map<String, ObjectNode> written = new HashMap<>();

    QuestionnaireWriting(Definition definition, List<Loss> losses) {
        this.definition = definition;
        this.links = new LinkIds(definition);
        this.losses = losses;
    }

    JsonNode write(String url) {
        root.put("resourceType", "Questionnaire").put("language", "sv");
        if (definition.fhir() != null) {
            definition.fhir().write(root);
        } else if (url != null) {
            root.put("url", url);
        }
        FhirParts.words(root, "title", definition.title());
        root.put("status", "active");
        if (definition.introduction() != null) {
            FhirParts.words(root, "description", definition.introduction());
        }
        definition.sections().forEach(this::section);
        tidy(root);
        return root;
    }

    private void section(Section section) {
        if (section.introduction() != null) {
            String link = sectionLink(section);
            FhirParts.words(
                    item(children(link, section), link + LinkIds.INTRODUCTION, "display"),
                    "text",
                    section.introduction());
        }
        for (Question question : section.questions()) {
            question(question, null, within(links.path(null, question.id()), root, section, written), written);
        }
    }

    /** The group that the section's questions stand in; one of its own where they stand in none. */
    private String sectionLink(Section section) {
        return section.questions().stream()
                .map(question -> links.path(null, question.id()))
                .filter(path -> !path.isEmpty())
                .map(List::getFirst)
                .findFirst()
                .orElse(LinkIds.SECTION + section.id());
    }

    private ArrayNode children(String link, Section section) {
        return within(List.of(link), root, section, written);
    }

    /** The list of items below those on the path; groups that are not there yet are put there. */
    private ArrayNode within(List<String> path, ObjectNode from, Section section, Map<String, ObjectNode> known) {
        ObjectNode node = from;
        for (String link : path) {
            ObjectNode above = node;
            node = known.computeIfAbsent(link, absent -> {
                ObjectNode group = item(above.withArray("item"), absent, "group");
                if (above == root && section != null) {
                    FhirParts.words(group, "text", section.title());
                }
                return group;
            });
        }
        return node.withArray("item");
    }

    private static ObjectNode item(ArrayNode list, String link, String type) {
        return list.addObject().put("linkId", link).put("type", type);
    }

    private void question(Question question, Block block, ArrayNode list, Map<String, ObjectNode> known) {
        String in = block == null ? null : block.id();
        String link = links.link(in, question.id());
        String type = type(question);
        ObjectNode item = item(list, link, type);
        known.put(link, item);
        common(question.common(), in, link, item);
        switch (question) {
            case Field field -> field(field, link, item);
            case Scale scale -> scale(scale, link, item);
            case Block within -> block(within, link, item);
            case Information _ -> {}
        }
    }

    private static String type(Question question) {
        return switch (question) {
            case Field field -> field.fhirType();
            case Scale _, Block _ -> "group";
            case Information information ->
                information.common().fhir() != null
                                && "group".equals(information.common().fhir().type())
                        ? "group"
                        : "display";
        };
    }

    private void common(Common common, String block, String link, ObjectNode item) {
        FhirParts.words(item, "text", common.label());
        if (common.fhir() != null && !common.fhir().codes().isEmpty()) {
            ArrayNode codes = item.putArray("code");
            common.fhir().codes().forEach(code -> code.write(codes.addObject()));
        }
        if (common.required() && !item.get("type").stringValue().matches("group|display")) {
            item.put("required", true);
        }
        if (common.showIf() != null) {
            List<String> around = links.path(block, common.id());
            if (!new EnableWhenWriting(links, block).write(common.showIf(), around, item)) {
                losses.add(Loss.of(link, "surveys.fhir.loss.show-if"));
            }
        }
        help(common.help(), link, item);
        if (!common.warnings().isEmpty() || !common.errors().isEmpty()) {
            losses.add(Loss.of(link, "surveys.fhir.loss.rules"));
        }
    }

    private static void help(Words help, String link, ObjectNode item) {
        if (help != null) {
            ObjectNode display = item(item.withArray("item"), link + LinkIds.HELP, "display");
            FhirParts.words(display, "text", help);
            control(display, "help");
        }
    }

    private static void control(ObjectNode item, String code) {
        FhirParts.extension(item, "questionnaire-itemControl")
                .putObject("valueCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("system", "http://hl7.org/fhir/questionnaire-item-control")
                .put("code", code);
    }

    private void field(Field field, String link, ObjectNode item) {
        field.writeFhir(item);
        boolean chosen = field instanceof One || field instanceof Many;
        if (chosen && !item.has("answerOption")) {
            losses.add(Loss.of(link, "surveys.fhir.loss.options-from"));
        }
    }

    private void scale(Scale scale, String link, ObjectNode item) {
        control(item, "table");
        for (Field row : scale.fields()) {
            String rowLink = link + row.id().substring(scale.id().length());
            ObjectNode one = item(item.withArray("item"), rowLink, row.fhirType());
            FhirParts.words(one, "text", row.common().label());
            if (row.common().required()) {
                one.put("required", true);
            }
            field(row, rowLink, one);
        }
    }

    private void block(Block block, String link, ObjectNode item) {
        item.put("repeats", true);
        if (block.max() != null) {
            FhirParts.extension(item, "questionnaire-maxOccurs").put("valueInteger", block.max());
        }
        List<String> lost = new ArrayList<>();
        if (!block.entry().equals(Block.POST)) {
            lost.add("entry");
        }
        if (block.titleQuestion() != null) {
            lost.add("titleQuestion");
        }
        if (block.interventions()) {
            lost.add("interventions");
        }
        if (!lost.isEmpty()) {
            losses.add(Loss.of(link, "surveys.fhir.loss.block", String.join(", ", lost)));
        }
        Map<String, ObjectNode> known = new HashMap<>();
        for (Question question : block.questions()) {
            question(question, block, within(links.path(block.id(), question.id()), item, null, known), known);
        }
    }

    /** FHIR has no empty lists, and no group without something in it: that is a text to read, or nothing. */
    private static void tidy(ObjectNode item) {
        if (!(item.get("item") instanceof ArrayNode items)) {
            return;
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            ObjectNode child = (ObjectNode) items.get(i);
            tidy(child);
            if (child.path("type").asString("").equals("group") && !child.has("item")) {
                if (child.has("text")) {
                    child.put("type", "display").remove(List.of("extension", "repeats"));
                } else {
                    items.remove(i);
                }
            }
        }
        if (items.isEmpty()) {
            item.remove("item");
        }
    }
}
