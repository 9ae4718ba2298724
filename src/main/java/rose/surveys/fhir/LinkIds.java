package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rose.surveys.Definition;
import rose.surveys.Section;
import rose.surveys.questions.Block;
import rose.surveys.questions.FhirOrigin;
import rose.surveys.questions.Field;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;

/**
 * What a definition's questions are called in FHIR: as they were when they came in, else by their own ids. A section is
 * {@code section:id}, what is in a block {@code block.id}, a scale's row {@code scale.row}.
 */
final class LinkIds {

    static final String SECTION = "section:";
    static final String HELP = ":help";
    static final String INTRODUCTION = ":introduction";

    /**
     * Where a field's answers are found.
     *
     * @param block the id of the block that it is asked in, or null
     */
    record Target(String block, Field field) {}

    /** Question and block ids, as "block/question", by what they are called in FHIR, and the other way about. */
    private final Map<String, String> links = new HashMap<>();

    private final Map<String, List<String>> paths = new HashMap<>();
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, Block> blocks = new HashMap<>();

    LinkIds(Definition definition) {
        for (Section section : definition.sections()) {
            for (Question question : section.questions()) {
                add(null, null, question, List.of(SECTION + section.id()));
                if (question instanceof Block block) {
                    blocks.put(link(null, block.id()), block);
                    block.questions().forEach(inner -> add(block, link(null, block.id()), inner, List.of()));
                }
            }
        }
    }

    private void add(Block block, String blockLink, Question question, List<String> usualPath) {
        FhirOrigin origin = question.common().fhir();
        String usual = block == null ? question.id() : blockLink + "." + question.id();
        String link = origin == null || origin.linkId() == null ? usual : origin.linkId();
        List<String> path = origin == null || origin.within() == null ? usualPath : origin.within();
        String within = block == null ? null : block.id();
        put(within, question.id(), link, path);
        for (Field field : question.fields()) {
            if (question instanceof Scale) {
                List<String> below = new ArrayList<>(path);
                below.add(link);
                put(
                        within,
                        field.id(),
                        link + field.id().substring(question.id().length()),
                        below);
            }
            targets.put(link(within, field.id()), new Target(within, field));
        }
    }

    private void put(String block, String id, String link, List<String> path) {
        links.put(key(block, id), link);
        paths.put(key(block, id), path);
    }

    private static String key(String block, String id) {
        return block == null ? id : block + "/" + id;
    }

    /** What the question is called in FHIR; null where there is none. */
    String link(String block, String id) {
        return links.get(key(block, id));
    }

    /** As a condition in that block means it: the block's own question, else one outside of blocks. */
    String seenFrom(String block, String id) {
        String own = block == null ? null : link(block, id);
        return own == null ? link(null, id) : own;
    }

    /** The items around the question, outermost first; within a block, those between the block and it. */
    List<String> path(String block, String id) {
        return paths.get(key(block, id));
    }

    /** The field that FHIR calls that; null where there is none. */
    Target target(String link) {
        return targets.get(link);
    }

    /** The block that FHIR calls that; null where there is none. */
    Block block(String link) {
        return blocks.get(link);
    }
}
