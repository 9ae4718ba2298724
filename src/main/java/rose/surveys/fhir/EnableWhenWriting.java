package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rose.surveys.questions.Comparison;
import rose.surveys.questions.Condition;
import rose.surveys.questions.FhirParts;
import rose.surveys.questions.Field;
import tools.jackson.databind.node.ObjectNode;

/** A condition of Röse's as FHIR's {@code enableWhen}, which is one flat list where all or any must hold. */
final class EnableWhenWriting {

    private final LinkIds links;
    private final String block;

    /** @param block the id of the block that the question stands in, or null */
    EnableWhenWriting(LinkIds links, String block) {
        this.links = links;
        this.block = block;
    }

    /**
     * Writes it into the item.
     *
     * @param around the items around the question: an answer to a question among them goes without saying
     * @return whether it could be written
     */
    boolean write(Condition condition, List<String> around, ObjectNode item) {
        List<Condition> parts = parts(condition).stream()
                .filter(part -> !isAnsweredParent(part, around))
                .toList();
        boolean any = parts.size() == 1 && parts.getFirst() instanceof Condition.Any;
        List<ObjectNode> whens = new ArrayList<>();
        for (Condition part : any ? parts((Condition.Any) parts.getFirst()) : parts) {
            List<ObjectNode> written = simple(part);
            if (written.isEmpty() || any && written.size() > 1) {
                return false;
            }
            whens.addAll(written);
        }
        whens.forEach(item.withArray("enableWhen")::add);
        if (whens.isEmpty()) {
            item.remove("enableWhen");
        } else if (whens.size() > 1) {
            item.put("enableBehavior", any ? "any" : "all");
        }
        return true;
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All(List<Condition> all)
                ? all.stream().flatMap(each -> parts(each).stream()).toList()
                : List.of(condition);
    }

    private static List<Condition> parts(Condition.Any condition) {
        return condition.conditions().stream()
                .flatMap(each -> each instanceof Condition.Any inner ? parts(inner).stream() : Stream.of(each))
                .toList();
    }

    private boolean isAnsweredParent(Condition part, List<String> around) {
        return part instanceof Comparison each
                && each.kind() == Comparison.Kind.ANSWERED
                && each.of().size() == 1
                && around.contains(links.seenFrom(block, each.of().getFirst()));
    }

    /** One or two lines of the list; none where it cannot be said in such. */
    private List<ObjectNode> simple(Condition part) {
        boolean not = part instanceof Condition.Not;
        Condition inner = part instanceof Condition.Not(Condition negated) ? negated : part;
        if (!(inner instanceof Comparison comparison) || comparison.of().size() > 1 || comparison.other() != null) {
            return List.of();
        }
        String link = links.seenFrom(block, comparison.of().getFirst());
        LinkIds.Target target = link == null ? null : links.target(link);
        return target == null ? List.of() : lines(comparison, not, link, target.field());
    }

    private static List<ObjectNode> lines(Comparison comparison, boolean not, String link, Field field) {
        return switch (comparison.kind()) {
            case ANSWERED -> List.of(exists(link, !not));
            case IS, INCLUDES -> value(link, not ? "!=" : "=", comparison.value(), field);
            case IS_NOT -> {
                List<ObjectNode> differs = not ? List.of() : value(link, "!=", comparison.value(), field);
                yield differs.isEmpty() ? differs : List.of(differs.getFirst(), exists(link, true));
            }
            case MORE_THAN -> not ? List.of() : value(link, ">", comparison.value(), field);
            case LESS_THAN -> not ? List.of() : value(link, "<", comparison.value(), field);
        };
    }

    private static ObjectNode exists(String link, boolean answered) {
        return FhirParts.object()
                .put("question", link)
                .put("operator", "exists")
                .put("answerBoolean", answered);
    }

    private static List<ObjectNode> value(String link, String operator, String value, Field field) {
        boolean fits = field.numeric() ? value.matches("-?\\d{1,12}") : field.readsAs(value);
        List<ObjectNode> answers = fits ? field.fhirAnswers(value) : List.of();
        if (answers.size() != 1) {
            return List.of();
        }
        ObjectNode when = FhirParts.object().put("question", link).put("operator", operator);
        answers.getFirst()
                .properties()
                .forEach(each -> when.set("answer" + each.getKey().substring("value".length()), each.getValue()));
        return List.of(when);
    }
}
