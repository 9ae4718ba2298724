package rose.surveys.fhir;

import java.util.List;
import java.util.Set;
import rose.surveys.questions.Common;
import rose.surveys.questions.Date;
import rose.surveys.questions.FhirOrigin;
import rose.surveys.questions.Field;
import rose.surveys.questions.LongText;
import rose.surveys.questions.Many;
import rose.surveys.questions.Money;
import rose.surveys.questions.One;
import rose.surveys.questions.Option;
import rose.surveys.questions.Options;
import rose.surveys.questions.ShortText;
import rose.surveys.questions.WholeNumber;
import rose.surveys.questions.YesNo;
import tools.jackson.databind.JsonNode;

/** Which of Röse's questions keeps the meaning of an item's answers, and what is lost by it. */
final class ItemFields {

    private static final Set<String> UNDERSTOOD =
            Set.of("minValue", "maxValue", "maxDecimalPlaces", "translation", "questionnaire-unit");
    /** As many as are asked for on one line. */
    private static final int LINE = 1000;

    private static final int MOST = 20_000;
    private static final long LARGEST = 999_999_999_999L;

    private final ItemOptions options;
    private final List<Loss> losses;

    ItemFields(ItemOptions options, List<Loss> losses) {
        this.options = options;
        this.losses = losses;
    }

    Field field(JsonNode item, String linkId, Common common) {
        String type = FhirJson.text(item, "type");
        FhirExtensions.losses(item, linkId, UNDERSTOOD, losses);
        boolean choice = type.endsWith("choice");
        if (FhirJson.flag(item, "repeats") && !choice) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.repeats"));
        }
        return switch (type) {
            case "boolean" -> new YesNo(common, null);
            case "decimal" -> decimal(item, linkId, common);
            case "integer" -> {
                lostUnit(item, linkId);
                yield number(item, common, Integer.MIN_VALUE, Integer.MAX_VALUE);
            }
            case "date" -> new Date(common);
            case "string" -> string(item, linkId, common);
            case "text" -> new LongText(common, length(item, linkId, MOST));
            case "choice", "open-choice" -> choice(item, linkId, common, type);
            default -> text(item, linkId, common, type);
        };
    }

    private Field decimal(JsonNode item, String linkId, Common common) {
        Long places = FhirExtensions.number(item, "maxDecimalPlaces");
        if (places == null || places != 0) {
            return text(item, linkId, common, "decimal");
        }
        JsonNode unit = unit(item);
        Long least = FhirExtensions.number(item, "minValue");
        Long most = FhirExtensions.number(item, "maxValue");
        if (FhirJson.text(unit, "system").equals(Money.CURRENCIES)
                && FhirJson.text(unit, "code").equals(Money.SEK)
                && least != null
                && least == 0
                && most == null) {
            return new Money(common);
        }
        lostUnit(item, linkId);
        return number(item, common, -LARGEST, LARGEST);
    }

    private static JsonNode unit(JsonNode item) {
        return FhirExtensions.find(item, "questionnaire-unit").path("valueCoding");
    }

    private void lostUnit(JsonNode item, String linkId) {
        if (unit(item).isObject()) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.extension", "questionnaire-unit"));
        }
    }

    private static Field number(JsonNode item, Common common, long least, long most) {
        Long min = FhirExtensions.number(item, "minValue");
        Long max = FhirExtensions.number(item, "maxValue");
        return new WholeNumber(
                common, min == null ? least : Math.max(min, least), max == null ? most : Math.min(max, most));
    }

    private Field string(JsonNode item, String linkId, Common common) {
        long written = item.path("maxLength").asLong(0);
        return written > LINE
                ? new LongText(typed(common, "string"), length(item, linkId, MOST))
                : new ShortText(common, length(item, linkId, LINE));
    }

    private int length(JsonNode item, String linkId, int most) {
        JsonNode length = item.path("maxLength");
        if (!length.isIntegralNumber() || length.asLong(0) < 1) {
            return most;
        }
        if (length.asLong(MOST) > MOST) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.max-length", MOST));
        }
        return (int) Math.min(length.asLong(MOST), MOST);
    }

    private static Common typed(Common common, String type) {
        return common.with(FhirOrigin.typed(common.fhir(), type));
    }

    private Field text(JsonNode item, String linkId, Common common, String type) {
        losses.add(Loss.of(linkId, "surveys.fhir.loss.as-text", type));
        for (String bound : List.of("minValue", "maxValue", "maxDecimalPlaces", "questionnaire-unit")) {
            if (FhirExtensions.find(item, bound).isObject()) {
                losses.add(Loss.of(linkId, "surveys.fhir.loss.extension", bound));
            }
        }
        return new ShortText(typed(common, type), LINE);
    }

    private Field choice(JsonNode item, String linkId, Common common, String type) {
        List<Option> listed = options.of(item, linkId);
        boolean repeats = FhirJson.flag(item, "repeats");
        if (!repeats && type.equals("choice") && ItemOptions.yesNoUnknown(item, listed)) {
            return new YesNo(
                    common,
                    listed.isEmpty() ? YesNo.DO_NOT_KNOW : listed.getLast().label());
        }
        if (listed.isEmpty()) {
            String set = FhirJson.text(item, "answerValueSet");
            losses.add(
                    set.isEmpty()
                            ? Loss.of(linkId, "surveys.fhir.loss.no-options")
                            : Loss.of(linkId, "surveys.fhir.loss.value-set", set));
            return new ShortText(typed(common, type), LINE);
        }
        Common own = common;
        if (type.equals("open-choice")) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.open-choice"));
            own = typed(common, type);
        }
        return repeats ? new Many(own, Options.of(listed)) : new One(own, Options.of(listed));
    }

    /** A choice among what the item lists, whatever its codes mean. */
    One oneOf(JsonNode item, String linkId, Common common) {
        return new One(common, Options.of(options.of(item, linkId)));
    }
}
