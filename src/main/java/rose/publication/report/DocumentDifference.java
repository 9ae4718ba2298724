package rose.publication.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Table;

/**
 * What differs between two editions of a report, for their readers.
 *
 * @param gone texts that stood in the earlier one only, in its order; of figures and tables their titles
 * @param come likewise of the later one
 * @param changedFigures titles of figures and tables in both whose numbers differ
 */
public record DocumentDifference(List<String> gone, List<String> come, List<String> changedFigures) {

    public static DocumentDifference of(ReportDocument before, ReportDocument after) {
        Map<String, Table> old = tables(before);
        Map<String, Table> now = tables(after);
        return new DocumentDifference(
                only(texts(before), texts(after)),
                only(texts(after), texts(before)),
                now.entrySet().stream()
                        .filter(each -> old.containsKey(each.getKey()))
                        .filter(each -> !numbers(old.get(each.getKey())).equals(numbers(each.getValue())))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    public boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty() && changedFigures.isEmpty();
    }

    private static List<String> only(List<String> one, List<String> other) {
        return one.stream().filter(text -> !other.contains(text)).toList();
    }

    private static List<String> texts(ReportDocument document) {
        return document.elements().stream()
                .map(element -> switch (element) {
                    case ReportDocument.Heading heading -> heading.text();
                    case ReportDocument.Paragraph paragraph -> words(paragraph.runs());
                    case ReportDocument.Listing listing ->
                        listing.items().stream().map(DocumentDifference::words).collect(Collectors.joining("; "));
                    case ReportDocument.NumberedFigure figure -> figure.title();
                    case ReportDocument.NumberedTable table -> table.title();
                })
                .toList();
    }

    private static String words(List<ReportDocument.Run> runs) {
        return runs.stream().map(ReportDocument.Run::text).collect(Collectors.joining());
    }

    private static Map<String, Table> tables(ReportDocument document) {
        Map<String, Table> tables = new LinkedHashMap<>();
        document.elements().forEach(element -> {
            switch (element) {
                case ReportDocument.NumberedFigure figure -> tables.put(figure.title(), figure.table());
                case ReportDocument.NumberedTable table -> tables.put(table.title(), table.table());
                default -> {}
            }
        });
        return tables;
    }

    private static List<List<String>> numbers(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }
}
