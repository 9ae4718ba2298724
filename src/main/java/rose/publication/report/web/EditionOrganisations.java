package rose.publication.report.web;

import java.util.List;
import rose.organisations.Organisation;
import rose.platform.Texts;
import rose.publication.report.EditionTraces.CountedOrganisations;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEdition;

/** The organisations that a number of an edition counted, by name. */
public record EditionOrganisations(long id, ReportDocument document, String selection, List<String> names) {

    static EditionOrganisations of(long id, ReportDocument document, CountedOrganisations counted, Texts texts) {
        return new EditionOrganisations(
                id,
                document,
                counted.what().title(texts),
                counted.organisations().stream().map(Organisation::name).toList());
    }

    public String report() {
        return ReportEdition.address(id, document.edition());
    }
}
