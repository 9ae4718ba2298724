package rose.publication.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rose.analysis.CodedDimension;
import rose.analysis.FigureKind;
import rose.analysis.FigureTable;
import rose.analysis.Selection;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.coding.Measured;
import rose.coding.Standing;
import rose.coding.reliability.Estimate;
import rose.coding.reliability.Interval;
import rose.platform.Texts;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;

/** {@code table agreement}: how well those agree who have coded the same interventions, for each area, level and dimension. */
final class AgreementTable {

    private static final List<String> COLUMNS = List.of(
            "year",
            "area",
            "level",
            "dimension",
            "double_coded",
            "krippendorff_alpha",
            "alpha_low",
            "alpha_high",
            "standing");

    private final ReportReading reading;
    private final Texts texts;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<List<Object>> data = new ArrayList<>();

    /** @throws Unsaid where nothing of it is coded at all */
    AgreementTable(ReportReading reading, Texts texts, Scope scope) throws Unsaid {
        this.reading = reading;
        this.texts = texts;
        for (Selection selection : scope.selections()) {
            Optional<Codebook> book = reading.codebook(selection);
            if (book.isPresent()) {
                add(selection, book.get());
            }
        }
        if (rows.isEmpty()) {
            throw new Unsaid("publication.number.nothing-coded");
        }
    }

    private void add(Selection selection, Codebook book) {
        List<Dimension> coded =
                Arrays.stream(Dimension.values()).filter(book::codes).toList();
        Map<Dimension, Measured> measured = new EnumMap<>(Dimension.class);
        coded.forEach(dimension -> measured(selection, dimension)
                .filter(each -> each.units() > 0)
                .ifPresent(each -> measured.put(dimension, each)));
        if (measured.isEmpty()) {
            add(selection, texts.get("publication.report.all-dimensions"), "", Optional.empty());
        } else {
            coded.forEach(dimension -> add(
                    selection,
                    texts.get(dimension.textKey() + ".many"),
                    dimension.key(),
                    Optional.ofNullable(measured.get(dimension))));
        }
    }

    private void add(Selection selection, String dimension, String key, Optional<Measured> measured) {
        int units = measured.map(Measured::units).orElse(0);
        Optional<Double> alpha = measured.flatMap(Measured::alpha).map(Estimate::alpha);
        Optional<Interval> interval = measured.flatMap(Measured::interval);
        Standing standing = measured.map(Measured::warning).orElse(Standing.NOT_MEASURED);
        rows.add(List.of(
                cell(ReportTables.named(selection, texts)),
                cell(dimension),
                cell(texts.number(units)),
                cell(alpha.map(this::told).orElse("–")),
                cell(interval.map(each -> told(each.low()) + "–" + told(each.high()))
                        .orElse("–")),
                cell(texts.get("coding.measured.standing." + standing))));
        data.add(FigureTable.row(
                selection.year(),
                selection.area().shortName(),
                selection.level().name(),
                key,
                units,
                alpha.map(FigureTable::decimal).orElse(null),
                interval.map(Interval::low).map(FigureTable::decimal).orElse(null),
                interval.map(Interval::high).map(FigureTable::decimal).orElse(null),
                standing.key()));
    }

    /** Empty where nothing is coded yet. */
    private Optional<Measured> measured(Selection selection, Dimension dimension) {
        return reading.figure(FigureKind.CATEGORY_SHARES, selection, dimension).coded().stream()
                .filter(coded -> coded.dimension() == dimension)
                .map(CodedDimension::reliability)
                .findFirst();
    }

    private String told(double number) {
        return texts.decimal(number, 2);
    }

    private static Cell cell(String text) {
        return new Cell(text, null);
    }

    Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.report.line"), false),
                        new Head(texts.get("publication.report.dimension"), false),
                        new Head(texts.get("publication.report.double-coded"), true),
                        new Head(texts.get("publication.report.alpha"), true),
                        new Head(texts.get("publication.report.interval"), true),
                        new Head(texts.get("publication.report.standing"), false)),
                rows);
    }

    FigureTable data() {
        return new FigureTable(COLUMNS, data);
    }
}
