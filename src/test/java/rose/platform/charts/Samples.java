package rose.platform.charts;

import static rose.platform.charts.Reading.known;
import static rose.platform.charts.Reading.noReport;
import static rose.platform.charts.Reading.withheld;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One invented figure of each kind, with zero, no report and withheld where the kind has them. */
public final class Samples {

    static final Words WORDS = new Words("Antal resultat", "har inte redovisat", "visas inte, för få svar");

    static final List<String> OUTPUTS = List.of(
            "Riktade behandlingar och insatser",
            "Tidiga bedömningar",
            "Kartläggning, analys, utveckling",
            "Kompetensutveckling",
            "Personal- och annan resursförstärkning",
            "Digitalisering",
            "Samverkan och samarbete");
    static final List<String> OUTCOMES = List.of(
            "Stärkt första linjen",
            "Förebygga/främja/stöd i tidigt skede",
            "Ökad vårdkvalitet",
            "Ökad kompetens/kunskap",
            "Ökad tillgänglighet",
            "Ökat välmående och patientnöjdhet");
    private static final String TILES = """
            BD 3 0 9;AC 3 1 6;Z 2 2 5;Y 3 2 -;W 2 3 7;X 3 3 8;S 1 4 6;T 2 4 4;U 3 4 3;C 4 4 9;O 0 5 14;E 2 5 6;D 3 5 7;
            AB 4 5 12;N 0 6 2;F 1 6 5;H 2 6 4;I 4 6 *;M 0 7 11;G 1 7 0;K 2 7 2""";

    private Samples() {}

    public static List<Chart> all() {
        return Stream.concat(
                        Stream.of(bars(), pairs(), matrix(), tiles(), counties(), curves()), MoreSamples.all().stream())
                .toList();
    }

    static BarChart bars() {
        return bars(
                bar("Personal-/resursförstärkning", 0.34, 41),
                bar("Verksamhetsutveckling/kartläggning/analys", 0.31, 38),
                bar("Kompetens-/kunskapsutveckling", 0.21, 25),
                bar("Digitalisering", 0.12, 15),
                bar("Riktade insatser för barn & unga med <särskilda> \"behov\" i länets alla kommuner", 0.1, 12),
                bar("Tidiga bedömningar", 0, 0),
                new BarChart.Bar("Elevhälsa", noReport(), "", link("Elevhälsa: har inte redovisat")),
                new BarChart.Bar("Brukarnas svar", withheld(), "", link("Brukarnas svar: visas inte")));
    }

    static BarChart bars(BarChart.Bar... bars) {
        return new BarChart(
                Heading.of("fig5", "Aktiviteter i insatser, 2022", "En tredjedel är resursförstärkning."),
                List.of(bars),
                Samples::percent);
    }

    static BarChart.Bar bar(String label, double share, int count) {
        String spoken = "%s: %d av 121 insatser, %d procent".formatted(label, count, Math.round(share * 100));
        return new BarChart.Bar(label, known(share, percent(share)), count + " insatser", link(spoken));
    }

    static PairedBars pairs() {
        return new PairedBars(
                Heading.of("fig7", "Måluppfyllelse, område 2, regioner, 2021", "Hälften av målen nåddes."),
                List.of(
                        pair("Ökad vårdkvalitet", 60, 34),
                        pair("Ökad tillgänglighet", 59, 39),
                        pair("Förebygga, främja, stödja i tidigt skede", 31, 19),
                        pair("Stärkt första linjen", 24, 16),
                        pair("Ökad kompetens", 17, 17),
                        pair("Ökat välmående", 1, 0),
                        pair("Annat", 0, 0)),
                "insatser med målet",
                "av dessa med motsvarande effekt",
                String::valueOf);
    }

    static PairedBars.Pair pair(String label, long whole, long part) {
        return new PairedBars.Pair(
                label, whole, part, part + " av " + whole, link("%s: %d av %d insatser".formatted(label, part, whole)));
    }

    static LinkMatrix matrix() {
        return matrix(OUTPUTS, OUTCOMES);
    }

