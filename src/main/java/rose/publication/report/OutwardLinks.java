package rose.publication.report;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern FORBIDDEN = Pattern.compile("[^\\x21-\\x7E]|[\"<>\\\\^`{|}]");

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
        return new Table(table.heads(), rows(table.rows()), rows(table.sums()));
    }

    private List<List<Cell>> rows(List<List<Cell>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> new Cell(cell.text(), outward(cell.href())))
                        .toList())
                .toList();
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
        return address.map(base -> base + encoded(href)).orElse(null);
    }

    /** What may not stand in an address as it is, as å in a category: each of its bytes (RFC 3986, 2.1). */
    private static String encoded(String href) {
        return FORBIDDEN.matcher(href).replaceAll(found -> {
            StringBuilder bytes = new StringBuilder();
            for (byte one : found.group().getBytes(StandardCharsets.UTF_8)) {
                bytes.append(String.format("%%%02X", one));
            }
            return bytes.toString();
        });
    }
}
