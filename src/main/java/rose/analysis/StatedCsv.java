package rose.analysis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import rose.analysis.stated.Check;
import rose.analysis.stated.StatedLine;

/** Checks as CSV (RFC 4180, lines ended by LF): a row for each comparison and, after that of a total, one for each part. */
public final class StatedCsv {

    private static final List<String> COLUMNS = List.of(
            "line",
            "report_year",
            "area",
            "level",
            "measure",
            "item",
            "against",
            "stated",
            "computed",
            "difference",
            "verdict");

    private StatedCsv() {}

    public static String of(StatedTotals.Checked checked) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            checked.checks().forEach(check -> write(check, csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Check check, CsvWriter csv) {
        String against = check.against().name().toLowerCase(Locale.ROOT);
        csv.writeRecord(row(
                check.line(),
                against,
                check.stated(),
                number(check.computed().orElse(null)),
                number(check.difference().orElse(null)),
                verdict(check)));
        if (check.against() == Check.Against.PARTS) {
            check.beside().forEach(part -> csv.writeRecord(row(part, "part", part.value(), "", "", "")));
        }
    }

    private static List<String> row(
            StatedLine line, String against, BigDecimal stated, String computed, String difference, String verdict) {
        return List.of(
                String.valueOf(line.line()),
                String.valueOf(line.year()),
                line.area(),
                line.level(),
                line.measure(),
                line.item(),
                against,
                stated.toPlainString(),
                computed,
                difference,
                verdict);
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String verdict(Check check) {
        return switch (check.outcome()) {
            case Check.Agrees agrees -> "agrees";
            case Check.Differs differs -> "differs";
            case Check.Unchecked unchecked -> "unchecked";
        };
    }
}
