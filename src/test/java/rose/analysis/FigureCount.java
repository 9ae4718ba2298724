package rose.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.agreements.Grants;
import rose.analysis.facts.Facts;
import rose.analysis.facts.FactsAnew;
import rose.analysis.facts.LotFacts;
import rose.analysis.register.RegisterChoice;
import rose.analysis.register.RegisterMeasure;
import rose.analysis.register.RegisterValue;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.collection.ClosedLists;
import rose.collection.Pace;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.surveys.Surveys;

/**
 * For the bench: the figures of one selection, computed from facts that it is handed, which is seen in this package alone. Codebook,
 * grants and what the surveys ask are looked up before, and nothing that is counted is kept from one figure to the next.
 */
public final class FigureCount {

    /** The least number of individuals that everybody may see. */
    private static final int THRESHOLD = 5;

    private final Facts facts;
    private final List<SelectionFacts> years;
    private final ClosedLists lists;
    private final List<County> counties;
    private final Grants grants;
    private final List<Selection> ofTheYear;
    private final Map<Selection, Optional<SelectionFacts>> before = new HashMap<>();
    private final Map<Selection, Map<String, Optional<AskedQuestion>>> asked = new HashMap<>();
    private final LocalDate due;

    public FigureCount(Selection selection, Facts facts, FactsAnew.Parts parts) {
        Agreements agreements = parts.part(Agreements.class);
        this.facts = facts;
        this.lists = parts.part(ClosedLists.class);
        this.counties = parts.part(Organisations.class).counties();
        this.grants = agreements.grants(selection.year(), selection.area().shortName(), selection.level());
        this.years = agreements.all().stream()
                .filter(agreement -> agreement.year() <= selection.year())
                .flatMap(agreement -> agreement.area(selection.area().shortName()).stream())
                .filter(area -> area.has(selection.level()))
                .map(area -> of(area, selection.level(), facts, parts))
                .filter(each -> !each.rows().isEmpty() || each.selection().equals(selection))
                .toList();
        FigureSources.Asking asking = parts.part(LiveSources.class).asking();
        this.ofTheYear = parts.part(Figures.class).ofTheYear(selection);
        for (Selection each : ofTheYear) {
            before.put(
                    each,
                    agreements
                            .find(each.year() - 1)
                            .flatMap(agreement -> agreement.area(each.area().shortName()))
                            .filter(area -> area.has(each.level()))
                            .map(area -> of(area, each.level(), facts, parts)));
            Map<String, Optional<AskedQuestion>> here = new HashMap<>();
            FigureKind.all().stream()
                    .filter(kind -> kind.question() != null)
                    .forEach(kind -> here.put(kind.question(), asking.asked(kind.question(), each)));
            asked.put(each, here);
        }
        this.due = parts.part(Surveys.class)
                .find(selection.year(), selection.area().shortName(), selection.level())
                .map(survey -> survey.dueOn())
                .orElse(null);
    }

    private static SelectionFacts of(AreaPart area, Level level, Facts facts, FactsAnew.Parts parts) {
        Selection selection = new Selection(area, level);
        Codebook book = parts.part(Codebooks.class)
                .inForce(selection.year(), area.shortName(), level)
                .orElse(null);
        LotFacts lot =
                facts.lot(selection.lot(), facts.responses(selection.lot()).respondents());
        return new SelectionFacts(selection, book, lot, facts.responses(selection.lot()), lot.all());
    }

    public boolean settled() {
        return !years.getLast().settled().isEmpty();
    }

    /** Whether the survey asks what the kind shows, or, where it shows all areas, any of the year's. */
    public boolean asks(FigureKind kind) {
        return kind.question() == null
                || (kind.perArea() ? ofTheYear : List.of(years.getLast().selection()))
                        .stream().anyMatch(each -> asked(kind.question(), each).isPresent());
    }

    /** Whether it counts organisations or what they answered, rather than interventions or what a register tells. */
    public static boolean countsOrganisations(FigureKind kind) {
        return kind.ofOrganisations() || kind.shape() == Shape.DECIDED;
    }

    /** The one row of its question that the kind shows, or null for all. */
    public static String row(FigureKind kind) {
        return kind.row();
    }

    /** Whether its table has options by their words, and not areas and rows as well. */
    public static boolean byOption(FigureKind kind) {
        return kind.column() != null;
    }

    /** Whether it shows the counties of one year. */
    public static boolean byCounty(FigureKind kind) {
        return kind.perCounty();
    }

    /** How a question is asked, where it is. */
    public Optional<AskedQuestion> asked(String question, Selection selection) {
        return asked.getOrDefault(selection, Map.of()).getOrDefault(question, Optional.empty());
    }

    /** All areas and levels of the year, in their order. */
    public Stream<Selection> ofTheYear() {
        return ofTheYear.stream();
    }

    /** The last day on which an answer is not late. */
    public LocalDate due() {
        return due;
    }

    /** The first day of which nothing more is told. */
    public LocalDate end() {
        return due.plusDays(Pace.TO);
    }

    /** @param dimension the one that it shows, or null for all or the first that there is */
    public FigureTable table(FigureKind kind, Dimension dimension) {
        return data(kind, dimension).table();
    }

    private FigureData data(FigureKind kind, Dimension chosen) {
        SelectionFacts last = years.getLast();
        Dimension dimension = chosen == null ? kind.choices().getFirst().dimension() : chosen;
        return switch (kind.shape()) {
            case CATEGORIES ->
                CategoryShares.of(last, chosen == null ? Arrays.asList(Dimension.values()) : List.of(chosen));
            case PAIRS -> CategoryPairs.of(last, dimension);
            case SERIES -> CategorySeries.of(years, dimension);
            case RELATIONS -> RelationMap.of(last, this::values);
            case ATTAINMENT -> GoalAttainment.of(last);
            case LINKS -> OutputOutcomeLinks.of(last);
            case ANY_OUTCOME -> AnyOutcome.of(last);
            case COUNTIES -> CountyResults.of(last, counties);
            case MONEY -> MoneyByCategory.of(last);
            case VALUES -> ValueShares.of(last, kind, values(kind.list()));
            case GRANTED -> GrantedAndReported.of(last, grants);
            case REACH -> PeopleReached.of(counties, last, lists.targetGroups(), THRESHOLD, true);
            case RESPONSE -> ResponseRate.of(counties, last);
            case RESPONSE_OVER_TIME ->
                ResponseOverTime.of(due, last.lot().respondents().count(), last.responses(), end());
            case ANSWERS -> answers().of(request(kind));
            case DECIDED -> answers().decided(request(kind), before::get);
            case REGISTER -> throw new IllegalArgumentException(kind + " has no facts of a selection");
        };
    }

    private AnswerCount answers() {
        return new AnswerCount(facts, this::asked, unused -> ofTheYear);
    }

    private FigureRequest request(FigureKind kind) {
        return new FigureRequest(kind, years.getLast().selection(), null, false, Viewer.COMMAND_LINE);
    }

    /** A register's figure from the values of its measure. */
    public static FigureTable ofRegister(
            FigureKind kind, RegisterMeasure measure, List<RegisterValue> values, List<County> counties) {
        return RegisterStatistics.of(measure, values, kind.perCounty(), RegisterChoice.FIRST, counties)
                .table();
    }

    private List<String> values(ValueList list) {
        return switch (list) {
            case TARGET_GROUP -> lists.targetGroups();
            case RESPONSIBLE_UNIT -> lists.responsibleUnits();
            case PARTNER -> lists.partners();
            case INTO_ORDINARY -> lists.intoOrdinary();
        };
    }
}
