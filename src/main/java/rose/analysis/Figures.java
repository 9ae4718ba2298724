package rose.analysis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import rose.agreements.Agreements;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.coding.Lot;
import rose.coding.LotReliability;
import rose.coding.Reliabilities;
import rose.collection.ClosedLists;
import rose.organisations.Organisations;

/** Every figure, computed from the answers and codes as they are now. Numbers are open to all; texts are not here. */
@Component
public class Figures {

    private final FactStore store;
    private final Codebooks codebooks;
    private final Reliabilities reliabilities;
    private final Agreements agreements;
    private final Organisations organisations;
    private final ClosedLists lists;

    Figures(
            FactStore store,
            Codebooks codebooks,
            Reliabilities reliabilities,
            Agreements agreements,
            Organisations organisations,
            ClosedLists lists) {
        this.store = store;
        this.codebooks = codebooks;
        this.reliabilities = reliabilities;
        this.agreements = agreements;
        this.organisations = organisations;
        this.lists = lists;
    }

    /** A figure of a selection; {@code dimension} narrows category shares and may be null. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figure figure(FigureKind kind, Selection selection, Dimension dimension) {
        Facts facts = facts(selection);
        return figure(kind, facts, kind.coded() ? reliability(facts) : null, dimension);
    }

    /** Several figures of a selection from one reading of the facts, so that they agree. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FigureSet figures(Selection selection) {
        Facts facts = facts(selection);
        LotReliability reliability = reliability(facts);
        return new FigureSet(facts.base(), (kind, dimension) -> figure(kind, facts, reliability, dimension));
    }

    /** Null where nothing is coded, so that nothing rests on it. */
    private LotReliability reliability(Facts facts) {
        Selection selection = facts.selection();
        return facts.all().stream().noneMatch(Fact::settled)
                ? null
                : reliabilities.of(new Lot(selection.area(), selection.level()));
    }

    private Figure figure(FigureKind kind, Facts facts, LotReliability reliability, Dimension dimension) {
        List<CodedDimension> coded = reliability == null
                ? List.of()
                : kind.dimensions(dimension).stream()
                        .filter(reliability.dimensions()::contains)
                        .map(each -> new CodedDimension(each, reliability.of(each)))
                        .toList();
        return new Figure(kind, facts.selection(), dimension, facts.base(), coded, data(kind, facts, dimension));
    }

    private FigureData data(FigureKind kind, Facts facts, Dimension dimension) {
        return switch (kind) {
            case CATEGORY_SHARES ->
                CategoryShares.of(facts, dimension == null ? Arrays.asList(Dimension.values()) : List.of(dimension));
            case GOAL_ATTAINMENT -> GoalAttainment.of(facts);
            case OUTPUT_OUTCOME_LINKS -> OutputOutcomeLinks.of(facts);
            case ANY_OUTCOME -> AnyOutcome.of(facts);
            case COUNTY_MAP -> CountyResults.of(facts, organisations.counties());
            case MONEY_BY_CATEGORY -> MoneyByCategory.of(facts);
            case TARGET_GROUPS -> TargetGroups.of(facts, lists.targetGroups());
            case GRANTED_AND_REPORTED -> GrantedAndReported.of(facts, grants(facts.selection()));
            case RESPONSE -> responseRate(facts.selection());
        };
    }

    private ResponseRate responseRate(Selection selection) {
        return ResponseRate.of(
                organisations.counties(), organisations.of(selection.level()), store.responding(selection));
    }

    private rose.agreements.Grants grants(Selection selection) {
        return agreements.grants(selection.year(), selection.area().shortName(), selection.level());
    }

    /** What anything has been reported for, newest year first, in the order of the agreements. */
    public List<Selection> reported() {
        var lots = store.lots();
        return agreements.all().reversed().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area -> area.levels().stream().map(level -> new Selection(area, level)))
                .filter(selection -> lots.contains(new FactStore.Lot(
                        selection.year(),
                        selection.area().shortName(),
                        selection.level().name())))
                .toList();
    }

    /** How much is reported for a year, over all areas and levels. */
    public ReportedInYear reportedIn(int year) {
        return store.reportedIn(year);
    }

    /** @param synthetic whether any of the interventions is made by the program */
    public record ReportedInYear(int interventions, boolean synthetic) {}

    /** The ids of the interventions that a number counts. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Long> behind(Behind behind) {
        Facts facts = facts(behind.selection());
        List<Category> outcomes = facts.categories(Dimension.OUTCOME);
        return facts.all().stream()
                .filter(fact -> !behind.coded() || fact.settled())
                .filter(fact -> behind.categories().stream().allMatch(fact::has))
                .filter(fact -> behind.countyCode() == null || fact.countyCode().equals(behind.countyCode()))
                .filter(fact ->
                        behind.targetGroup() == null || fact.targetGroups().contains(behind.targetGroup()))
                .filter(fact -> !behind.anyOutcome() || fact.hasAny(outcomes))
                .map(Fact::id)
                .toList();
    }

    private Facts facts(Selection selection) {
        Codebook book = codebooks
                .inForce(selection.year(), selection.area().shortName(), selection.level())
                .orElse(null);
        Map<String, String> reporting = store.reporting(selection);
        return new Facts(
                selection,
                book,
                store.interventions(selection),
                reporting.keySet(),
                new HashSet<>(reporting.values()),
                organisations.of(selection.level()).size());
    }
}
