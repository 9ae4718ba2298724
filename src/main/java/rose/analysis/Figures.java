package rose.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.analysis.facts.Answers;
import rose.analysis.facts.Bits;
import rose.analysis.facts.Facts;
import rose.analysis.facts.Flag;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.LotKey;
import rose.analysis.register.RegisterChoice;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.coding.Lot;
import rose.coding.LotReliability;
import rose.organisations.Viewer;

/** Every figure, computed from the answers and codes as they are now, or {@link #from} others. Numbers are open to all; texts are not here. */
@Component
public class Figures {

    private final FigureSources sources;
    private final int threshold;

    /** @param threshold the least number of individuals that everybody may see */
    @Autowired
    Figures(LiveSources sources, @Value("${rose.withholding.threshold:5}") int threshold) {
        this((FigureSources) sources, threshold);
    }

    private Figures(FigureSources sources, int threshold) {
        this.sources = sources;
        this.threshold = threshold;
    }

    /** The same figures computed from something else. */
    public Figures from(FigureSources sources) {
        return new Figures(sources, threshold);
    }

    public FigureSources sources() {
        return sources;
    }

    /** A figure as everybody may see it; {@code dimension} narrows category shares and may be null. */
    public Figure figure(FigureKind kind, Selection selection, Dimension dimension) {
        return figure(FigureRequest.of(kind, selection, dimension));
    }

    public Figure figure(FigureRequest request) {
        Facts all = now(request.selection().year());
        SelectionFacts facts = facts(request.selection(), all);
        return figure(request, facts, all, request.kind().coded() ? reliability(facts) : null);
    }

    /** A figure of a register; what stands in its selection besides makes no difference. */
    public Figure ofRegister(FigureKind kind, Selection selection, RegisterChoice choice) {
        RegisterStatistics data = choice.of(sources.registers())
                .map(measure -> RegisterStatistics.of(
                        measure, sources.values(measure), kind.perCounty(), choice, sources.counties()))
                .orElse(RegisterStatistics.NOTHING);
        boolean synthetic = data.measure() != null && data.measure().synthetic();
        return new Figure(kind, selection, null, Base.ofRegister(synthetic), List.of(), data);
    }

    /** Several figures of a selection from one reading of the facts, so that they agree. */
    public FigureSet figures(Selection selection) {
        return reading(selection.year()).figures(selection);
    }

    /** Figures of all that is reported for a year, as it is now: whatever is asked of the same reading agrees. */
    public Reading reading(int year) {
        return new Reading(now(year));
    }

    /** With all years before it, which series go back to, and no other year. */
    private Facts now(int year) {
        Set<Integer> years = sources.agreements().stream()
                .map(Agreement::year)
                .filter(each -> each <= year)
                .collect(Collectors.toSet());
        return sources.facts(years).only(years);
    }

    /** What was counted at one moment. */
    public final class Reading {

        private final Facts facts;

        private Reading(Facts facts) {
            this.facts = facts;
        }

        public Facts facts() {
            return facts;
        }

        /** That anything is in it of. */
        public Set<Integer> years() {
            return facts.years();
        }

        public FigureSources sources() {
            return sources;
        }

        public FigureSet figures(Selection selection) {
            SelectionFacts own = Figures.this.facts(selection, facts);
            LotReliability reliability = reliability(own);
            return new FigureSet(own.base(), selection, request -> figure(request, own, facts, reliability));
        }
    }

    /** Null where nothing is coded, so that nothing rests on it. */
    private LotReliability reliability(SelectionFacts facts) {
        Selection selection = facts.selection();
        return facts.settled().isEmpty() ? null : sources.reliability(new Lot(selection.area(), selection.level()));
    }

    private Figure figure(FigureRequest request, SelectionFacts facts, Facts all, LotReliability reliability) {
        FigureKind kind = request.kind();
        Dimension dimension = request.dimension();
        if (kind.ofRegister()) {
            return ofRegister(kind, facts.selection(), RegisterChoice.FIRST);
        }
        List<CodedDimension> coded = reliability == null
                ? List.of()
                : kind.dimensions(dimension).stream()
                        .filter(reliability.dimensions()::contains)
                        .map(each -> new CodedDimension(each, reliability.of(each)))
                        .toList();
        return new Figure(kind, facts.selection(), dimension, base(kind, facts, all), coded, data(request, facts, all));
    }

    /** Where all areas stand in it, what is synthetic in any of them marks it. */
    private static Base base(FigureKind kind, SelectionFacts facts, Facts all) {
        int year = facts.selection().year();
        boolean elsewhere = kind.perArea()
                && all.responses().entrySet().stream()
                        .anyMatch(lot -> lot.getKey().year() == year
                                && lot.getValue().answers().synthetic());
        boolean before = kind.shape() == Shape.DECIDED
                && all.lots().values().stream()
                        .anyMatch(lot -> lot.key().year() == year - 1
                                && !lot.flag(Flag.SYNTHETIC).isEmpty());
        return elsewhere || before ? facts.base().marked() : facts.base();
    }

