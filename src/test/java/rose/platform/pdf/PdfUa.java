package rose.platform.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file is PDF/UA-1 (ISO 14289-1), as far as a machine can tell. */
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** Clause and test number, message, and the place in the file, for each check that failed; empty when it passes. */
    public static List<String> violations(byte[] pdf) {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            var violations =
                    result.getTestAssertions().stream().map(PdfUa::describe).toList();
            if (violations.isEmpty() && !result.isCompliant()) {
                return List.of("not compliant, without a stated reason");
            }
            return violations;
        } catch (ModelParsingException | EncryptedPdfException | ValidationException | IOException e) {
            throw new AssertionError("veraPDF could not read the file", e);
        }
    }

    private static String describe(TestAssertion assertion) {
        var rule = assertion.getRuleId();
        return "%s-%d %s (%s)"
                .formatted(
                        rule.getClause(),
                        rule.getTestNumber(),
                        assertion.getErrorMessage() == null ? assertion.getMessage() : assertion.getErrorMessage(),
                        assertion.getLocation().getContext());
    }
}
