package rose.publication.report;

import java.math.BigDecimal;
import java.util.List;
import rose.analysis.Figure;
import rose.analysis.FigureKind;
import rose.analysis.FigureTable;
import rose.analysis.Selection;
import rose.platform.Texts;
import rose.publication.report.NumberWords.Noun;
import rose.publication.report.NumberWords.Style;

/** Numbers of any figure, out of the table that it has in files: {@code share user-influence "styrgrupp" ja}. */
final class TableNumbers {

    private final ReportReading reading;
    private final Texts texts;
    private final NumberWords words;

    TableNumbers(ReportReading reading, Texts texts, NumberWords words) {
        this.reading = reading;
        this.texts = texts;
        this.words = words;
    }

    Told share(Expression expression, Selection selection) throws Unsaid {
        Found found = find(expression, selection, "share");
        if (found.value() == null) {
            return new Told(words.nothing(), "", found.href());
        }
        BigDecimal share = (BigDecimal) found.value();
        Style style = Numbers.style(expression);
        int part = found.number("organisations", "interventions");
        int whole = found.whole(part, share);
        Noun noun = found.organisations() ? Nouns.of(selection.level(), texts) : Nouns.interventions(texts);
        return new Told(
                words.share(part, whole, Numbers.noun(expression, noun), style), share.toPlainString(), found.href());
    }

    Told count(Expression expression, Selection selection) throws Unsaid {
        return counted(expression, selection, "interventions", Nouns.interventions(texts));
    }

    Told organisations(Expression expression, Selection selection) throws Unsaid {
        return counted(expression, selection, "organisations", Nouns.of(selection.level(), texts));
    }

    private Told counted(Expression expression, Selection selection, String column, Noun noun) throws Unsaid {
        Found found = find(expression, selection, column);
        if (found.value() == null) {
            return new Told(words.nothing(), "", found.href());
        }
        return new Told(
                words.count(
                        ((Number) found.value()).longValue(),
                        Numbers.noun(expression, noun),
                        Numbers.style(expression)),
                String.valueOf(found.value()),
                found.href());
    }

    /** One row of a figure's table, and the value of it that is asked for. */
    private record Found(List<String> columns, List<Object> row, String column, String href) {

        Object value() {
            return row.get(columns.indexOf(column));
        }

        boolean organisations() {
            return columns.contains("organisations") && !columns.contains("interventions");
        }

        int number(String... names) {
            for (String name : names) {
                if (columns.contains(name) && row.get(columns.indexOf(name)) instanceof Number number) {
                    return number.intValue();
                }
            }
            return 0;
        }

        int whole(int part, BigDecimal share) {
            int told = number("answered", "base");
            return told > 0 || part == 0 ? Math.max(told, 1) : (int) Math.round(part / share.doubleValue());
        }
    }

    private Found find(Expression expression, Selection selection, String column) throws Unsaid {
        FigureKind kind = FigureKind.of(expression.word(0)).orElseThrow();
        Figure figure = reading.figure(kind, selection, null);
        FigureTable table = figure.data().table();
        if (!table.columns().contains(column)) {
            throw new Unsaid("publication.number.column-not-there", expression.command(), kind.key());
        }
        List<String> sought = expression.words().subList(1, expression.words().size());
        List<List<Object>> rows = table.rows().stream()
                .filter(row -> sought.stream().allMatch(word -> has(row, word)))
                .toList();
        if (rows.size() != 1) {
            throw new Unsaid(
                    rows.isEmpty() ? "publication.number.no-row" : "publication.number.several-rows",
                    String.join(" ", sought),
                    kind.key(),
                    cells(rows.isEmpty() ? table.rows() : rows));
        }
        return new Found(table.columns(), rows.getFirst(), column, FigureLinks.of(kind, selection, null));
    }

    private static boolean has(List<Object> row, String word) {
        return row.stream().anyMatch(cell -> cell instanceof String text && Categories.meant(word, text));
    }

    /** What tells some of the rows apart, for an author who looks for words. */
    private static String cells(List<List<Object>> rows) {
        return rows.stream()
                .limit(6)
                .map(row -> row.stream()
                        .filter(String.class::isInstance)
                        .map(cell -> Categories.slug((String) cell))
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
