package rose.publication.report;

import java.util.ArrayList;
import java.util.List;
import rose.analysis.Base;
import rose.analysis.Figure;
import rose.analysis.FigureChoice;
import rose.analysis.FigureKind;
import rose.analysis.FigureTable;
import rose.analysis.Selection;
import rose.analysis.explore.Addresses;
import rose.analysis.explore.Explored;
import rose.analysis.register.RegisterChoice;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.publication.ExplorationDrawer;
import rose.publication.ExplorationFiles;
import rose.publication.FigureDrawer;
import rose.publication.FigureFiles;
import rose.publication.FigureView;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.NumberedFigure;

/** The figures and tables that stand in a report: {@code figure category-shares goal}, {@code table money}. */
final class Drawings {

    private final ReportReading reading;
    private final FigureDrawer drawer;
    private final ExplorationDrawer explorations;
    private final ReportTables tables;
    private final RegisterChoices registers;
    private final Texts texts;
    private final Texts authors;

    Drawings(ReportReading reading, FigureDrawer drawer, ExplorationDrawer explorations, Texts texts, Texts authors) {
        this.reading = reading;
        this.drawer = drawer;
        this.explorations = explorations;
        this.tables = new ReportTables(reading, texts);
        this.registers = new RegisterChoices(reading);
        this.texts = texts;
        this.authors = authors;
    }

    /** @param findings of no block yet */
    record Drawn(Element element, List<Finding> findings) {}

    Drawn figure(Expression expression, Scope around, int number) throws Unsaid {
        if (expression.command().equals("explored")) {
            return explored(expression, number);
        }
        FigureKind kind = FigureKind.of(expression.word(0))
                .orElseThrow(() -> Categories.unknown(
                        "figure",
                        expression.word(0),
                        FigureKind.all().stream().map(FigureKind::key).toList()));
        Scope scope = around.narrowed(expression);
        // all areas stand in it, whichever is asked
        Selection selection = kind.perArea() ? scope.selections().getFirst() : scope.selection();
        Dimension dimension = dimension(kind, expression.word(1));
        RegisterChoice register = kind.ofRegister() ? registers.choice(expression) : null;
        Figure figure = register == null
                ? reading.figure(kind, selection, dimension)
                : reading.ofRegister(kind, selection, register);
        FigureView view = drawer.view(figure, "figur-" + number, texts);
        NumberedFigure numbered = NumberedFigure.of(
                "figur-" + number,
                number,
                view,
                register == null
                        ? FigureLinks.of(kind, selection, dimension)
                        : FigureLinks.ofRegister(kind, selection, register),
                FigureFiles.csv(figure.data().table()));
        return new Drawn(numbered, findings(figure, view));
    }

    /** {@code explored /utforska?matt=… "Its title"}: the address says all of it, so that nothing else need be kept. */
    private Drawn explored(Expression expression, int number) throws Unsaid {
        String address = expression.word(0);
        int query = address.indexOf("/utforska?");
        if (query < 0) {
            throw new Unsaid("publication.number.explored-address");
        }
        String asked = address.substring(query + "/utforska?".length());
        List<String> unread = Addresses.unread(asked);
        if (!unread.isEmpty()) {
            throw new Unsaid("publication.number.explored-unread", String.join(", ", unread));
        }
        Explored explored = reading.explored(Addresses.read(asked));
        String id = "figur-" + number;
        FigureView view = expression.word(1).isEmpty()
                ? explorations.view(explored, id, texts)
                : explorations.view(explored, id, expression.word(1), texts);
        String href = explored.exploration().href();
        NumberedFigure numbered = NumberedFigure.of(id, number, view, href, ExplorationFiles.csv(explored, texts));
        List<Finding> findings = new ArrayList<>();
        if (explored.base() == 0) {
            findings.add(finding(Finding.Kind.NO_BASE, authors.get("publication.finding.no_base.text", view.title())));
        }
        return new Drawn(numbered, findings);
    }

    private static Dimension dimension(FigureKind kind, String word) throws Unsaid {
        List<Dimension> offered = kind.choices().stream()
                .map(FigureChoice::dimension)
                .filter(each -> each != null)
                .toList();
        if (offered.isEmpty() || word.isEmpty()) {
            return offered.isEmpty() ? null : offered.getFirst();
        }
        return Dimension.of(word)
                .filter(offered::contains)
                .orElseThrow(() -> Categories.unknown(
                        kind.key(), word, offered.stream().map(Dimension::key).toList()));
    }

    private List<Finding> findings(Figure figure, FigureView view) {
        List<Finding> findings = new ArrayList<>();
        Base base = figure.base();
        int counted = figure.kind().ofOrganisations()
                ? base.organisations()
                : figure.kind().coded() ? base.settled() : base.interventions();
        if (counted == 0 || saysNothing(figure.data().table())) {
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

    /** As where organisations have reported in short, and none has answered the question. */
    private static boolean saysNothing(FigureTable table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .noneMatch(cell -> cell instanceof Number number && number.doubleValue() != 0);
    }

    private static Finding finding(Finding.Kind kind, String text) {
        return new Finding(0, kind, text);
    }

    Drawn table(Expression expression, Scope around, int number) throws Unsaid {
        return new Drawn(tables.table(expression, around.narrowed(expression), number), List.of());
    }
}