    static LinkMatrix matrix(List<String> rows, List<String> columns) {
        List<List<LinkMatrix.Cell>> cells = IntStream.range(0, rows.size())
                .mapToObj(row -> IntStream.range(0, columns.size())
                        .mapToObj(column -> cell(rows.get(row), columns.get(column), row * 7 + column * 5))
                        .toList())
                .toList();
        return new LinkMatrix(
                Heading.of("fig8", "Prestationer och effekter, 2022", "Förstärkning ger tillgänglighet."),
                "Prestationer",
                rows,
                "Effekter",
                columns,
                cells,
                Classes.counts(28, String::valueOf),
                WORDS);
    }

    private static LinkMatrix.Cell cell(String row, String column, int seed) {
        String name = row + " – " + column + ": ";
        int count = seed % 29;
        return switch (count) {
            case 23 -> new LinkMatrix.Cell(withheld(), link(name + "visas inte"));
            case 7 -> new LinkMatrix.Cell(known(0, "0"), Target.of(name + "0 insatser"));
            default -> new LinkMatrix.Cell(known(count, "" + count), link(name + count + " insatser"));
        };
    }

    static TileMap tiles() {
        List<TileMap.Tile> tiles = new ArrayList<>();
        for (String line : TILES.replace("\n", "").split(";")) {
            String[] parts = line.split(" ");
            Reading reading = reading(parts[3]);
            Target target = link(parts[0] + ": " + spoken(reading));
            tiles.add(new TileMap.Tile(
                    Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[0], reading, target));
        }
        return new TileMap(
                Heading.of("fig6", "Redovisade resultat per län, 2022", "Flest i Västra Götaland."),
                tiles,
                Classes.counts(14, String::valueOf),
                WORDS);
    }

    static CountyMap counties() {
        List<CountyMap.County> counties = List.of(
                county("01", "M10 10h40v30h-40z", "3"),
                county("03", "M50 10h40v30h-40z", "0"),
                county("04", "M10 40h40v30h-40z", "-"),
                county("05", "M50 40h40v30h-40z", "*"),
                county("06", "M10 70h40v20h-40z", "14"),
                county("07", "M50 70h40v20h-40z", "12"));
        return new CountyMap(
                Heading.of("fig9", "Redovisade resultat per län, 2022", "Flest i Västra Götaland.")
                        .withNote("Källa: enkät"),
                new CountyMap.ViewBox(0, 0, 100, 100),
                counties,
                Classes.counts(14, String::valueOf),
                WORDS);
    }

    static Curves curves() {
        return new Curves(
                Heading.of("fig10", "Inlämnade svar, 2024", "Mer än hälften kom den sista veckan."),
                List.of(curve("2024", 80), curve("2023", 151), curve("2022", 151), curve("2021", 0)),
                -90,
                60,
                "Sista dag",
                "Dagar till sista dag",
                String::valueOf,
                Samples::percent);
    }

    private static Curves.Line curve(String year, int days) {
        return new Curves.Line(
                year + ": 259 av 290 har lämnat in",
                IntStream.range(0, days)
                        .mapToObj(day -> Math.min(1, day * day / 20_000.0))
                        .toList(),
                link(year + ": 259 av 290 har lämnat in"));
    }

    private static CountyMap.County county(String code, String path, String value) {
        Reading reading = reading(value);
        return new CountyMap.County(code, path, reading, link("Län " + code + ": " + spoken(reading)));
    }

    static Reading reading(String value) {
        return switch (value) {
            case "-" -> noReport();
            case "*" -> withheld();
            default -> known(Double.parseDouble(value), value);
        };
    }

    static String spoken(Reading reading) {
        return switch (reading) {
            case Reading.NoReport _ -> "har inte redovisat";
            case Reading.Withheld _ -> "visas inte";
            case Reading.NotAsked _ -> "har inte tillfrågats";
            case Reading.NotApplicable _ -> "gäller inte här";
            case Reading.Known known -> known.text() + " resultat";
        };
    }

    static Target link(String spoken) {
        return new Target(spoken, Optional.of("/insatser?q=" + Integer.toHexString(spoken.hashCode())));
    }

    static String percent(double share) {
        return share == 0 ? "0" : String.format(Locale.ROOT, "%d %%", Math.round(share * 100));
    }
}
