package rose.analysis.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import rose.analysis.Burden;
import rose.analysis.FigureKind;
import rose.platform.Texts;

/** Burdens as CSV (RFC 4180, lines ended by LF). Times in whole seconds; empty where nothing is measured or it is withheld. */
final class BurdenFile {

    private static final List<String> COLUMNS = List.of(
            "question",
            "label",
            "median_seconds",
            "total_seconds",
            "uses",
            "withheld",
            "answers",
            "figure_kinds",
            "reports");

    private BurdenFile() {}

    static String csv(List<Burden> burdens, Texts texts) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            burdens.forEach(burden -> csv.writeRecord(row(burden, texts)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(Burden burden, Texts texts) {
        return List.of(
                burden.question(),
                burden.label().in(texts),
                seconds(burden.medianMillis()),
                seconds(burden.totalMillis()),
                String.valueOf(burden.uses()),
                String.valueOf(burden.withheld()),
                String.valueOf(burden.answers()),
                burden.figureKinds().stream().map(FigureKind::key).collect(Collectors.joining("|")),
                String.valueOf(burden.reports()));
    }

    private static String seconds(Long millis) {
        return millis == null ? "" : String.valueOf(Math.round(millis / 1000.0));
    }
}
