package rose.surveys.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** HAPI's reading of FHIR R4, which refuses what does not belong. */
final class Hapi {

    private static final FhirContext R4 = FhirContext.forR4();

    private Hapi() {}

    static IBaseResource strict(String json) {
        return R4.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(json);
    }

    static String json(org.hl7.fhir.r4.model.Type value) {
        return R4.newJsonParser().encodeToString(value);
    }
}
