package rose.analysis.web;

import java.util.List;
import rose.analysis.BehindWords.Criterion;
import rose.collection.ClosedLists;
import rose.collection.Intervention;
import rose.platform.Texts;
import rose.shell.Paging;

/**
 * The list of interventions behind a number.
 *
 * @param counted how many the number counts, of which the viewer may read {@code readable}
 * @param paging of those that the viewer may read
 */
public record BehindPage(
        String selection, List<Criterion> criteria, int counted, int readable, List<Row> rows, Paging paging) {

    /** One intervention that the viewer may read. */
    public record Row(
            String href, String title, String organisation, String targetGroups, String funds, boolean synthetic) {

        static Row of(Intervention intervention, ClosedLists lists, Texts texts) {
            return new Row(
                    "/insatser/" + intervention.id(),
                    intervention.title(),
                    intervention.organisation().name(),
                    String.join(
                            ", ",
                            intervention.targetGroups().stream()
                                    .map(group -> lists.shown(group, texts))
                                    .toList()),
                    intervention.fundsSek() == null ? null : texts.money(intervention.fundsSek()),
                    intervention.synthetic());
        }
    }

    public int hidden() {
        return counted - readable;
    }

    public boolean synthetic() {
        return rows.stream().anyMatch(Row::synthetic);
    }
}
