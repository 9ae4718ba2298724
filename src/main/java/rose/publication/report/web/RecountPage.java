package rose.publication.report.web;

import rose.publication.report.Recount;
import rose.publication.report.Recounts;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEdition;

/** An edition counted again. */
public record RecountPage(long id, ReportDocument document, Recounts.Counted counted) {

    public Recount recount() {
        return counted.recount();
    }

    public String report() {
        return ReportEdition.address(id, document.edition());
    }

    /** Where it is counted anew. */
    public String again() {
        return report() + "/omrakning?igen=ja";
    }
}
