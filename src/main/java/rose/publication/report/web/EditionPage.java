package rose.publication.report.web;

import java.util.List;
import rose.platform.Texts;
import rose.publication.report.DataLinks;
import rose.publication.report.DocumentDifference;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEdition;

/**
 * A published report.
 *
 * @param texts in the report's language
 * @param editions newest first
 * @param whatChanged since the edition before, as its publisher tells it; may be empty
 * @param corrections what differs from the edition before, or null
 */
public record EditionPage(
        long id,
        ReportDocument document,
        Texts texts,
        List<ReportEdition> editions,
        String whatChanged,
        DocumentDifference corrections) {

    public DataLinks data() {
        return new DataLinks(id, document.edition());
    }

    public boolean latest() {
        return editions.getFirst().number() == document.edition();
    }

    public String file(String format) {
        return address() + "/rapport." + format;
    }

    public String address() {
        return ReportEdition.address(id, document.edition());
    }
}
