package rose.publication.report;

import java.util.List;
import java.util.stream.Stream;
import rose.publication.report.ReportDocument.NumberedFigure;

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

    /** For a published report: the figure as it is now would not be the one that is printed. */
    DataLinks NONE = figure -> List.of();

    List<Link> of(NumberedFigure figure);
}
