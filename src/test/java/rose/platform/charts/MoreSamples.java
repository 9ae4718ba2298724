package rose.platform.charts;

import static rose.platform.charts.Reading.known;
import static rose.platform.charts.Reading.noReport;
import static rose.platform.charts.Reading.withheld;
import static rose.platform.charts.Samples.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import rose.platform.charts.StackedBars.Answered;
import rose.platform.charts.StackedBars.Part;
import rose.platform.charts.StackedBars.Unanswered;

/** Invented figures of the kinds with several values for each thing: answers, series, flows, networks. */
final class MoreSamples {

    static final String LONG_NAME = "Samordnade individuella planer mellan barn- och ungdomspsykiatri, "
            .repeat(5)
            .substring(0, 300);

    private static final Words WORDS = new Words("Andel av svaren", "har inte redovisat", "visas inte, för få svar");
    private static final List<String> EXTENT = List.of(
            "I mycket stor utsträckning",
            "I ganska stor utsträckning",
            "I viss utsträckning",
            "I ganska liten utsträckning",
            "I mycket liten utsträckning");
    private static final List<String> PERSPECTIVES =
            List.of("Jämlikhet och jämställdhet", "Barnrätt", "Brukarmedverkan", "Samsjuklighet");

    private MoreSamples() {}

    static List<Chart> all() {
        return List.of(stacks(), groups(), series(), multiples(), flow(), network());
    }

    static StackedBars stacks() {
        return stacks(
                EXTENT,
                "Kan ej bedöma",
                answered("Satsningen har bidragit till ökad tillgänglighet till vård och stöd", 14, 41, 62, 20, 4, 33),
                answered("Satsningen har bidragit till bättre samverkan mellan huvudmän", 102, 50, 22, 0, 1, 2),
                answered("Brukare & närstående har <varit delaktiga>", 1, 0, 130, 0, 0, 0),
                new Unanswered("Elevhälsa", noReport(), link("Elevhälsa: har inte redovisat")),
                new Unanswered("Brukarnas svar", withheld(), link("Brukarnas svar: visas inte")),
                answered("Alla var osäkra", 0, 0, 0, 0, 0, 7));
    }

    static StackedBars stacks(List<String> answers, String apart, StackedBars.Row... rows) {
        return new StackedBars(
                Heading.of("fig20", "Hur mycket satsningen har bidragit, 2023", "De flesta säger i viss utsträckning."),
                answers,
                apart,
                List.of(rows),
                Samples::percent,
                WORDS);
    }

    /** @param counts one for each answer, then those apart */
    static Answered answered(String label, int... counts) {
        int[] stack = Arrays.copyOf(counts, counts.length - 1);
        int sum = Arrays.stream(stack).sum();
        int apart = counts[stack.length];
        List<Part> parts = IntStream.range(0, stack.length)
                .mapToObj(i -> part(label, "svar " + (i + 1), stack[i], sum))
                .toList();
        return new Answered(
                label, sum + apart + " svar", parts, Optional.of(part(label, "kan ej bedöma", apart, sum + apart)));
    }

    private static Part part(String label, String answer, int count, int all) {
        String share = Samples.percent((double) count / Math.max(1, all));
        return new Part(count, share, "" + count, link(label + ", " + answer + ": " + count + " av " + all));
    }

    static GroupedBars groups() {
        return groups(
                group("Personal-/resursförstärkning", 41, 38),
                group("Kompetens-/kunskapsutveckling", 25, 52),
                group("Digitalisering", 0, 3),
                new GroupedBars.Group("Elevhälsa", value("Elevhälsa", "-"), value("Elevhälsa", "*")));
    }

    static GroupedBars groups(GroupedBars.Group... groups) {
        return new GroupedBars(
                Heading.of("fig21", "Beslutat och finansierat, 2022 och 2023", "Mest kompetensutveckling."),
                List.of(groups),
                "beslutat 2022",
                "finansierat 2023",
                1,
                amount -> "" + Math.round(amount),
                WORDS);
    }

    static GroupedBars.Group group(String label, int first, int second) {
        return new GroupedBars.Group(label, value(label + ", beslutat", "" + first), value(label, "" + second));
    }

    private static GroupedBars.Value value(String label, String value) {
        Reading reading = Samples.reading(value);
        return new GroupedBars.Value(reading, link(label + ": " + Samples.spoken(reading)));
    }

    static SeriesChart series() {
        return series(
                line("Personal-/resursförstärkning", "0.31 0.34 0.36 0.41 0.40", 3),
                line("Kompetens-/kunskapsutveckling", "0.21 0.25 - 0.30 0.38", 3),
                line("Digitalisering", "0.12 0.11 0.12 * 0.39"),
                line("Riktade insatser för barn och unga med särskilda behov i länets alla kommuner", "- - 0.05 - -"),
                line("Tidiga bedömningar", "0 0 0.01 0.02 0.02"),
                line("Samverkan", "- - - - -"));
    }

