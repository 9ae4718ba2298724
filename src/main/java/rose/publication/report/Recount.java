package rose.publication.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.publication.FigureView.Table;
import rose.publication.report.ReportDocument.Computed;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;

/**
 * An edition computed again from what was kept with it, beside what was published.
 *
 * @param numbers how many there are in the text
 * @param cells how many numbers there are in its figures and tables
 * @param differences where the two are not equal
 */
public record Recount(int numbers, int cells, List<Difference> differences) {

    /**
     * One number that is not the same. Either is null where it is in the other only.
     *
     * @param where what it is of: an expression, or a figure's or table's title
     */
    public record Difference(String where, String published, String recounted) {}

    static Recount of(ReportDocument published, ReportDocument recounted) {
        List<Difference> differences = new ArrayList<>();
        List<Number> numbers = numbers(published);
        List<Number> cells = cells(published);
        compare(numbers, numbers(recounted), differences);
        compare(cells, cells(recounted), differences);
        return new Recount(numbers.size(), cells.size(), differences);
    }

    public boolean equal() {
        return differences.isEmpty();
    }

    private record Number(String where, String value) {}

    private static void compare(List<Number> published, List<Number> recounted, List<Difference> differences) {
        Iterator<Number> after = recounted.iterator();
        for (Number before : published) {
            Number now = after.hasNext() ? after.next() : null;
            if (!Objects.equals(before, now)) {
                differences.add(new Difference(before.where(), before.value(), now == null ? null : now.value()));
            }
        }
        after.forEachRemaining(now -> differences.add(new Difference(now.where(), null, now.value())));
    }

    private static List<Number> numbers(ReportDocument document) {
        return document.numbers().map(Recount::number).toList();
    }

    private static Number number(Computed computed) {
        return new Number(computed.expression(), computed.exact());
    }

    private static List<Number> cells(ReportDocument document) {
        return document.elements().stream().flatMap(Recount::cells).toList();
    }

    private static Stream<Number> cells(Element element) {
        return switch (element) {
            case NumberedFigure figure -> cells(figure.title(), figure.table());
            case NumberedTable table -> cells(table.title(), table.table());
            default -> Stream.empty();
        };
    }

    /** Labels are words, which a later version of the program may choose otherwise: columns of numbers only. */
    private static Stream<Number> cells(String title, Table table) {
        return Stream.concat(table.rows().stream(), table.sums().stream())
                .flatMap(row -> IntStream.range(0, row.size())
                        .filter(column -> table.heads().get(column).number())
                        .mapToObj(column -> new Number(title, row.get(column).text())));
    }
}
