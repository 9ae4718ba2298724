package rose.publication.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rose.analysis.Base;
import rose.analysis.FigureKind;
import rose.analysis.FigureTable;
import rose.analysis.GrantedAndReported;
import rose.analysis.Selection;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.publication.FigureFiles;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;
import rose.publication.report.ReportDocument.NumberedTable;

/** The tables that stand alone in a report: {@code table money}, {@code table response}, {@code table agreement}, {@code table codebook}. */
final class ReportTables {

    private final ReportReading reading;
    private final Texts texts;

    ReportTables(ReportReading reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
    }

    NumberedTable table(Expression expression, Scope scope, int number) throws Unsaid {
        return switch (expression.word(0)) {
            case "money" -> money(scope, number);
            case "response" -> response(scope, number);
            case "agreement" -> agreement(scope, number);
            case "codebook" -> codebook(scope.selection(), number);
            default ->
                throw Categories.unknown(
                        "table", expression.word(0), List.of("money", "response", "agreement", "codebook"));
        };
    }

    private NumberedTable numbered(int number, String title, Table table, FigureTable data) {
        return new NumberedTable("tabell-" + number, number, texts.get(title), table, FigureFiles.csv(data));
    }

    private NumberedTable money(Scope scope, int number) {
        List<List<Cell>> rows = new ArrayList<>();
        List<List<Object>> data = new ArrayList<>();
        long allocated = 0;
        long reported = 0;
        for (Selection selection : scope.selections()) {
            GrantedAndReported money = reading.money(selection);
            allocated += money.allocatedSek();
            reported += money.reportedSek();
            rows.add(money(named(selection, texts), money.allocatedSek(), money.reportedSek(), href(selection)));
            data.add(row(
                    selection, money.allocatedSek(), money.reportedSek(), money.reportedSek() - money.allocatedSek()));
        }
        Table table = new Table(
                List.of(
                        new Head(texts.get("publication.report.line"), false),
                        new Head(texts.get("publication.report.allocated"), true),
                        new Head(texts.get("publication.report.reported"), true),
                        new Head(texts.get("publication.report.difference"), true)),
                rows,
                List.of(money(texts.get("publication.report.sum"), allocated, reported, null)));
        return numbered(
                number,
                "publication.report.money",
                table,
                new FigureTable(
                        List.of("year", "area", "level", "allocated_sek", "reported_sek", "difference_sek"), data));
    }

    private List<Cell> money(String name, long allocated, long reported, String href) {
        long difference = reported - allocated;
        return List.of(
                new Cell(name, href),
                new Cell(texts.money(allocated), null),
                new Cell(texts.money(reported), null),
                new Cell((difference > 0 ? "+" : "") + texts.money(difference), null));
    }

    private static List<Object> row(Selection selection, Object... numbers) {
        List<Object> row = new ArrayList<>(List.of(
                selection.year(),
                selection.area().shortName(),
                selection.level().name()));
        row.addAll(List.of(numbers));
        return row;
    }

    private static String href(Selection selection) {
        return FigureLinks.of(FigureKind.GRANTED_AND_REPORTED, selection, null);
    }

    static String named(Selection selection, Texts texts) {
        return selection.area().numberedName(texts) + ", " + selection.level().inText(texts);
    }

    private NumberedTable response(Scope scope, int number) {
        Table table = new Table(
                List.of(
                        new Head(texts.get("publication.report.line"), false),
                        new Head(texts.get("publication.report.asked"), true),
                        new Head(texts.get("publication.report.answered"), true),
                        new Head(texts.get("publication.report.late"), true),
                        new Head(texts.get("publication.report.interventions"), true),
                        new Head(texts.get("publication.report.coded"), true)),
                scope.selections().stream().map(this::response).toList());
        return numbered(
                number,
                "publication.report.response",
                table,
                new FigureTable(
                        List.of("year", "area", "level", "asked", "answered", "late", "interventions", "coded"),
                        scope.selections().stream().map(this::responseData).toList()));
    }

    private List<Cell> response(Selection selection) {
        Base base = reading.base(selection);
        return List.of(
                new Cell(named(selection, texts), FigureLinks.of(FigureKind.RESPONSE, selection, null)),
                number(base.asked()),
                number(base.organisations()),
                number(base.late()),
                number(base.interventions()),
                number(base.settled()));
    }

    private List<Object> responseData(Selection selection) {
        Base base = reading.base(selection);
        return row(selection, base.asked(), base.organisations(), base.late(), base.interventions(), base.settled());
    }

    private Cell number(int number) {
        return new Cell(texts.number(number), null);
    }

    private NumberedTable agreement(Scope scope, int number) throws Unsaid {
        AgreementTable agreement = new AgreementTable(reading, texts, scope);
        return numbered(number, "publication.report.agreement", agreement.table(), agreement.data());
    }

    private NumberedTable codebook(Selection selection, int number) throws Unsaid {
        Codebook book = reading.codebook(selection)
                .orElseThrow(() -> new Unsaid("publication.number.none-there", selection.described(texts)));
        List<List<Cell>> rows = new ArrayList<>();
        List<List<Object>> data = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            for (Category category : book.of(dimension)) {
                String definition = category.definition().in(texts);
                String told = definition == null ? "" : definition;
                rows.add(List.of(
                        new Cell(category.name(texts), null),
                        new Cell(texts.get(dimension.textKey() + ".one").toLowerCase(Locale.ROOT), null),
                        new Cell(told, null)));
                data.add(List.of(dimension.key(), category.name(texts), told));
            }
        }
        Table table = new Table(
                List.of(
                        new Head(texts.get("publication.report.category"), false),
                        new Head(texts.get("publication.report.dimension"), false),
                        new Head(texts.get("publication.report.definition"), false)),
                rows);
        return numbered(
                number,
                "publication.report.codebook",
                table,
                new FigureTable(List.of("dimension", "category", "definition"), data));
    }
}
