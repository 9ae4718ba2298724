package rose.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import rose.analysis.explore.Explored;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.platform.charts.Chart;
import rose.platform.charts.ChartPng;
import rose.platform.charts.Charts;
import rose.platform.charts.Look;
import rose.platform.charts.Width;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What readers explore as files: the rows as CSV, workbook or JSON, the drawing as SVG or PNG. */
@Component
public class ExplorationFiles {

    private static final int AT_A_TIME = 500;
    private static final int PNG_SCALE = 2;

    private final ExplorationDrawer drawer;
    private final ObjectMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    ExplorationFiles(ExplorationDrawer drawer) {
        this.drawer = drawer;
    }

    /** RFC 4180 with a header, lines ended by LF. What a spreadsheet would take for a formula has an apostrophe before it. */
    public static String csv(Explored explored, Texts texts) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(ExplorationRows.COLUMNS);
            ExplorationRows.of(explored, texts)
                    .forEach(row -> csv.writeRecord(
                            row.stream().map(ExplorationFiles::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case String words when words.matches("(?s)[=+\\-@\\t\\r].*") -> "'" + words;
            default -> value.toString();
        };
    }

    /** One sheet of numbers, and one that says what they are. */
    public byte[] xlsx(Explored explored, Texts texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            xlsx(explored, texts, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void xlsx(Explored explored, Texts texts, OutputStream out) throws IOException {
        FigureView view = drawer.view(explored, "figur", texts);
        try (Workbook book = new Workbook(out, "Rose", "1.0")) {
            Worksheet numbers = book.newWorksheet(texts.get("analysis.explore.numbers"));
            numbers.freezePane(0, 1);
            write(numbers, 0, ExplorationRows.COLUMNS);
            numbers.range(0, 0, 0, ExplorationRows.COLUMNS.size() - 1)
                    .style()
                    .bold()
                    .set();
            int line = 0;
            for (List<Object> row : ExplorationRows.of(explored, texts)) {
                write(numbers, ++line, row);
                if (line % AT_A_TIME == 0) {
                    numbers.flush();
                }
            }
            numbers.finish();
            Worksheet about = book.newWorksheet(texts.get("analysis.explore.about"));
            write(about, 0, List.of(view.title()));
            write(about, 1, List.of(view.says()));
            for (int i = 0; i < view.foot().size(); i++) {
                write(about, i + 2, List.of(view.foot().get(i)));
            }
            about.finish();
        }
    }

    private static void write(Worksheet sheet, int line, List<?> row) {
        for (int column = 0; column < row.size(); column++) {
            switch (row.get(column)) {
                case null -> {}
                case Number number -> sheet.value(line, column, number);
                case Object words -> sheet.inlineString(line, column, words.toString());
            }
        }
    }

    /** What is counted, its rows, and how they are to be taken; a value that is not there is null, and the state says why. */
    public String json(Explored explored, Texts texts) {
        FigureView view = drawer.view(explored, "figur", texts);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", view.title());
        document.put("measure", explored.exploration().measure().path());
        document.put("split", explored.exploration().split().path());
        document.put("address", explored.exploration().href());
        document.put("synthetic", explored.synthetic());
        document.put("codebooks_differ", explored.differing());
        document.put("notes", view.foot());
        document.put("columns", ExplorationRows.COLUMNS);
        document.put(
                "rows",
                ExplorationRows.of(explored, texts).stream()
                        .map(ExplorationFiles::named)
                        .toList());
        return json.writeValueAsString(document) + "\n";
    }

    private static Map<String, Object> named(List<Object> row) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            named.put(ExplorationRows.COLUMNS.get(i), row.get(i));
        }
        return named;
    }

    /** @throws UserProblem where there is nothing to draw */
    public String svg(Explored explored, Texts texts) {
        return Charts.draw(chart(explored, texts), "", Look.FILE, Width.WIDE) + "\n";
    }

    /** @throws UserProblem where there is nothing to draw */
    public byte[] png(Explored explored, Texts texts) {
        return ChartPng.draw(chart(explored, texts), "", Look.FILE, Width.WIDE, PNG_SCALE);
    }

    private Chart chart(Explored explored, Texts texts) {
        return drawer.view(explored, "figur", texts).charts().stream()
                .findFirst()
                .map(FigureView.NamedChart::chart)
                .orElseThrow(() -> new UserProblem("analysis.explore.nothing-to-draw"));
    }
}
