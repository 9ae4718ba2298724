package rose.publication.report.web;

import java.util.List;

/**
 * The reports that there are.
 *
 * @param mayBegin whether the viewer may begin one
 * @param thrown those that are thrown away and can be taken back
 * @param justThrown that which the viewer has thrown away just now, or null
 */
public record ReportListPage(List<Row> rows, boolean mayBegin, List<Thrown> thrown, Thrown justThrown) {

    /** @param editions what has been published of it, newest first */
    public record Row(String href, String title, String whose, String begun, List<String> editions) {}

    /** @param action takes it back @param by who threw it and when @param until how long it can be taken back */
    public record Thrown(String action, String title, String whose, String by, String until, boolean writable) {}
}
