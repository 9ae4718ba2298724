package rose.publication.report;

import java.util.List;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;

/** Where the data of an edition's figures and tables, as they were, can be had. */
public record DataLinks(long report, int edition) {

    public record Link(String href, String format) {}

    public List<Link> of(NumberedFigure figure) {
        return csv(figure.id(), figure.csv());
    }

    public List<Link> of(NumberedTable table) {
        return csv(table.id(), table.csv());
    }

    private List<Link> csv(String element, String csv) {
        return csv == null
                ? List.of()
                : List.of(new Link(ReportEdition.address(report, edition) + "/" + element + ".csv", "CSV"));
    }
}
