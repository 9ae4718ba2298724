package rose.surveys.questions;

import java.util.List;
import rose.platform.Problem;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question with one answer. An answer is stored as one canonical text, empty where there is none; each type reads what people
 * type into it and gives it out in every form. {@code FieldContractTest} holds what is common: what one form gives out, the same
 * form reads back to the same answer.
 */
public sealed interface Field extends Question permits ShortText, LongText, WholeNumber, Money, Date, YesNo, One, Many {

    /**
     * What came of reading something typed.
     *
     * @param stored canonical where there is no problem, else what was typed, so that it is kept until it is mended
     * @param problem null where it can be taken
     * @param cleaned whether something that cannot be seen was taken out
     */
    record Reading(String stored, Problem problem, boolean cleaned) {

        static Reading of(String stored) {
            return new Reading(stored, null, false);
        }

        static Reading wrong(String typed, String problem, Object... arguments) {
            return new Reading(typed, Problem.of(problem, arguments), false);
        }

        public boolean good() {
            return problem == null;
        }
    }

    /** Reads what a form sent: one text, or for many choices as many as were ticked. */
    Reading read(List<String> typed);

    /** Whether that is an answer as it is stored. */
    default boolean readsAs(String stored) {
        Reading reading = read(List.of(stored));
        return reading.good() && reading.stored().equals(stored);
    }

    /** The answer in a reader's words; empty where there is none. Line breaks are kept. */
    String shown(String stored, Texts texts);

    /** The answer in JSON: a text, a number or a list; null where there is none. */
    JsonNode json(String stored);

    /** Reads {@link #json} back. */
    Reading readJson(JsonNode answer);

    /** The type of its item in a FHIR questionnaire. */
    String fhirType();

    /** Writes what is the type's own into its item of a FHIR questionnaire. */
    void writeFhir(ObjectNode item);

    /** The answers of a FHIR response, as {@code {"valueDate": …}}; none where there is none, or none that FHIR can hold. */
    List<ObjectNode> fhirAnswers(String stored);

    /** Reads {@link #fhirAnswers} back, and what others have written. */
    Reading readFhir(List<JsonNode> answers);

    /** The answer as it stands in a workbook's cell; words and not codes, so that people can read it. */
    default String cell(String stored, Texts texts) {
        return shown(stored, texts);
    }

    /** Reads what stands in a workbook's cell. */
    default Reading readCell(String cell) {
        return read(List.of(cell));
    }

    /** Whether the answer is a number in a workbook. */
    default boolean numeric() {
        return false;
    }

    /** What it says as a number, for conditions; null for what is none. */
    default java.math.BigDecimal amount(String stored) {
        return null;
    }

    @Override
    Field with(Common common);

    @Override
    default List<Field> fields() {
        return List.of(this);
    }
}
