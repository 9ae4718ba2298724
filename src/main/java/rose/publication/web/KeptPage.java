package rose.publication.web;

import java.util.List;
import rose.publication.web.FigurePage.Option;

/**
 * What somebody keeps.
 *
 * @param years of the reports that it can be put in; none for those who write no reports
 */
public record KeptPage(List<Row> rows, List<Option> years, List<Option> authorities) {

    public record Row(long id, String name, String href, String at, List<Report> reports) {}

    /** A report that it stands in. */
    public record Report(int year, String authorityCode, String text, String href) {}
}
