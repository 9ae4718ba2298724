package rose.publication.report;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Table;
import rose.publication.report.ReportDocument.Computed;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Listing;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;

/** Makes a report's links lead somewhere from a file: to the program's address where it has one outside, else nowhere. */
record OutwardLinks(Optional<URI> address) {

    ReportDocument in(ReportDocument document) {
        return new ReportDocument(
                document.title(),
                document.lead(),
                document.authority(),
                document.year(),
                document.language(),
                document.computedAt(),
                document.edition(),
                document.synthetic(),
                document.elements().stream().map(this::in).toList());
    }

    private Element in(Element element) {
        return switch (element) {
            case Paragraph text -> new Paragraph(text.id(), text.number(), runs(text.runs()));
            case Listing list ->
                new Listing(
                        list.id(),
                        list.number(),
                        list.items().stream().map(this::runs).toList());
            case NumberedFigure figure -> in(figure);
            case NumberedTable table -> new NumberedTable(table.id(), table.number(), table.title(), in(table.table()));
            default -> element;
        };
    }

    private NumberedFigure in(NumberedFigure figure) {
        return new NumberedFigure(
                figure.id(),
                figure.number(),
                figure.title(),
                figure.says(),
                figure.drawing(),
                in(figure.table()),
                figure.warnings(),
                figure.foot(),
                figure.synthetic(),
                outward(figure.href()));
    }

    private Table in(Table table) {
        return new Table(
                table.heads(),
                table.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> new Cell(cell.text(), outward(cell.href())))
                                .toList())
                        .toList());
    }

    private List<Run> runs(List<Run> runs) {
        return runs.stream()
                .map(run -> run.number() == null
                        ? run
                        : new Run(
                                run.text(),
                                new Computed(
                                        run.number().expression(),
                                        run.number().exact(),
                                        outward(run.number().href()))))
                .toList();
    }

    private String outward(String href) {
        if (href == null || !href.startsWith("/")) {
            return href;
        }
        return address.map(base -> base + href).orElse(null);
    }
}
