package rose.publication.report.web;

import rose.publication.report.Recount;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEdition;

/** An edition counted again. */
public record RecountPage(long id, ReportDocument document, Recount recount) {

    public String report() {
        return ReportEdition.address(id, document.edition());
    }
}
