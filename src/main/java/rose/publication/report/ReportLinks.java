package rose.publication.report;

import java.util.List;
import java.util.function.UnaryOperator;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Table;
import rose.publication.report.ReportDocument.Computed;
import rose.publication.report.ReportDocument.Drawing;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Listing;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;

/**
 * A report with its links led elsewhere.
 *
 * @param href where a link of the text or a table leads instead; null for nowhere
 * @param drawn what becomes of the HTML of a drawing
 */
record ReportLinks(UnaryOperator<String> href, UnaryOperator<String> drawn) {

    ReportDocument in(ReportDocument document) {
        return document.with(document.elements().stream().map(this::in).toList());
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
            case NumberedTable table ->
                new NumberedTable(table.id(), table.number(), table.title(), in(table.table()), table.csv());
            default -> element;
        };
    }

    private NumberedFigure in(NumberedFigure figure) {
        Drawing drawing = figure.drawing();
        return new NumberedFigure(
                figure.id(),
                figure.number(),
                figure.title(),
                figure.says(),
                drawing == null ? null : new Drawing(drawn.apply(drawing.page()), drawing.print()),
                in(figure.table()),
                figure.warnings(),
                figure.foot(),
                figure.synthetic(),
                changed(figure.href()),
                figure.csv());
    }

    private Table in(Table table) {
        return new Table(table.heads(), rows(table.rows()), rows(table.sums()));
    }

    private List<List<Cell>> rows(List<List<Cell>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> new Cell(cell.text(), changed(cell.href())))
                        .toList())
                .toList();
    }

    private List<Run> runs(List<Run> runs) {
        return runs.stream()
                .map(run -> run.number() == null ? run : new Run(run.text(), in(run.number())))
                .toList();
    }

    private Computed in(Computed number) {
        return new Computed(number.expression(), number.exact(), changed(number.href()));
    }

    private String changed(String from) {
        return from == null ? null : href.apply(from);
    }
}
