package rose.publication.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rose.analysis.Base;
import rose.analysis.Figure;
import rose.analysis.FigureChoice;
import rose.analysis.FigureKind;
import rose.analysis.GrantedAndReported;
import rose.analysis.Selection;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.publication.FigureDrawer;
import rose.publication.FigureView;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;

/** The figures and tables that stand in a report: {@code figure category-shares goal}, {@code table money}. */
final class Drawings {

    private final ReportReading reading;
    private final FigureDrawer drawer;
    private final Texts texts;
    private final Texts authors;

    Drawings(ReportReading reading, FigureDrawer drawer, Texts texts, Texts authors) {
        this.reading = reading;
        this.drawer = drawer;
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
        NumberedFigure numbered =
                NumberedFigure.of("figur-" + number, number, view, FigureLinks.of(kind, selection, dimension));
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
        Scope scope = around.narrowed(expression);
        NumberedTable table = switch (expression.word(0)) {
            case "money" -> numbered(number, "publication.report.money", money(scope));
            case "response" -> numbered(number, "publication.report.response", response(scope));
            case "codebook" -> numbered(number, "publication.report.codebook", codebook(scope.selection()));
            default ->
                throw new Unsaid("publication.number.what", "table", expression.word(0), "money, response, codebook");
        };
        return new Drawn(table, List.of());
    }

    private NumberedTable numbered(int number, String title, Table table) {
        return new NumberedTable("tabell-" + number, number, texts.get(title), table);
    }

    private Table money(Scope scope) {
        List<List<Cell>> rows = new ArrayList<>();
        long allocated = 0;
        long reported = 0;
        for (Selection selection : scope.selections()) {
            GrantedAndReported money = reading.money(selection);
            allocated += money.allocatedSek();
            reported += money.reportedSek();
            rows.add(money(named(selection), money.allocatedSek(), money.reportedSek(), href(selection)));
        }
        return new Table(
                List.of(
                        new Head(texts.get("publication.report.line"), false),
                        new Head(texts.get("publication.report.allocated"), true),
                        new Head(texts.get("publication.report.reported"), true),
                        new Head(texts.get("publication.report.difference"), true)),
                rows,
                List.of(money(texts.get("publication.report.sum"), allocated, reported, null)));
    }

    private List<Cell> money(String name, long allocated, long reported, String href) {
        long difference = reported - allocated;
        return List.of(
                new Cell(name, href),
                new Cell(texts.money(allocated), null),
                new Cell(texts.money(reported), null),
                new Cell((difference > 0 ? "+" : "") + texts.money(difference), null));
    }

    private static String href(Selection selection) {
        return FigureLinks.of(FigureKind.GRANTED_AND_REPORTED, selection, null);
    }

    private String named(Selection selection) {
        return selection.area().numberedName(texts) + ", " + selection.level().inText(texts);
    }

    private Table response(Scope scope) {
        return new Table(
                List.of(
                        new Head(texts.get("publication.report.line"), false),
                        new Head(texts.get("publication.report.asked"), true),
                        new Head(texts.get("publication.report.answered"), true),
                        new Head(texts.get("publication.report.late"), true),
                        new Head(texts.get("publication.report.interventions"), true),
                        new Head(texts.get("publication.report.coded"), true)),
                scope.selections().stream().map(this::response).toList());
    }

    private List<Cell> response(Selection selection) {
        Base base = reading.base(selection);
        return List.of(
                new Cell(named(selection), FigureLinks.of(FigureKind.RESPONSE, selection, null)),
                number(base.asked()),
                number(base.organisations()),
                number(base.late()),
                number(base.interventions()),
                number(base.settled()));
    }

    private Cell number(int number) {
        return new Cell(texts.number(number), null);
    }

    private Table codebook(Selection selection) throws Unsaid {
        Codebook book = reading.codebook(selection)
                .orElseThrow(() -> new Unsaid("publication.number.none-there", selection.described(texts)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            for (Category category : book.of(dimension)) {
                String definition = category.definition().in(texts);
                rows.add(List.of(
                        new Cell(category.name(texts), null),
                        new Cell(texts.get(dimension.textKey() + ".one").toLowerCase(Locale.ROOT), null),
                        new Cell(definition == null ? "" : definition, null)));
            }
        }
        return new Table(
                List.of(
                        new Head(texts.get("publication.report.category"), false),
                        new Head(texts.get("publication.report.dimension"), false),
                        new Head(texts.get("publication.report.definition"), false)),
                rows);
    }
}
