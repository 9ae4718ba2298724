package rose.publication.report;

import java.util.List;
import java.util.stream.Stream;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;

/** Where a figure's data can be had beside its report. */
public interface DataLinks {

    record Link(String href, String format) {}

    /** Of the figure as it is now. */
    DataLinks LIVE = figure -> {
        String page = figure.href() == null ? "" : figure.href();
        return page.startsWith("/figurer?")
                ? Stream.of("csv", "xlsx", "json")
                        .map(format -> new Link(
                                page.replaceFirst("^/figurer\\?", "/figurer/fil." + format + "?"),
                                format.toUpperCase(java.util.Locale.ROOT)))
                        .toList()
                : List.of();
    };

    /** Of a published report: the figure as it was, and how it is now beside. */
    static DataLinks ofEdition(long report, int number) {
        return new DataLinks() {

            @Override
            public List<Link> of(NumberedFigure figure) {
                return csv(figure.id(), figure.csv());
            }

            @Override
            public List<Link> of(NumberedTable table) {
                return csv(table.id(), table.csv());
            }

            private List<Link> csv(String element, String csv) {
                return csv == null
                        ? List.of()
                        : List.of(new Link(ReportEdition.address(report, number) + "/" + element + ".csv", "CSV"));
            }

            @Override
            public String page() {
                return "publication.written.page-now";
            }
        };
    }

    List<Link> of(NumberedFigure figure);

    default List<Link> of(NumberedTable table) {
        return List.of();
    }

    /** The text that leads to the figure's own page. */
    default String page() {
        return "publication.written.page";
    }
}
