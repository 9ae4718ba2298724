package rose.coding.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import rose.coding.Dimension;
import rose.coding.Lot;
import rose.coding.LotReliability;
import rose.coding.Measured;
import rose.coding.Reliabilities;
import rose.coding.Standing;
import rose.coding.SuggestionUse;
import rose.platform.Texts;
import rose.platform.charts.Chart;

/**
 * How well coders agree on a lot.
 *
 * @param units how many have been coded by two or more, in words; null where none
 * @param area the dimensions over all levels; empty where that is not measured
 * @param chart null where there are not two months yet
 */
public record ReliabilityPage(
        String lot,
        String level,
        String lotHref,
        String href,
        String sampleHref,
        String units,
        List<Row> dimensions,
        List<Row> area,
        List<Group> categories,
        List<PairRow> pairs,
        Chart chart,
        List<String> monthHeads,
        List<MonthRow> months,
        List<AssistedRow> assisted,
        List<UseRow> uses) {

    static final String NONE = "–";

    /** What was measured, in words. @param interval empty where there is none */
    public record Row(
            String name,
            String units,
            String percent,
            String kappa,
            String alpha,
            String interval,
            Standing standing,
            String differing,
            String href) {

        static Row of(String name, Measured measured, Texts texts) {
            return new Row(
                    name,
                    texts.number(measured.units()),
                    share(measured.percentAgreement(), texts),
                    decimal(measured.cohensKappa(), texts),
                    measured.alpha()
                            .map(estimate -> texts.decimal(estimate.alpha(), 3))
                            .orElse(NONE),
                    measured.interval()
                            .map(interval -> texts.decimal(interval.low(), 3) + "–" + texts.decimal(interval.high(), 3))
                            .orElse(NONE),
                    measured.standing(),
                    null,
                    null);
        }

        private Row differing(int count, String where, Texts texts) {
            String told = texts.number(count);
            return new Row(name, units, percent, kappa, alpha, interval, standing, told, count == 0 ? null : where);
        }
    }

    /** The categories of one dimension. */
    public record Group(String name, List<Row> rows) {}

    /** Two coders in one dimension. */
    public record PairRow(String pair, String dimension, Row measured) {}

    /** One month. @param cells alpha and the number of interventions of each dimension in turn */
    public record MonthRow(String month, List<String> cells) {}

    /** Without suggestions and with them. */
    public record AssistedRow(String dimension, Row blind, Row assisted) {}

    /** How often what was proposed was given. */
    public record UseRow(String dimension, boolean shown, String codings, String ofProposed, String ofGiven) {}

    static String href(Lot lot) {
        return LotRow.href(lot) + "/overensstammelse";
    }

    static ReliabilityPage of(Reliabilities.Report report, Texts texts) {
        Lot lot = report.lot();
        List<Dimension> dimensions = report.dimensions().stream()
                .map(Reliabilities.OfDimension::dimension)
                .toList();
        return new ReliabilityPage(
                lot.area().numberedName(texts) + " " + lot.year(),
                lot.level().heading(texts),
                LotRow.href(lot),
                href(lot),
                "/koda/" + lot.year() + "/" + lot.area().shortName() + "/dubbelkodning",
                report.units() == 0 ? null : texts.count("coding.measured.units", report.units()),
                report.dimensions().stream()
                        .map(each -> Row.of(name(each.dimension(), texts), each.blind(), texts))
                        .toList(),
                report.area().entrySet().stream()
                        .map(each -> Row.of(name(each.getKey(), texts), each.getValue(), texts))
                        .toList(),
                report.dimensions().stream()
                        .map(each -> group(lot, each, texts))
                        .toList(),
                pairs(report.pairs(), texts),
                ReliabilityChart.of(report.months(), dimensions, texts).orElse(null),
                dimensions.stream().map(dimension -> name(dimension, texts)).toList(),
                months(report.months(), dimensions, texts),
                assisted(report.dimensions(), texts),
                uses(report.dimensions(), texts));
    }

    static String name(Dimension dimension, Texts texts) {
        return texts.get(dimension.textKey() + ".many");
    }

    private static Group group(Lot lot, Reliabilities.OfDimension dimension, Texts texts) {
        return new Group(
                name(dimension.dimension(), texts),
                dimension.categories().stream()
                        .map(each -> Row.of(each.category().name(texts), each.measured(), texts)
                                .differing(
                                        each.differing(),
                                        href(lot) + "/" + each.category().id(),
                                        texts))
                        .toList());
    }

    private static List<PairRow> pairs(List<Reliabilities.OfPair> pairs, Texts texts) {
        return pairs.stream()
                .flatMap(pair -> pair.measured().entrySet().stream()
                        .map(each -> new PairRow(
                                texts.get("coding.measured.pair", pair.one(), pair.other()),
                                name(each.getKey(), texts),
                                Row.of("", each.getValue(), texts))))
                .toList();
    }

    private static List<MonthRow> months(List<LotReliability.Month> months, List<Dimension> dimensions, Texts texts) {
        return months.stream()
                .map(LotReliability.Month::month)
                .distinct()
                .sorted()
                .map(month -> {
                    Map<Dimension, Measured> measured = months.stream()
                            .filter(each -> each.month().equals(month))
                            .collect(java.util.stream.Collectors.toMap(
                                    LotReliability.Month::dimension, LotReliability.Month::measured));
                    return new MonthRow(
                            month.toString(),
                            dimensions.stream()
                                    .flatMap(dimension -> {
                                        Row row = Row.of("", measured.get(dimension), texts);
                                        return Stream.of(row.alpha(), row.units());
                                    })
                                    .toList());
                })
                .toList();
    }

    /** None where nothing is coded with suggestions by several. */
    private static List<AssistedRow> assisted(List<Reliabilities.OfDimension> dimensions, Texts texts) {
        return dimensions.stream()
                .filter(each -> each.assisted().units() > 0)
                .map(each -> new AssistedRow(
                        name(each.dimension(), texts),
                        Row.of("", each.blind(), texts),
                        Row.of("", each.assisted(), texts)))
                .toList();
    }

    private static List<UseRow> uses(List<Reliabilities.OfDimension> dimensions, Texts texts) {
        return dimensions.stream()
                .flatMap(each -> each.suggestions().stream())
                .filter(use -> use.codings() > 0)
                .map(use -> use(use, texts))
                .toList();
    }

    private static UseRow use(SuggestionUse use, Texts texts) {
        return new UseRow(
                name(use.dimension(), texts),
                use.shown(),
                texts.number(use.codings()),
                share(use.proposedThatWereGiven(), texts),
                share(use.givenThatWereProposed(), texts));
    }

    private static String share(OptionalDouble share, Texts texts) {
        return share.isEmpty() ? NONE : texts.percent(share.getAsDouble());
    }

    private static String decimal(OptionalDouble number, Texts texts) {
        return number.isEmpty() ? NONE : texts.decimal(number.getAsDouble(), 3);
    }
}
