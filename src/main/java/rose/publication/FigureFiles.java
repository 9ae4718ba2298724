package rose.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import rose.analysis.Counted;
import rose.analysis.Figure;
import rose.analysis.FigureTable;
import rose.analysis.RegisterStatistics;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.platform.charts.ChartPng;
import rose.platform.charts.Charts;
import rose.platform.charts.Look;
import rose.platform.charts.Width;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A figure as a file: the table as CSV, XLSX or JSON with the fixed column names, the drawing as SVG or PNG. */
@Component
public class FigureFiles {

    private static final double PNG_SCALE = 2;

    private final FigureDrawer drawer;
    private final ObjectMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    FigureFiles(FigureDrawer drawer) {
        this.drawer = drawer;
    }

    public String csv(Figure figure) {
        return csv(figure.data().table());
    }

    /** RFC 4180 with a header, lines ended by LF. */
    public static String csv(FigureTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(table.columns());
            table.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(FigureFiles::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return value == null ? "" : value.toString();
    }

    /** The figure's identity, base and table; a value that is not there is null. */
    public String json(Figure figure, Texts texts) {
        FigureView view = drawer.view(figure, texts);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", figure.kind().key());
        document.put("title", view.title());
        document.putAll(selection(figure));
        document.put("dimension", dimension(figure.dimension()));
        document.put("base", figure.kind().ofRegister() ? null : base(figure));
        document.put("weighting", WeightWords.inFile(figure));
        document.put("synthetic", figure.base().synthetic());
        document.put("notes", view.foot());
        document.put("warnings", view.warnings());
        document.put("coder_reliability", ReliabilityWords.inFile(figure));
        document.put("columns", figure.data().table().columns());
        document.put("rows", rows(figure.data().table()));
        return json.writeValueAsString(document) + "\n";
    }

    /** A register's figure is about none. */
    private static Map<String, Object> selection(Figure figure) {
        Map<String, Object> selection = new LinkedHashMap<>();
        boolean register = figure.kind().ofRegister();
        selection.put(
                "year",
                figure.data() instanceof RegisterStatistics data
                        ? data.year()
                        : Integer.valueOf(figure.selection().year()));
        selection.put("area", register ? null : figure.selection().area().shortName());
        selection.put("level", register ? null : figure.selection().level().name());
        return selection;
    }

    private static String dimension(Dimension dimension) {
        return dimension == null ? null : dimension.key();
    }

    private static Map<String, Object> base(Figure figure) {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("interventions", figure.base().interventions());
        base.put("settled", figure.base().settled());
        base.put("organisations", figure.base().organisations());
        base.put("asked", figure.base().asked());
        base.put("late", figure.base().late());
        base.put("simplified", figure.base().simplified());
        base.put("missing", figure.base().missing());
        base.put("left_out", leftOut(figure));
        return base;
    }

    /** Null where all that is reported counts. */
    private static Map<String, Object> leftOut(Figure figure) {
        Counted counted = figure.kind().counted(figure.selection().counted());
        Counted.LeftOut leftOut = figure.base().leftOut();
        Map<String, Object> document = new LinkedHashMap<>();
        if (!counted.late()) {
            document.put("late_responses", leftOut.late());
            document.put("late_interventions", leftOut.lateInterventions());
        }
        if (!counted.simplified()) {
            document.put("simplified_interventions", leftOut.simplified());
        }
        return document.isEmpty() ? null : document;
    }

    private static List<Map<String, Object>> rows(FigureTable table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            Map<String, Object> named = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                named.put(table.columns().get(i), row.get(i));
            }
            rows.add(named);
        }
        return rows;
    }

    /** @throws UserProblem where there is nothing to draw */
    public String svg(Figure figure, Texts texts) {
        FigureView view = drawn(figure, texts);
        return Charts.draw(view.charts().getFirst().chart(), note(figure, view, texts), Look.FILE, Width.WIDE) + "\n";
    }

    /** @throws UserProblem where there is nothing to draw */
    public byte[] png(Figure figure, Texts texts) {
        FigureView view = drawn(figure, texts);
        return ChartPng.draw(
                view.charts().getFirst().chart(), note(figure, view, texts), Look.FILE, Width.WIDE, PNG_SCALE);
    }

    private FigureView drawn(Figure figure, Texts texts) {
        FigureView view = drawer.view(figure, texts);
        if (view.charts().isEmpty()) {
            throw new UserProblem("publication.nothing-to-draw", view.title());
        }
        return view;
    }

    /** What goes with the drawing wherever it goes. */
    private static String note(Figure figure, FigureView view, Texts texts) {
        return Stream.concat(view.warnings().stream(), BaseWords.leftOut(figure, texts).stream())
                .collect(Collectors.joining(" "));
    }

    /** A sheet with the table, and one that says what it is: title, base, source and warnings. */
    public byte[] xlsx(Figure figure, Texts texts) {
        FigureView view = drawer.view(figure, texts);
        return xlsx(
                figure.data().table(),
                Stream.of(List.of(view.title(), view.says()), view.foot(), view.warnings())
                        .flatMap(List::stream)
                        .toList(),
                texts);
    }

    /** A sheet with the table, and one with those lines about it. */
    public static byte[] xlsx(FigureTable table, List<String> lines, Texts texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Rose", "1.0")) {
            Worksheet numbers = book.newWorksheet(texts.get("publication.sheet.numbers"));
            for (int column = 0; column < table.columns().size(); column++) {
                numbers.value(0, column, table.columns().get(column));
            }
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    write(numbers, row + 1, column, table.rows().get(row).get(column));
                }
            }
            Worksheet about = book.newWorksheet(texts.get("publication.sheet.about"));
            for (int row = 0; row < lines.size(); row++) {
                about.value(row, 0, lines.get(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean bool -> sheet.value(row, column, bool);
            default -> sheet.value(row, column, value.toString());
        }
    }
}
