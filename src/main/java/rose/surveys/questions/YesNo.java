package rose.surveys.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Yes, no and, unless {@code unsure} is null, a way to say that one cannot tell. */
public record YesNo(Common common, Words unsure) implements Field {

    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String UNSURE = "unsure";

    /** The code system of FHIR's yes and no. */
    public static final String FHIR_SYSTEM = "http://terminology.hl7.org/CodeSystem/v2-0136";

    static final String TYPE = "yes-no";

    private static final Map<String, FhirOption> FHIR = Map.of(
            YES,
            new FhirOption(null, FHIR_SYSTEM, "Y", null),
            NO,
            new FhirOption(null, FHIR_SYSTEM, "N", null),
            UNSURE,
            new FhirOption(null, "http://terminology.hl7.org/CodeSystem/data-absent-reason", "asked-unknown", null));

    public static final Words DO_NOT_KNOW = new Words("Vet ej", "Don’t know");

    static YesNo read(JsonReading in, Common common) {
        if (in.isFlag("unsure")) {
            return new YesNo(common, in.flag("unsure", true) ? DO_NOT_KNOW : null);
        }
        Words unsure = in.optionalWords("unsure");
        return new YesNo(common, unsure == null ? DO_NOT_KNOW : unsure);
    }

    public Options options() {
        List<Option> options = new ArrayList<>();
        options.add(new Option(YES, new Words("Ja", "Yes")));
        options.add(new Option(NO, new Words("Nej", "No")));
        if (unsure != null) {
            options.add(new Option(UNSURE, unsure));
        }
        return Options.of(options);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public YesNo with(Common other) {
        return new YesNo(other, unsure);
    }

    @Override
    public void writeOwn(ObjectNode out) {
        if (unsure == null) {
            out.put("unsure", false);
        } else if (!unsure.equals(DO_NOT_KNOW)) {
            JsonReading.write(out, "unsure", unsure);
        }
    }

    @Override
    public Reading read(List<String> typed) {
        return Choosing.read(typed, options());
    }

    @Override
    public String shown(String stored, Texts texts) {
        return stored.isEmpty() ? "" : options().shown(stored, texts);
    }

    @Override
    public JsonNode json(String stored) {
        return FreeText.json(stored);
    }

    @Override
    public Reading readJson(JsonNode answer) {
        return answer.isBoolean() ? Reading.of(answer.booleanValue() ? YES : NO) : FreeText.readJson(answer, this);
    }

    @Override
    public String cell(String stored, Texts texts) {
        return stored.isEmpty() ? "" : options().cell(stored, texts);
    }

    /** FHIR's yes or no knows no third answer. */
    @Override
    public String fhirType() {
        return unsure == null ? "boolean" : "choice";
    }

    @Override
    public void writeFhir(ObjectNode item) {
        if (!fhirType().equals("boolean")) {
            fhirOptions().writeFhir(item);
        }
    }

    @Override
    public List<ObjectNode> fhirAnswers(String stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        return fhirType().equals("boolean")
                ? List.of(FhirParts.object().put("valueBoolean", stored.equals(YES)))
                : fhirOptions().fhirAnswers(List.of(stored));
    }

    @Override
    public Reading readFhir(List<JsonNode> answers) {
        return FhirParts.only(
                answers,
                answer -> answer.path("valueBoolean").isBoolean()
                        ? readJson(answer.get("valueBoolean"))
                        : fhirOptions().readFhir(List.of(answer)));
    }

    /** With the codes of FHIR's own list {@code yesnodontknow}. */
    private Options fhirOptions() {
        return Options.of(options().listed().stream()
                .map(option -> new Option(option.code(), option.label(), FHIR.get(option.code())))
                .toList());
    }
}
