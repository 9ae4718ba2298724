package rose.publication.feedback;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.analysis.Selection;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Filter;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.FigureView;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;
import rose.publication.feedback.Place.Kind;

/** Words fact sheets, and sees that each keeps within its two pages: what is too long is cut, what is too much is left out. */
@Component
class FactSheetWords {

    private static final int LONGEST_NAME = 90;
    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_TITLE = 100;
    private static final String DECIDED = "yes";

    private final Agreements agreements;
    private final Places places;
    private final ComparedFigures figures;
    private final Explorer explorer;
    private final Interventions interventions;
    private final Clock clock;

    FactSheetWords(
            Agreements agreements,
            Places places,
            ComparedFigures figures,
            Explorer explorer,
            Interventions interventions,
            Clock clock) {
        this.agreements = agreements;
        this.places = places;
        this.figures = figures;
        this.explorer = explorer;
        this.interventions = interventions;
        this.clock = clock;
    }

    /**
     * At most so much of each.
     *
     * @param works titles
     * @param figures of goals, one for each area
     * @param goals rows of each figure
     * @param tight in small letters
     */
    record Room(int works, int figures, int goals, boolean tight) {}

    FactSheet sheet(Subject subject, int year, Comparisons.Reading reading, Room room, Texts texts) {
        List<Line> lines = lines(subject, year, reading);
        Words words = new Words(subject, year, lines, texts);
        List<FigureView> goals = words.largestFirst().stream()
                .map(line -> figures.goals(
                        line.comparison().without(Kind.LIKE),
                        room.goals(),
                        place -> called(place, subject, texts),
                        texts))
                .filter(figure -> !figure.charts().isEmpty())
                .limit(room.figures())
                .toList();
        List<Intervention> open = open(subject, year);
        return new FactSheet(
                year,
                cut(subject.name(texts), LONGEST_NAME),
                subject.name(texts),
                words.summary(),
                words.areas(),
                words.beside(),
                words.alike(),
                words.work(),
                goals,
                texts.get("publication.sheet.no-goals"),
                open.stream()
                        .limit(room.works())
                        .map(each -> cut(each.title(), LONGEST_TITLE))
                        .toList(),
                open.size() > room.works() ? texts.count("publication.sheet.more", open.size() - room.works()) : null,
                words.others(),
                room.tight(),
                clock.instant(),
                lines.stream().anyMatch(line -> line.comparison().synthetic()));
    }

    private static String called(Place place, Subject subject, Texts texts) {
        return place.kind() == Kind.NATION ? place.name(texts) : cut(subject.name(texts), LONGEST_HEAD);
    }

    /** One area on one level. @param own numbers of whom the sheet is about */
    private record Line(Comparison comparison, PlaceNumbers own) {}

    private List<Line> lines(Subject subject, int year, Comparisons.Reading reading) {
        return agreements.agreement(year).areas().stream()
                .flatMap(area -> area.levels().stream()
                        .filter(subject.levels()::contains)
                        .map(level -> new Selection(area, level)))
                .map(selection -> reading.of(selection, around(subject, selection)))
                .filter(comparison -> comparison.places().size() > 1)
                .map(comparison -> new Line(comparison, comparison.places().getFirst()))
                .toList();
    }

    private List<Place> around(Subject subject, Selection selection) {
        return switch (subject) {
            case Subject.Recipient recipient ->
                places.around(recipient.organisation()).stream()
                        .filter(place -> place.kind() != Kind.COUNTY)
                        .toList();
            case Subject.Territory territory ->
                places.ofCounty(territory.county().code(), selection.level());
        };
    }

    /** What is open to all of what it is about, by title. */
    private List<Intervention> open(Subject subject, int year) {
        Filter of = Filter.ALL.with(Split.YEAR, String.valueOf(year));
        Filter own = switch (subject) {
            case Subject.Recipient recipient ->
                of.with(Split.ORGANISATION, recipient.organisation().id());
            case Subject.Territory territory ->
                of.with(Split.COUNTY, territory.county().code());
        };
        List<Long> ids = explorer.interventions(
                Exploration.of(Measure.INTERVENTIONS, Split.NOTHING, own).row(OthersWorks.ALL), Viewer.PUBLIC);
        return interventions.readable(ids, Viewer.PUBLIC, 0, ids.size()).stream()
                .sorted(Comparator.comparing(Intervention::title))
                .toList();
    }

    /** At the last word that fits, with the sign that something is left out. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, space > longest / 2 ? space : longest - 1).strip() + "…";
    }

    /** A sheet's sentences and rows. */
    private record Words(Subject subject, int year, List<Line> lines, Texts texts) {

