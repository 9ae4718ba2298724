package rose.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.agreements.Grants;
import rose.analysis.facts.Facts;
import rose.analysis.facts.LotFacts;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.collection.ClosedLists;
import rose.organisations.County;
import rose.organisations.Level;

/**
 * For the bench: the figures of one selection, computed from facts that it is handed, which is seen in this package alone. Codebook
 * and grants are looked up before, and nothing that is counted is kept from one figure to the next.
 */
public final class FigureCount {

    private final List<SelectionFacts> years;
    private final ClosedLists lists;
    private final List<County> counties;
    private final Grants grants;

    public FigureCount(
            Selection selection,
            Facts facts,
            Codebooks codebooks,
            Agreements agreements,
            ClosedLists lists,
            List<County> counties) {
        this.lists = lists;
        this.counties = counties;
        this.grants = agreements.grants(selection.year(), selection.area().shortName(), selection.level());
        this.years = agreements.all().stream()
                .filter(agreement -> agreement.year() <= selection.year())
                .flatMap(agreement -> agreement.area(selection.area().shortName()).stream())
                .flatMap(area -> of(area, selection.level(), facts, codebooks).stream())
                .toList();
    }

    private static Optional<SelectionFacts> of(AreaPart area, Level level, Facts facts, Codebooks codebooks) {
        Selection selection = new Selection(area, level);
        LotFacts lot = facts.lots().get(selection.lot());
        return Optional.ofNullable(lot)
                .map(rows -> new SelectionFacts(
                        selection,
                        codebooks
                                .inForce(selection.year(), area.shortName(), level)
                                .orElse(null),
                        rows,
                        facts.responses(selection.lot()),
                        rows.all()));
    }

    public boolean settled() {
        return !years.getLast().settled().isEmpty();
    }

    /** Whether it counts interventions, so that what is here can count it: not organisations, not people. */
    public static boolean counts(FigureKind kind) {
        return !kind.ofOrganisations()
                && !kind.ofRegister()
                && !Set.of(Shape.DECIDED, Shape.REACH).contains(kind.shape());
    }

    /** @param dimension the one that it shows, or null for all or the first that there is */
    public FigureTable table(FigureKind kind, Dimension dimension) {
        return data(kind, dimension).table();
    }

    private FigureData data(FigureKind kind, Dimension chosen) {
        SelectionFacts facts = years.getLast();
        Dimension dimension = chosen == null ? kind.choices().getFirst().dimension() : chosen;
        return switch (kind.shape()) {
            case CATEGORIES ->
                CategoryShares.of(facts, chosen == null ? Arrays.asList(Dimension.values()) : List.of(chosen));
            case PAIRS -> CategoryPairs.of(facts, dimension);
            case SERIES -> CategorySeries.of(years, dimension);
            case RELATIONS -> RelationMap.of(facts, this::values);
            case ATTAINMENT -> GoalAttainment.of(facts);
            case LINKS -> OutputOutcomeLinks.of(facts);
            case ANY_OUTCOME -> AnyOutcome.of(facts);
            case COUNTIES -> CountyResults.of(facts, counties);
            case MONEY -> MoneyByCategory.of(facts);
            case VALUES -> ValueShares.of(facts, kind, values(kind.list()));
            case GRANTED -> GrantedAndReported.of(facts, grants);
            case ANSWERS, RESPONSE, RESPONSE_OVER_TIME, DECIDED, REGISTER, REACH ->
                throw new IllegalArgumentException(kind + " does not count interventions");
        };
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
