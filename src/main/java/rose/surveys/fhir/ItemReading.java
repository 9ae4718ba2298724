package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rose.surveys.fhir.Draft.Gate;
import rose.surveys.questions.Block;
import rose.surveys.questions.Common;
import rose.surveys.questions.FhirCoding;
import rose.surveys.questions.FhirOrigin;
import rose.surveys.questions.Information;
import rose.surveys.questions.Question;
import rose.surveys.questions.Words;
import tools.jackson.databind.JsonNode;

/** Items as questions in a row: groups become headings, repeating ones blocks. */
final class ItemReading {

    private static final Set<String> QUESTION_KEYS = Set.of(
            "id",
            "linkId",
            "type",
            "text",
            "_text",
            "prefix",
            "code",
            "enableWhen",
            "enableBehavior",
            "required",
            "repeats",
            "maxLength",
            "answerOption",
            "answerValueSet",
            "item",
            "extension",
            "initial",
            "readOnly");
    private static final Set<String> OF_GROUPS =
            Set.of("questionnaire-itemControl", "questionnaire-maxOccurs", "translation");

    private final FhirWords words;
    private final ItemFields fields;
    private final ItemIds ids = new ItemIds();
    private final List<Loss> losses;

    ItemReading(FhirWords words, ItemFields fields, List<Loss> losses) {
        this.words = words;
        this.fields = fields;
        this.losses = losses;
    }

    List<Draft> items(List<JsonNode> items, Place place) {
        List<Draft> drafts = new ArrayList<>();
        for (JsonNode item : items) {
            if (!FhirExtensions.help(item)) {
                drafts.addAll(item(item, place));
            }
        }
        return drafts;
    }

    private List<Draft> item(JsonNode item, Place place) {
        keys(item);
        return switch (FhirJson.text(item, "type")) {
            case "display" -> display(item, place);
            case "group" -> Place.repeating(item) && place.block() == null ? block(item, place) : single(item, place);
            default -> question(item, place);
        };
    }

