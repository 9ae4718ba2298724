package rose.surveys.questions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What there is to choose among, in order.
 *
 * @param source names where the options come from where they differ between respondents, else null; such options are empty until
 *     they are {@link #resolved}
 */
public record Options(List<Option> listed, String source) {

    /** The region and the municipalities of the respondent's county; an answer is an organisation's id. */
    public static final String COUNTY_ORGANISATIONS = "county-organisations";

    public static Options of(List<Option> listed) {
        return new Options(List.copyOf(listed), null);
    }

    Options resolved(Function<String, List<Option>> sources) {
        return source == null ? this : new Options(sources.apply(source), source);
    }

    Optional<Option> find(String code) {
        return listed.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** The option's words; the code itself where it is none of the options any more. */
    String shown(String code, Texts texts) {
        return find(code).map(option -> option.label().in(texts)).orElse(code);
    }

    /** The option with that code, or with that wording in either language, as a person types it into a cell. */
    Optional<Option> understood(String typed) {
        return find(typed)
                .or(() -> listed.stream()
                        .filter(option -> typed.equalsIgnoreCase(option.label().sv())
                                || typed.equalsIgnoreCase(option.label().en()))
                        .findFirst());
    }

    /** The option's words as they stand in a cell; its code where the words would be read back as something else. */
    String cell(String code, Texts texts) {
        String words = shown(code, texts).strip();
        boolean readBack = !words.contains("|")
                && understood(words).map(Option::code).filter(code::equals).isPresent();
        return readBack ? words : code;
    }

    /** The options as FHIR's {@code answerOption}. */
    void writeFhir(ObjectNode item) {
        if (listed.isEmpty()) {
            return;
        }
        var list = item.putArray("answerOption");
        for (Option option : listed) {
            ObjectNode answer = option.fhirAnswer();
            if (answer.get("valueCoding") instanceof ObjectNode coding && coding.has("display")) {
                FhirParts.words(
                        coding,
                        "display",
                        new Words(
                                coding.get("display").stringValue(),
                                option.label().en()));
            }
            list.add(answer);
        }
    }

    List<ObjectNode> fhirAnswers(List<String> codes) {
        return codes.stream()
                .map(code -> find(code).orElseGet(() -> new Option(code, Words.same(code))))
                .map(Option::fhirAnswer)
                .toList();
    }

    /** Reads FHIR's answers into codes with {@code |} between them, in the options' order. */
    Field.Reading readFhir(List<JsonNode> answers) {
        for (JsonNode answer : answers) {
            if (listed.stream().noneMatch(option -> option.isFhirAnswer(answer))) {
                String shown = PlainText.shortened(
                        answer.path(FhirParts.valueKey(answer)).toString());
                return Field.Reading.wrong(
                        answers.toString(), "surveys.answer.not-in-list", shown, Choosing.allowed(this));
            }
        }
        return Field.Reading.of(listed.stream()
                .filter(option -> answers.stream().anyMatch(option::isFhirAnswer))
                .map(Option::code)
                .collect(Collectors.joining("|")));
    }

    static Options read(JsonReading in) {
        String source = in.optionalText("optionsFrom");
        if (source != null) {
            if (!source.equals(COUNTY_ORGANISATIONS)) {
                in.refuse("optionsFrom", "surveys.definition.options-from", source, COUNTY_ORGANISATIONS);
            }
            return new Options(List.of(), source);
        }
        List<Option> options = in.list("options").stream().map(Options::option).toList();
        if (options.isEmpty()) {
            in.refuse("options", "surveys.definition.no-options");
        }
        if (options.stream().map(Option::code).distinct().count() < options.size()) {
            in.refuse("options", "surveys.definition.option-twice");
        }
        return of(options);
    }

    private static Option option(JsonReading in) {
        Option option = new Option(
                in.text("code"), in.words("label"), in.has("fhir") ? FhirOption.read(in.object("fhir")) : null);
        if (option.code().contains("|") || !option.code().equals(option.code().strip())) {
            in.refuse("code", "surveys.definition.option-code", PlainText.shortened(option.code()));
        }
        in.end();
        return option;
    }

    void write(ObjectNode out) {
        if (source != null) {
            out.put("optionsFrom", source);
            return;
        }
        var list = out.putArray("options");
        for (Option option : listed) {
            ObjectNode node = list.addObject().put("code", option.code());
            JsonReading.write(node, "label", option.label());
            if (option.fhir() != null) {
                option.fhir().write(node.putObject("fhir"));
            }
        }
    }
}
