package rose.publication.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.analysis.Figure;
import rose.analysis.FigureChoice;
import rose.analysis.FigureKind;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.coding.Dimension;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.platform.mail.PublicAddress;
import rose.publication.FigureDrawer;
import rose.publication.FigureFiles;
import rose.publication.FigureView;

/** Every figure's table as open data: one selection's, or a whole year's with all areas and levels. */
@Component
public class OpenFigures {

    public static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

    private static final List<String> SELECTED_BY = List.of("year", "area", "level");

    private final Figures figures;
    private final FigureDrawer drawer;
    private final FigureFiles files;
    private final OpenWords words;
    private final PublicAddress address;
    private final Clock clock;

    OpenFigures(
            Figures figures,
            FigureDrawer drawer,
            FigureFiles files,
            OpenWords words,
            PublicAddress address,
            Clock clock) {
        this.figures = figures;
        this.drawer = drawer;
        this.files = files;
        this.words = words;
        this.address = address;
        this.clock = clock;
    }

    /**
     * What a choice shows for a whole year.
     *
     * @param selections whose tables are in it
     */
    public record YearTable(FigureChoice choice, int year, List<Selection> selections) {

        /** Names it in addresses: {@code category-shares-goal}. */
        public String name() {
            return OpenFigures.name(choice);
        }

        /** @param format csv, xlsx or json */
        public String path(String format) {
            return "/api/v1/tables/" + year + "/" + name() + "." + format;
        }
    }

    static String name(FigureChoice choice) {
        Dimension dimension = choice.dimension();
        return choice.kind().key() + (dimension == null ? "" : "-" + dimension.key());
    }

    /** All tables that there is anything in, newest year first; without registers, which are not of the reporting. */
    public List<YearTable> tables() {
        SequencedMap<Integer, List<Selection>> years = new LinkedHashMap<>();
        figures.reported()
                .forEach(selection -> years.computeIfAbsent(selection.year(), unused -> new ArrayList<>())
                        .add(selection));
        return years.entrySet().stream()
                .flatMap(year -> FigureChoice.all().stream()
                        .filter(choice -> !choice.kind().ofRegister())
                        .map(choice -> new YearTable(choice, year.getKey(), year.getValue())))
                .toList();
    }

    /** @throws Missing where there is none */
    public YearTable table(int year, String name) {
        return tables().stream()
                .filter(table -> table.year() == year && table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("table " + year + " " + name));
    }

    /** @param dimension may be null */
    public Figure figure(FigureKind kind, Selection selection, Dimension dimension) {
        return figures.figure(kind, selection, dimension);
    }

    public String csv(YearTable table) {
        return FigureFiles.csv(joined(read(table)).table());
    }

    public byte[] xlsx(YearTable table, Texts texts) {
        List<Figure> read = read(table);
        List<String> about = new ArrayList<>(List.of(title(table, texts)));
        notes(read, texts).forEach(about::add);
        about.add(texts.get("publication.opendata.licence-note"));
        return FigureFiles.xlsx(joined(read).table(), about, texts);
    }

    public Map<String, Object> jsonStat(YearTable table, Texts texts) {
        List<Figure> read = read(table);
        return document(
                joined(read),
                title(table, texts),
                read,
                Map.of("year", String.valueOf(table.year())),
                table.choice().kind().key(),
                address.of(table.path("json")),
                texts);
    }

    public Map<String, Object> jsonStat(Figure figure, String path, Texts texts) {
        return document(
                CellStates.of(figure),
                drawer.view(figure, texts).title(),
                List.of(figure),
                selected(figure.selection()),
                figure.kind().key(),
                address.of(path),
                texts);
    }

    /** "Goals of interventions 2022, all areas and levels". */
    public String title(YearTable table, Texts texts) {
        return texts.get("publication.opendata.table-title", table.choice().name(texts), String.valueOf(table.year()));
    }

    private List<Figure> read(YearTable table) {
        Figures.Reading reading = figures.reading(table.year());
        Stream<Selection> selections = table.selections().stream();
        if (table.choice().kind().perArea()) {
            selections = selections.limit(1);
        }
        return selections
                .map(reading::figures)
                .map(set -> set.figure(table.choice().kind(), table.choice().dimension()))
                .toList();
    }

    private static OpenTable joined(List<Figure> read) {
        return OpenTable.joined(
                SELECTED_BY,
                read.stream()
                        .map(figure -> new OpenTable.Part(
                                List.of(
                                        figure.selection().year(),
                                        figure.selection().area().shortName(),
                                        figure.selection().level().name()),
                                CellStates.of(figure)))
                        .toList());
    }

    private static Map<String, String> selected(Selection selection) {
        Map<String, String> by = new LinkedHashMap<>();
        by.put("year", String.valueOf(selection.year()));
        by.put("area", selection.area().shortName());
        by.put("level", selection.level().name());
        return by;
    }

    private Map<String, Object> document(
            OpenTable table,
            String title,
            List<Figure> read,
            Map<String, String> selected,
            String kind,
            String href,
            Texts texts) {
        JsonStat.Words own = words.of(read, texts);
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("label", title);
        head.put("source", texts.get("publication.opendata.source"));
        head.put("updated", LocalDate.now(clock.withZone(Texts.ZONE)).toString());
        head.put("href", href);
        head.put("note", notes(read, texts));
        head.put("link", Map.of("license", List.of(Map.of("type", "text/html", "href", LICENCE))));
        SequencedMap<String, JsonStat.Named> constants = new LinkedHashMap<>();
        SELECTED_BY.stream()
                .filter(selected::containsKey)
                .forEach(id -> constants.put(
                        id, new JsonStat.Named(selected.get(id), own.value().apply(id, selected.get(id)))));
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("kind", kind);
        about.put("synthetic", read.stream().anyMatch(figure -> figure.base().synthetic()));
        about.put("licence", "CC0-1.0");
        return JsonStat.of(table, head, constants, about, own);
    }

    /** What a reader must know, each once. */
    private List<String> notes(List<Figure> read, Texts texts) {
        return read.stream()
                .map(figure -> drawer.view(figure, texts))
                .flatMap(view -> read.size() == 1 ? lines(view) : labelled(view))
                .distinct()
                .toList();
    }

    private static Stream<String> lines(FigureView view) {
        return Stream.of(view.foot(), view.warnings()).flatMap(List::stream);
    }

    private static Stream<String> labelled(FigureView view) {
        return lines(view).map(line -> view.title() + ": " + line);
    }

    /** One figure as a file in one of the formats that figures have. */
    public byte[] file(Figure figure, String format, Texts texts) {
        return switch (format) {
            case "csv" -> files.csv(figure).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case "xlsx" -> files.xlsx(figure, texts);
            default -> files.json(figure, texts).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        };
    }
}
