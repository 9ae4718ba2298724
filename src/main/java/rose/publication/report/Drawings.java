package rose.publication.report;

import java.util.ArrayList;
import java.util.List;
import rose.analysis.Base;
import rose.analysis.Figure;
import rose.analysis.FigureChoice;
import rose.analysis.FigureKind;
import rose.analysis.Selection;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.publication.FigureDrawer;
import rose.publication.FigureFiles;
import rose.publication.FigureView;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.NumberedFigure;

/** The figures and tables that stand in a report: {@code figure category-shares goal}, {@code table money}. */
final class Drawings {

    private final ReportReading reading;
    private final FigureDrawer drawer;
    private final ReportTables tables;
    private final Texts texts;
    private final Texts authors;

    Drawings(ReportReading reading, FigureDrawer drawer, Texts texts, Texts authors) {
        this.reading = reading;
        this.drawer = drawer;
        this.tables = new ReportTables(reading, texts);
        this.texts = texts;
        this.authors = authors;
    }

    /** @param findings of no block yet */
    record Drawn(Element element, List<Finding> findings) {}

    Drawn figure(Expression expression, Scope around, int number) throws Unsaid {
        FigureKind kind = FigureKind.of(expression.word(0))
                .orElseThrow(() -> new Unsaid(
                        "publication.number.kind-unknown",
                        expression.word(0),
                        String.join(
                                ", ",
                                FigureKind.all().stream().map(FigureKind::key).toList())));
        Selection selection = around.narrowed(expression).selection();
        Dimension dimension = dimension(kind, expression.word(1));
        Figure figure = reading.figure(kind, selection, dimension);
        FigureView view = drawer.view(figure, "figur-" + number, texts);
        NumberedFigure numbered = NumberedFigure.of(
                "figur-" + number,
                number,
                view,
                FigureLinks.of(kind, selection, dimension),
                FigureFiles.csv(figure.data().table()));
        return new Drawn(numbered, findings(figure, view));
    }

    private static Dimension dimension(FigureKind kind, String word) throws Unsaid {
        List<Dimension> offered = kind.choices().stream()
                .map(FigureChoice::dimension)
                .filter(each -> each != null)
                .toList();
        if (word.isEmpty()) {
            return offered.isEmpty() ? null : offered.getFirst();
        }
        return Dimension.of(word)
                .filter(offered::contains)
                .orElseThrow(() -> new Unsaid(
                        "publication.number.what",
                        kind.key(),
                        word,
                        Categories.names(offered.toArray(Dimension[]::new))));
    }

    private List<Finding> findings(Figure figure, FigureView view) {
        List<Finding> findings = new ArrayList<>();
        Base base = figure.base();
        int counted = figure.kind().ofOrganisations()
                ? base.organisations()
                : figure.kind().coded() ? base.settled() : base.interventions();
        if (counted == 0) {
            findings.add(finding(Finding.Kind.NO_BASE, authors.get("publication.finding.no_base.text", view.title())));
        }
        if (view.says().isBlank()) {
            findings.add(finding(
                    Finding.Kind.NO_ALTERNATIVE, authors.get("publication.finding.no_alternative.text", view.title())));
        }
        view.warnings()
                .forEach(warning -> findings.add(finding(Finding.Kind.AGREEMENT, view.title() + ": " + warning)));
        return findings;
    }

    private static Finding finding(Finding.Kind kind, String text) {
        return new Finding(0, kind, text);
    }

    Drawn table(Expression expression, Scope around, int number) throws Unsaid {
        return new Drawn(tables.table(expression, around.narrowed(expression), number), List.of());
    }
}
