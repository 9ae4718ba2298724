package rose.publication.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rose.analysis.Behind;
import rose.analysis.BehindWords;
import rose.analysis.BehindWords.Criterion;
import rose.analysis.explore.ExploredRow;
import rose.analysis.explore.Filter;
import rose.coding.Category;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.publication.report.EditionTraces.CountedIntervention;
import rose.publication.report.EditionTraces.NamedRow;
import rose.publication.report.EditionTraces.Traced;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEdition;
import rose.shell.Paging;

/**
 * The interventions that a number of an edition counted.
 *
 * @param counted how many, of which the viewer may read {@code readable}
 */
public record EditionTracePage(
        long id,
        ReportDocument document,
        String selection,
        List<Criterion> criteria,
        int counted,
        int readable,
        List<Row> rows,
        Paging paging) {

    /** An intervention as it was counted. @param still whether it is counted there now @param funds null where not told */
    public record Row(
            String href,
            String title,
            String organisation,
            String funds,
            List<Codes> codes,
            boolean still,
            boolean synthetic) {}

    /** The categories of one dimension, parted by semicolons. */
    public record Codes(String dimension, String categories) {}

    static EditionTracePage behind(
            long id, ReportDocument document, Traced<Behind> traced, int page, BehindWords words, Texts texts) {
        Behind behind = traced.what();
        return of(
                id,
                document,
                new What(
                        behind.selection().described(texts),
                        words.criteria(behind, texts),
                        ReportEdition.address(id, document.edition()) + behind.href()),
                traced,
                page,
                texts);
    }

    static EditionTracePage explored(long id, ReportDocument document, Traced<NamedRow> traced, int page, Texts texts) {
        NamedRow row = traced.what();
        return of(
                id,
                document,
                new What(
                        row.title(texts),
                        criteria(row, texts),
                        ReportEdition.address(id, document.edition()) + "/utforskat?"
                                + row.row().query()),
                traced,
                page,
                texts);
    }

    private static List<Criterion> criteria(NamedRow counted, Texts texts) {
        ExploredRow row = counted.row();
        Filter filter = row.second()
                ? row.exploration().other().orElseThrow()
                : row.exploration().filter();
        return filter.chosen().entrySet().stream()
                .filter(chosen -> !chosen.getValue().isEmpty())
                .map(chosen -> new Criterion(
                        texts.get("analysis.explore.split." + chosen.getKey().path()),
                        chosen.getValue().stream()
                                .map(key -> counted.names().name(chosen.getKey(), key, texts))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private record What(String selection, List<Criterion> criteria, String href) {}

    private static EditionTracePage of(
            long id, ReportDocument document, What what, Traced<?> traced, int page, Texts texts) {
        return new EditionTracePage(
                id,
                document,
                what.selection(),
                what.criteria(),
                traced.counted(),
                traced.readable(),
                traced.interventions().stream().map(each -> row(each, texts)).toList(),
                new Paging(page, traced.readable(), what.href(), ""));
    }

    private static Row row(CountedIntervention counted, Texts texts) {
        return new Row(
                "/insatser/" + counted.intervention().id(),
                counted.intervention().title(),
                counted.intervention().organisation().name(),
                counted.fundsSek() == null ? null : texts.money(counted.fundsSek()),
                Arrays.stream(Dimension.values())
                        .map(dimension -> codes(dimension, counted.categories(), texts))
                        .filter(codes -> !codes.categories().isEmpty())
                        .toList(),
                counted.still(),
                counted.intervention().synthetic());
    }

    private static Codes codes(Dimension dimension, List<Category> categories, Texts texts) {
        return new Codes(
                texts.get(dimension.textKey() + ".many"),
                categories.stream()
                        .filter(category -> category.dimension() == dimension)
                        .map(category -> category.name(texts))
                        .collect(Collectors.joining("; ")));
    }

    public int hidden() {
        return counted - readable;
    }

    public String report() {
        return ReportEdition.address(id, document.edition());
    }

    public boolean synthetic() {
        return document.synthetic();
    }
}