    static SeriesChart series(SeriesChart.Line... lines) {
        int times = lines[0].points().size();
        return new SeriesChart(
                Heading.of("fig22", "Aktiviteter år från år, 2021–2025", "Resursförstärkning ökar."),
                IntStream.range(2026 - times, 2026).mapToObj(String::valueOf).toList(),
                List.of(lines),
                0.01,
                Samples::percent,
                "streckat steg: kodboken har ändrats, jämför försiktigt",
                WORDS);
    }

    static SeriesChart.Line line(String label, String values, Integer... doubtful) {
        List<SeriesChart.Point> points = Arrays.stream(values.split(" "))
                .map(value -> switch (value) {
                    case "-" -> noReport();
                    case "*" -> withheld();
                    default -> known(Double.parseDouble(value), Samples.percent(Double.parseDouble(value)));
                })
                .map(reading -> new SeriesChart.Point(reading, link(label + ": " + reading.text())))
                .toList();
        return new SeriesChart.Line(label, points, Set.of(doubtful));
    }

    static SmallMultiples multiples() {
        return multiples(
                PERSPECTIVES,
                panel("Primärvård och första linjen", "41 0 12 3"),
                panel("Barn och unga", "12 31 8 -"),
                panel("Suicidprevention", "5 2 17 *"),
                panel("Samsjuklighet, heldygnsvård och personer med långvariga behov", "1 4 30 44"));
    }

    static SmallMultiples multiples(List<String> categories, SmallMultiples.Panel... panels) {
        return new SmallMultiples(
                Heading.of("fig23", "Perspektiv per område, 2023", "Jämlikhet är vanligast."),
                categories,
                List.of(panels),
                Samples.WORDS);
    }

    static SmallMultiples.Panel panel(String title, String values) {
        return new SmallMultiples.Panel(
                title,
                Arrays.stream(values.split(" "))
                        .map(Samples::reading)
                        .map(reading -> new SmallMultiples.Cell(reading, link(title + ": " + Samples.spoken(reading))))
                        .toList());
    }

    static Flow flow() {
        return flow(Samples.OUTPUTS, Samples.OUTCOMES);
    }

    static Flow flow(List<String> outputs, List<String> outcomes) {
        Kind from = kind("Prestationer", outputs);
        Kind to = kind("Effekter", outcomes);
        return new Flow(
                Heading.of("fig24", "Från prestation till effekt, 2023", "Förstärkning ger tillgänglighet."),
                "Antal insatser med både prestationen och effekten",
                from,
                to,
                links(from, to, 3));
    }

    static Kind kind(String title, List<String> labels) {
        return new Kind(
                title,
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new Node(
                                title + i,
                                labels.get(i),
                                "" + (7 + i * 31 % 90),
                                link(title + ", " + labels.get(i) + ": " + (7 + i * 31 % 90) + " insatser")))
                        .toList());
    }

    /** @param sparse from 1, where all are linked */
    static List<Link> links(Kind from, Kind to, int sparse) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < from.nodes().size(); i++) {
            for (int j = 0; j < to.nodes().size(); j++) {
                if ((i * 5 + j * 3) % sparse == 0) {
                    links.add(linked(from.nodes().get(i), to.nodes().get(j), 1 + (i * 17 + j * j * 13) % 40));
                }
            }
        }
        return links;
    }

    private static Link linked(Node from, Node to, int count) {
        String spoken = from.label() + " – " + to.label() + ": " + count + " insatser";
        return new Link(from.key(), to.key(), count, "" + count, Samples.link(spoken));
    }

    static Network network() {
        Kind activities = kind(
                "Aktiviteter",
                List.of(
                        "Personal-/resursförstärkning",
                        "Verksamhetsutveckling/kartläggning/analys",
                        "Kompetens-/kunskapsutveckling",
                        "Digitalisering"));
        Kind outputs = kind("Prestationer", Samples.OUTPUTS);
        Kind outcomes = kind("Effekter", Samples.OUTCOMES);
        Kind groups = kind(
                "Målgrupper", List.of("Barn 0–12 år", "Unga 13–24 år", "Vuxna", "Äldre", "Närstående och anhöriga"));
        Kind units = kind(
                "Ansvariga enheter", List.of("Primärvård", "Barn- och ungdomspsykiatri", "Socialtjänst", "Elevhälsa"));
        List<Link> links = new ArrayList<>(links(activities, outputs, 3));
        links.addAll(links(outputs, outcomes, 4));
        links.addAll(links(outcomes, groups, 4));
        links.addAll(links(units, activities, 3));
        return network(List.of(units, activities, outputs, outcomes, groups), links);
    }

    static Network network(List<Kind> kinds, List<Link> links) {
        return new Network(
                Heading.of("fig25", "Vad som förekommer tillsammans, 2023", "Förstärkning hör ihop med vuxna."),
                "Antal insatser med båda, minst 1",
                kinds,
                links);
    }
}
