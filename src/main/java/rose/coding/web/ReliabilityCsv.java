package rose.coding.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import rose.coding.Dimension;
import rose.coding.Measured;
import rose.coding.Reliabilities;
import rose.coding.SuggestionUse;

/**
 * How well coders agree, as CSV (RFC 4180, lines ended by LF), shares and measures with four decimals. {@code part} says what a row
 * is about: {@code dimension}, {@code area} (all levels), {@code category}, {@code pair}, {@code month}, {@code assisted}, and
 * {@code suggestions_shown} or {@code suggestions_hidden}, which alone have the last two columns. Empty is undefined or not meant.
 */
final class ReliabilityCsv {

    private static final List<String> COLUMNS = List.of(
            "part",
            "dimension",
            "category",
            "coders",
            "month",
            "units",
            "percent_agreement",
            "cohen_kappa",
            "krippendorff_alpha",
            "alpha_low",
            "alpha_high",
            "standing",
            "proposed_that_were_given",
            "given_that_were_proposed");

    private final CsvWriter csv;

    private ReliabilityCsv(CsvWriter csv) {
        this.csv = csv;
    }

    static String of(Reliabilities.Report report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            new ReliabilityCsv(csv).write(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Reliabilities.Report report) {
        report.dimensions().forEach(each -> row("dimension", each.dimension(), "", "", "", each.blind()));
        report.area().forEach((dimension, measured) -> row("area", dimension, "", "", "", measured));
        report.dimensions()
                .forEach(dimension -> dimension
                        .categories()
                        .forEach(each -> row(
                                "category",
                                dimension.dimension(),
                                each.category().name(),
                                "",
                                "",
                                each.measured())));
        report.pairs()
                .forEach(pair -> pair.measured()
                        .forEach((dimension, measured) ->
                                row("pair", dimension, "", pair.one() + "|" + pair.other(), "", measured)));
        report.months()
                .forEach(month ->
                        row("month", month.dimension(), "", "", month.month().toString(), month.measured()));
        report.dimensions().forEach(each -> row("assisted", each.dimension(), "", "", "", each.assisted()));
        report.dimensions().forEach(each -> each.suggestions().forEach(this::row));
    }

    private void row(
            String part, Dimension dimension, String category, String coders, String month, Measured measured) {
        csv.writeRecord(
                part,
                dimension.key(),
                category,
                coders,
                month,
                String.valueOf(measured.units()),
                number(measured.percentAgreement()),
                number(measured.cohensKappa()),
                measured.alpha().map(alpha -> number(alpha.alpha())).orElse(""),
                measured.interval().map(interval -> number(interval.low())).orElse(""),
                measured.interval().map(interval -> number(interval.high())).orElse(""),
                measured.standing().key(),
                "",
                "");
    }

    private void row(SuggestionUse use) {
        csv.writeRecord(
                use.shown() ? "suggestions_shown" : "suggestions_hidden",
                use.dimension().key(),
                "",
                "",
                "",
                String.valueOf(use.codings()),
                "",
                "",
                "",
                "",
                "",
                "",
                number(use.proposedThatWereGiven()),
                number(use.givenThatWereProposed()));
    }

    private static String number(OptionalDouble number) {
        return number.isEmpty() ? "" : number(number.getAsDouble());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
