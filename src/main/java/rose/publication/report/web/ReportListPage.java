package rose.publication.report.web;

import java.util.List;

/** The reports that there are. @param mayBegin whether the viewer may begin one */
public record ReportListPage(List<Row> rows, boolean mayBegin) {

    /** @param editions what has been published of it, newest first */
    public record Row(String href, String title, String whose, String begun, List<String> editions) {}
}