        /** The one with most interventions of one's own that are coded. */
        /** By how many of one's own interventions are coded, and then of the nation's. */
        List<Line> largestFirst() {
            return lines.stream()
                    .sorted(Comparator.comparingInt((Line line) ->
                                    line.own().result(Theme.GOALS).base())
                            .thenComparing(line -> line.comparison()
                                    .nation()
                                    .result(Theme.GOALS)
                                    .base())
                            .reversed())
                    .toList();
        }

        List<String> summary() {
            long interventions =
                    sum(line -> line.own().value(Theme.INTERVENTIONS).orElse(0L));
            long reported = sum(line -> line.own().value(Theme.FUNDS).orElse(0L));
            long granted = sum(line -> line.own().grantedSek());
            long areas =
                    lines.stream().filter(line -> line.own().reported() > 0).count();
            List<String> said = new ArrayList<>();
            said.add(texts.get("publication.sheet.granted", String.valueOf(year), texts.money(granted), lines.size()));
            said.add(
                    areas == 0
                            ? texts.get("publication.sheet.nothing")
                            : texts.get(
                                    "publication.sheet.reported",
                                    areas,
                                    lines.size(),
                                    texts.count("publication.interventions", interventions),
                                    texts.money(reported)));
            said.add(texts.get("publication.sheet.difference"));
            return said;
        }

        private long sum(Function<Line, Long> number) {
            return lines.stream()
                    .map(number)
                    .filter(Objects::nonNull)
                    .mapToLong(each -> each)
                    .sum();
        }

        Table areas() {
            return new Table(
                    heads(
                            "publication.feedback.row.reported",
                            "publication.feedback.row.granted",
                            "publication.feedback.row.funds",
                            "publication.sheet.nation-reported"),
                    rows(line -> List.of(
                            texts.get(
                                    "publication.feedback.of",
                                    line.own().reported(),
                                    line.own().asked()),
                            texts.money(line.own().grantedSek()),
                            funds(line.own()),
                            funds(line.comparison().nation()))));
        }

        private String funds(PlaceNumbers numbers) {
            return Shown.of(numbers.total(Theme.FUNDS), texts, amount -> texts.money(amount.value()));
        }

        private List<Head> heads(String... numbers) {
            return java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(new Head(texts.get("publication.sheet.area"), false)),
                            java.util.Arrays.stream(numbers).map(key -> new Head(texts.get(key), true)))
                    .toList();
        }

        /** Per inhabitant, oneself beside others; null for a county, whose rows are many already. */
        Table beside() {
            if (subject instanceof Subject.Territory) {
                return null;
            }
            return new Table(
                    heads(
                            "publication.sheet.beside.own",
                            "publication.sheet.beside.like",
                            "publication.sheet.beside.nation"),
                    rows(line -> line.comparison().places().stream()
                            .map(numbers -> new ComparedTable(line.comparison(), texts).fundsEach(numbers))
                            .toList()));
        }

        /** Who those alike are; null where there is no such column. */
        String alike() {
            return lines.getFirst()
                    .comparison()
                    .of(Kind.LIKE)
                    .map(like -> like.place().alike("publication.sheet.alike", "publication.sheet.alike.group", texts))
                    .orElse(null);
        }

        Table work() {
            List<Head> heads = heads(
                    "publication.feedback.row.interventions",
                    "publication.sheet.coded",
                    "publication.sheet.outcome",
                    "publication.sheet.ordinary");
            return new Table(
                    heads,
                    rows(line -> List.of(
                            Shown.of(
                                    line.own().total(Theme.INTERVENTIONS),
                                    texts,
                                    amount -> texts.number(amount.value())),
                            Shown.of(line.own().total(Theme.SETTLED), texts, amount -> texts.number(amount.value())),
                            Shown.of(
                                    line.own().total(Theme.ANY_OUTCOME), texts, amount -> texts.number(amount.value())),
                            Shown.of(
                                    line.own().row(Theme.INTO_ORDINARY, DECIDED),
                                    texts,
                                    amount -> texts.number(amount.value())))));
        }

        private List<List<Cell>> rows(Function<Line, List<String>> numbers) {
            return lines.stream()
                    .map(line -> {
                        List<Cell> cells = new ArrayList<>();
                        cells.add(new Cell(area(line), null));
                        numbers.apply(line).forEach(text -> cells.add(new Cell(text, null)));
                        return cells;
                    })
                    .toList();
        }

        private String area(Line line) {
            Selection selection = line.comparison().selection();
            String name = cut(selection.area().number() + " " + selection.area().name(texts), LONGEST_NAME);
            return subject instanceof Subject.Territory
                    ? texts.get(
                            "publication.sheet.area-level",
                            name,
                            selection.level().inText(texts))
                    : name;
        }

        String others() {
            Line first = largestFirst().getFirst();
            PlaceNumbers nation = first.comparison().nation();
            return texts.get(
                    "publication.sheet.others",
                    first.comparison().selection().area().name(texts),
                    nation.reported(),
                    nation.asked(),
                    first.comparison().selection().level().bodies(texts));
        }
    }
}