    private FigureData data(FigureRequest request, SelectionFacts facts, Facts all) {
        FigureKind kind = request.kind();
        Dimension dimension = request.dimension();
        return switch (kind.shape()) {
            case CATEGORIES ->
                CategoryShares.of(facts, dimension == null ? Arrays.asList(Dimension.values()) : List.of(dimension));
            case PAIRS -> CategoryPairs.of(facts, shown(kind, dimension));
            case SERIES -> CategorySeries.of(years(facts, all), shown(kind, dimension));
            case RELATIONS -> RelationMap.of(facts, sources::values);
            case ATTAINMENT -> GoalAttainment.of(facts);
            case LINKS -> OutputOutcomeLinks.of(facts);
            case ANY_OUTCOME -> AnyOutcome.of(facts);
            case COUNTIES -> CountyResults.of(facts, sources.counties());
            case MONEY -> MoneyByCategory.of(facts);
            case VALUES -> ValueShares.of(facts, kind, sources.values(kind.list()));
            case GRANTED -> GrantedAndReported.of(facts, sources.grants(facts.selection()));
            case ANSWERS -> answers(all).of(request);
            case RESPONSE_OVER_TIME -> sources.overTime(facts.selection(), all);
            case DECIDED -> answers(all).decided(request, each -> before(each, all));
            case REGISTER -> throw new IllegalArgumentException(kind + " has no facts of a selection");
            case REACH ->
                PeopleReached.of(
                        sources.counties(),
                        facts,
                        sources.values(ValueList.TARGET_GROUP),
                        threshold,
                        request.viewer().analyst());
            case RESPONSE -> ResponseRate.of(sources.counties(), facts);
        };
    }

    private AnswerCount answers(Facts all) {
        return new AnswerCount(all, sources.asking(), this::ofTheYear);
    }

    /** All areas and levels of the year, in the order of its agreement. */
    List<Selection> ofTheYear(Selection selection) {
        return sources.agreement(selection.year()).stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area -> area.levels().stream().map(level -> selection.at(area, level)))
                .toList();
    }

    /** The same area and level the year before; empty where it had no money then. */
    private Optional<SelectionFacts> before(Selection selection, Facts all) {
        return sources.agreement(selection.year() - 1)
                .flatMap(agreement -> agreement.area(selection.area().shortName()))
                .filter(area -> area.has(selection.level()))
                .map(area -> facts(selection.at(area, selection.level()), all));
    }

    /** What is chosen, or what the kind offers first. */
    private static Dimension shown(FigureKind kind, Dimension chosen) {
        return chosen == null ? kind.choices().getFirst().dimension() : chosen;
    }

    /** The same area and level in all years up to the selection's, rising. */
    private List<SelectionFacts> years(SelectionFacts last, Facts all) {
        return sources.agreements().stream()
                .filter(agreement -> agreement.year() < last.selection().year())
                .flatMap(agreement -> agreement.area(last.selection().area().shortName()).stream())
                .filter(area -> area.has(last.selection().level()))
                .map(area -> facts(last.selection().at(area, last.selection().level()), all))
                .collect(Collectors.collectingAndThen(Collectors.toList(), years -> {
                    years.add(last);
                    return years;
                }));
    }

    /** What anything has been reported for, newest year first, in the order of the agreements. */
    public List<Selection> reported() {
        Set<LotKey> lots = sources.reported();
        return sources.agreements().reversed().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area -> area.levels().stream().map(level -> new Selection(area, level)))
                .filter(selection -> lots.contains(selection.lot()))
                .toList();
    }

    /** How much is reported for a year, over all areas and levels. */
    public ReportedInYear reportedIn(int year) {
        List<LotFacts> lots = sources.facts(Set.of(year)).lots().values().stream()
                .filter(lot -> lot.key().year() == year)
                .toList();
        return new ReportedInYear(
                lots.stream().mapToInt(LotFacts::size).sum(),
                lots.stream().anyMatch(lot -> !lot.flag(Flag.SYNTHETIC).isEmpty()));
    }

    /** @param synthetic whether any of the interventions is made by the program */
    public record ReportedInYear(int interventions, boolean synthetic) {}

    /** The ids of the interventions that a number counts, rising. */
    public List<Long> behind(Behind behind) {
        Selection selection = behind.selection();
        SelectionFacts facts = facts(selection, sources.facts(Set.of(selection.year())));
        LotFacts lot = facts.lot();
        Bits rows = behind.coded() ? facts.settled() : facts.rows();
        for (Category category : behind.categories()) {
            rows = rows.and(facts.with(category));
        }
        if (behind.countyCode() != null) {
            rows = rows.and(lot.of(organisation -> organisation.countyCode().equals(behind.countyCode())));
        }
        for (var value : behind.values().entrySet()) {
            rows = rows.and(lot.value(value.getKey(), value.getValue()));
        }
        if (behind.anyOutcome()) {
            rows = rows.and(facts.withAny(facts.categories(Dimension.OUTCOME)));
        }
        if (behind.reached() != null) {
            rows = PeopleReached.behind(behind.reached(), lot, rows, sources.values(ValueList.TARGET_GROUP));
        }
        return lot.ids(rows).sorted().boxed().toList();
    }

    /** How the survey asks a question with options; empty where it does not. */
    public Optional<AskedQuestion> asked(String question, Selection selection) {
        return sources.asking().asked(question, selection);
    }

    /** Those organisations that have chosen an option, as far as the viewer may know who has: see {@link BehindAnswer}. */
    public BehindAnswer.Found behind(BehindAnswer behind, Viewer viewer) {
        Facts facts = sources.facts(Set.of(behind.selection().year()));
        return behind.find(
                answers(behind.selection(), facts),
                sources.organisations(behind.selection().level()),
                viewer);
    }

    private static Answers answers(Selection selection, Facts facts) {
        return selection.counted().of(facts.responses(selection.lot())).answers();
    }

    private SelectionFacts facts(Selection selection, Facts facts) {
        LotKey key = selection.lot();
        LotFacts lot = facts.lot(key, sources.respondents(selection.level()));
        Codebook book = sources.codebook(selection).orElse(null);
        Counted counted = selection.counted();
        return new SelectionFacts(selection, book, lot, counted.of(facts.responses(key)), counted.of(lot));
    }
}