    private void keys(JsonNode item) {
        String linkId = linkId(item);
        if (item.has("initial")) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.initial"));
        }
        if (FhirJson.flag(item, "readOnly")) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.read-only"));
        }
        item.propertyNames().stream()
                .filter(key -> !QUESTION_KEYS.contains(key))
                .forEach(key -> losses.add(Loss.of(linkId, "surveys.fhir.loss.key", key)));
    }

    static String linkId(JsonNode item) {
        return FhirJson.text(item, "linkId");
    }

    static List<Gate> gates(JsonNode item) {
        return FhirJson.list(item, "enableWhen").isEmpty() ? List.of() : List.of(new Gate.When(item, linkId(item)));
    }

    private List<Draft> display(JsonNode item, Place place) {
        FhirExtensions.losses(item, linkId(item), Set.of("translation"), losses);
        Words label = words.read(item, "text");
        return label == null ? List.of() : List.of(information(item, label, null, null, place));
    }

    private Draft information(JsonNode item, Words label, Words help, String type, Place place) {
        String linkId = linkId(item);
        Common common = common(linkId.isEmpty() ? "information" : linkId, item, label, help, place);
        FhirOrigin origin = type == null ? common.fhir() : FhirOrigin.typed(common.fhir(), type);
        return new Draft(new Information(common.with(origin)), linkId, place.plus(gates(item)), List.of());
    }

    private Common common(String linkId, JsonNode item, Words label, Words help, Place place) {
        String id = ids.id(linkId, place.block());
        FhirOrigin origin = new FhirOrigin(
                place.usualLink(id).equals(linkId) ? null : linkId,
                place.within().equals(place.usual()) ? null : place.within(),
                null,
                FhirJson.list(item, "code").stream().map(ItemReading::coding).toList());
        boolean required =
                FhirJson.flag(item, "required") && !FhirJson.text(item, "type").matches("group|display");
        return new Common(id, label, help, required, null, List.of(), List.of(), origin.orNull());
    }

    static FhirCoding coding(JsonNode code) {
        return new FhirCoding(
                ItemOptions.blankAsNull(FhirJson.text(code, "system")),
                ItemOptions.blankAsNull(FhirJson.text(code, "code")),
                ItemOptions.blankAsNull(FhirJson.text(code, "display")));
    }

    private List<Draft> single(JsonNode item, Place place) {
        return ItemScale.is(item) ? List.of(scale(item, place)) : group(item, place);
    }

    private Draft scale(JsonNode item, Place place) {
        String linkId = linkId(item);
        groupLosses(item);
        Common common = common(linkId, item, label(item), help(item), place);
        return new Draft(new ItemScale(fields, words).read(item, common), linkId, place.plus(gates(item)), List.of());
    }

    private List<Draft> group(JsonNode item, Place place) {
        String linkId = linkId(item);
        if (Place.repeating(item)) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.block-in-block"));
        }
        groupLosses(item);
        Words label = words.read(item, "text");
        if (label == null && item.has("code")) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.key", "code"));
        }
        Place below = place.below(linkId, gates(item));
        List<Draft> drafts = items(FhirJson.list(item, "item"), below);
        if (label != null) {
            drafts.addFirst(information(item, label, help(item), "group", place));
            return drafts;
        }
        return helped(drafts, item, below);
    }

    /** Help for a group without a heading is help for the first question in it. */
    private List<Draft> helped(List<Draft> drafts, JsonNode group, Place below) {
        Words help = help(group);
        if (help == null) {
            return drafts;
        }
        Question first = drafts.isEmpty() ? null : drafts.getFirst().question();
        if (first == null || first.common().help() != null || first instanceof Information) {
            JsonNode item = helpItems(group).getFirst();
            drafts.addFirst(information(item, help, null, null, below));
        } else {
            Common own = first.common();
            Common more = new Common(
                    own.id(), own.label(), help, own.required(), null, own.warnings(), own.errors(), own.fhir());
            drafts.set(0, drafts.getFirst().with(first.with(more)));
        }
        return drafts;
    }

    void groupLosses(JsonNode item) {
        String linkId = linkId(item);
        FhirExtensions.losses(item, linkId, OF_GROUPS, losses);
        if (FhirJson.flag(item, "required")) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.group-required"));
        }
    }

    private static List<JsonNode> helpItems(JsonNode item) {
        return FhirJson.list(item, "item").stream().filter(FhirExtensions::help).toList();
    }

    /** What helps with the item, from the displays below it. */
    Words help(JsonNode item) {
        List<Words> help = helpItems(item).stream()
                .map(each -> words.read(each, "text"))
                .filter(java.util.Objects::nonNull)
                .toList();
        return help.isEmpty() ? null : help.stream().reduce(ItemReading::joined).orElseThrow();
    }

    private static Words joined(Words one, Words other) {
        String en = one.en() == null || other.en() == null ? null : one.en() + "\n" + other.en();
        return new Words(one.sv() + "\n" + other.sv(), en);
    }

    private List<Draft> block(JsonNode item, Place place) {
        String linkId = linkId(item);
        groupLosses(item);
        List<Draft> inner = items(FhirJson.list(item, "item"), place.inBlock(linkId));
        if (inner.isEmpty()) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.empty-group"));
            return List.of();
        }
        Long most = FhirExtensions.number(item, "questionnaire-maxOccurs");
        Integer max = most == null || most > 1000 ? null : most.intValue();
        Common common = common(linkId, item, label(item), help(item), place);
        Block block = new Block(common, inner.stream().map(Draft::question).toList(), max, Block.POST, null, false);
        return List.of(new Draft(block, linkId, place.plus(gates(item)), inner));
    }

    /** The item's text after its number; where it has no text, what it is known by. */
    Words label(JsonNode item) {
        Words text = words.read(item, "text");
        String prefix = FhirJson.text(item, "prefix");
        if (text != null) {
            return prefix.isEmpty()
                    ? text
                    : new Words(prefix + " " + text.sv(), text.en() == null ? null : prefix + " " + text.en());
        }
        String known = FhirJson.list(item, "code").stream()
                .map(code -> FhirJson.text(code, "display"))
                .filter(display -> !display.isEmpty())
                .findFirst()
                .orElse(linkId(item));
        losses.add(Loss.of(linkId(item), "surveys.fhir.loss.no-text", known));
        return new Words(prefix.isEmpty() || known.equals(linkId(item)) ? known : prefix + " " + known, null);
    }

    private List<Draft> question(JsonNode item, Place place) {
        String linkId = linkId(item);
        Common common = common(linkId, item, label(item), help(item), place);
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new Draft(fields.field(item, linkId, common), linkId, place.plus(gates(item)), List.of()));
        List<Gate> below = new ArrayList<>(gates(item));
        below.add(new Gate.Answered(linkId));
        drafts.addAll(items(FhirJson.list(item, "item"), place.below(linkId, below)));
        return drafts;
    }
}
