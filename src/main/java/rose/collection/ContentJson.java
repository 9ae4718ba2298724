package rose.collection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import rose.surveys.Definition;
import rose.surveys.questions.AnswerSheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is answered in a response, as JSON: only what is asked as the answers stand. The canonical form has the names of each object
 * in order and no spaces, and a fingerprint is the SHA-256 of that in UTF-8.
 */
final class ContentJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ContentJson() {}

    /** All that is answered, with who wrote each answer and when. */
    static ObjectNode signed(ResponseContent content) {
        return content(content, (answer, node) -> node.put("value", answer.value())
                .put("by", answer.changedBy())
                .put("at", answer.changedAt().toString()));
    }

    /** The fingerprint of what is answered, whoever wrote it: what those who approve it have read. */
    static String fingerprint(ResponseContent content) {
        return fingerprint(content(content, (answer, node) -> node.put("value", answer.value())));
    }

    static String fingerprint(JsonNode content) {
        try {
            byte[] canonical = canonical(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String canonical(JsonNode node) {
        return JSON.writeValueAsString(sorted(node));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> properties = new TreeMap<>();
            node.properties().forEach(each -> properties.put(each.getKey(), sorted(each.getValue())));
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            properties.forEach(sorted::set);
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> sorted.add(sorted(each)));
            return sorted;
        }
        return node;
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    private static ObjectNode content(ResponseContent content, BiConsumer<StoredAnswer, ObjectNode> write) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        AnswerSheet sheet = content.sheet();
        node.put("version", content.response().versionId());
        write(node.putObject("answers"), content.answers(), sheet, write);
        ArrayNode entries = node.putArray("entries");
        asked(content, sheet).forEach(entry -> {
            ObjectNode one = entries.addObject();
            one.put("entry", entry.id());
            one.put("block", entry.block());
            AnswerSheet own =
                    content.sheet(content.definition().block(entry.block()).orElseThrow(), entry, sheet);
            write(one.putObject("answers"), entry.answers(), own, write);
        });
        return node;
    }

    private static void write(
            ObjectNode node,
            Map<String, StoredAnswer> answers,
            AnswerSheet sheet,
            BiConsumer<StoredAnswer, ObjectNode> write) {
        new TreeMap<>(answers).forEach((question, answer) -> {
            if (!answer.value().isEmpty() && sheet.shows(question)) {
                write.accept(answer, node.putObject(question));
            }
        });
    }

    /** The entries of those blocks that are asked about as the answers stand. */
    static List<Entry> asked(ResponseContent content, AnswerSheet sheet) {
        return content.definition().blocks().stream()
                .filter(block -> sheet.shows(block.id()))
                .flatMap(block -> content.entries(block.id()).stream())
                .toList();
    }

    /** What {@link #signed} wrote, as it was. */
    static ResponseContent content(JsonNode node, Response response, Definition definition) {
        List<Entry> entries = node.get("entries")
                .valueStream()
                .map(one -> new Entry(
                        one.get("entry").asLong(),
                        one.get("block").asString(),
                        0,
                        null,
                        null,
                        "",
                        answers(one.get("answers"))))
                .toList();
        return new ResponseContent(response, definition, answers(node.get("answers")), numbered(entries));
    }

    private static List<Entry> numbered(List<Entry> entries) {
        Map<String, Integer> last = new HashMap<>();
        return entries.stream()
                .map(entry -> new Entry(
                        entry.id(),
                        entry.block(),
                        last.merge(entry.block(), 1, Integer::sum),
                        null,
                        null,
                        "",
                        entry.answers()))
                .toList();
    }

    private static Map<String, StoredAnswer> answers(JsonNode node) {
        Map<String, StoredAnswer> answers = new HashMap<>();
        node.properties().forEach(each -> answers.put(each.getKey(), answer(each.getValue())));
        return answers;
    }

    private static StoredAnswer answer(JsonNode node) {
        return new StoredAnswer(
                node.get("value").asString(),
                1,
                "",
                Instant.parse(node.get("at").asString()),
                null,
                null,
                node.get("by").asString(),
                false);
    }
}
