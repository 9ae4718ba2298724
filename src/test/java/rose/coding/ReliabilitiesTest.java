package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.LEO;
import static rose.Person.SARA;
import static rose.Person.TOVE;
import static rose.coding.sql.Tables.CODER_WORK;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.coding.reliability.Estimate;
import rose.organisations.Level;
import rose.platform.Forbidden;
import rose.platform.Missing;

/**
 * Sara and Leo have coded four interventions blind, with the goals a and b:
 *
 * <pre>
 *        Sara    Leo
 *   1    {a}     {a}
 *   2    {a, b}  {a}
 *   3    {b}     {b}
 *   4    {}      {}
 * </pre>
 */
@RoseTest
class ReliabilitiesTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Coding coding;

    @Autowired
    Samples samples;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Agreements agreements;

    @Autowired
    Reliabilities reliabilities;

    @Autowired
    DSLContext db;

    private List<Long> ids;

    @BeforeEach
    void fourAreCodedByTwo() {
        drawn(1, 0);
        ids = IntStream.rangeClosed(1, 4).mapToObj(i -> given("Insats " + i)).toList();
        coded(ids.get(0), goals(0), goals(0));
        coded(ids.get(1), goals(0, 1), goals(0));
        coded(ids.get(2), goals(1), goals(1));
        coded(ids.get(3), goals(), goals());
    }

    /**
     * Eight values: {a} 3, {a,b} 1, {b} 2, {} 2. MASI's distance of {a} and {a,b} is 1 − 1/2·2/3 = 2/3, and so is that of {b} and
     * {a,b}; all others are 1. D_o = 1/8 · 2·2/3 = 1/6. D_e = 2·(3·1·2/3 + 3·2 + 3·2 + 1·2·2/3 + 1·2 + 2·2) / (8·7) = 2·64/3 / 56 =
     * 16/21. Alpha = 1 − 1/6 · 21/16 = 25/32.
     *
     * <p>Alike are 3 of 4. By chance {a} 1/4·2/4, {b} 1/4·1/4 and {} 1/4·1/4 are, together 1/4; kappa = (3/4 − 1/4) / (1 − 1/4).
     */
    @Test
    void aDimensionIsMeasuredOnWholeSets() {
        Measured goals = measured();

        assertThat(goals.units()).isEqualTo(4);
        assertThat(alpha(goals)).isCloseTo(25 / 32.0, EXACTLY);
        assertThat(goals.percentAgreement()).hasValue(0.75);
        assertThat(goals.cohensKappa().orElseThrow()).isCloseTo(2 / 3.0, EXACTLY);
        assertThat(goals.interval().orElseThrow().high()).isEqualTo(1);
        assertThat(goals.standing()).isEqualTo(Standing.TOO_FEW);
        assertThat(goals.warning()).isEqualTo(Standing.TENTATIVE);
    }

    /**
     * b is given 3 times of 8, and once by one alone: D_o = 1/8 · 2 = 1/4, D_e = 2·3·5 / (8·7) = 15/28, alpha = 1 − 1/4 · 28/15 =
     * 8/15. On a all agree, so D_o is 0. Nobody gave the third, so there is nothing to tell apart.
     */
    @Test
    void aCategoryIsMeasuredOnWhetherItIsGiven() {
        List<LotReliability.OfCategory> categories = onGoals().categories();

        assertThat(alpha(categories.get(0).measured())).isEqualTo(1);
        assertThat(alpha(categories.get(1).measured())).isCloseTo(8 / 15.0, EXACTLY);
        assertThat(categories.get(1).differing()).isEqualTo(1);
        assertThat(categories.get(2).measured().alpha()).isEmpty();
        assertThat(categories.get(2).measured().standing()).isEqualTo(Standing.TOO_FEW);
    }

    @Test
    void onlyWhatIsCodedBlindByTwoIsMeasured() {
        drawn(0, 1);
        coded(given("Med förslag"), goals(0), goals(1));
        drawn(0, 0);
        coding.done(given("Av en"), goals(0), world.as(SARA));
        drawn(1, 0);
        coding.done(given("Bara av Sara hittills"), goals(0), world.as(SARA));

        assertThat(alpha(measured())).isCloseTo(25 / 32.0, EXACTLY);
        assertThat(measured().units()).isEqualTo(4);
        assertThat(onGoals().assisted().units()).isEqualTo(1);
    }

    @Test
    void whatHasSeenSuggestionsIsNotBlind() {
        db.update(CODER_WORK)
                .set(CODER_WORK.BLIND, false)
                .where(CODER_WORK.INTERVENTION_ID.eq(ids.get(1)))
                .and(CODER_WORK.CODER_ID.eq(LEO.accountId()))
                .execute();

        assertThat(measured().units()).isEqualTo(3);
        assertThat(alpha(measured())).isEqualTo(1);
    }

    /**
     * With Tove's {a} the second has three values: 2·(2/3 + 2/3 + 0) / (3 − 1) = 4/3, and D_o = 4/3 / 9 = 4/27. {a} is there 4 times
     * of 9: D_e = 2·(4·2/3 + 4·2 + 4·2 + 2·2/3 + 2 + 4) / (9·8) = 52/72. Alpha = 1 − 4/27 · 72/52 = 31/39.
     */
    @Test
    void aThirdCoderCountsUntilWhatTheyDidIsReplaced() {
        coding.done(ids.get(1), goals(0), world.as(TOVE));

        assertThat(alpha(measured())).isCloseTo(31 / 39.0, EXACTLY);
        assertThat(measured().cohensKappa()).isEmpty();
        assertThat(pairs())
                .containsExactlyInAnyOrder("Sara Lind, Leo Hed: 4", "Sara Lind, Tove Rask: 1", "Leo Hed, Tove Rask: 1");

        db.update(CODER_WORK)
                .set(CODER_WORK.STATE, "REPLACED")
                .where(CODER_WORK.CODER_ID.eq(TOVE.accountId()))
                .execute();

        assertThat(alpha(measured())).isCloseTo(25 / 32.0, EXACTLY);
        assertThat(measured().cohensKappa()).isPresent();
        assertThat(pairs()).containsExactly("Sara Lind, Leo Hed: 4");
    }

    /**
     * January ends in Stockholm an hour before it does in UTC, and the later coder tells the month. The first two have {a} 3 times
     * and {a,b} once: D_o = 1/4 · 2·2/3 = 1/3 and D_e = 2·3·2/3 / (4·3) = 1/3, so alpha is 0.
     */
    @Test
    void overTimeTheLaterCoderTellsTheMonthInStockholm() {
        done(SARA, "2026-01-10T12:00:00Z", ids.get(0), ids.get(1));
        done(LEO, "2026-01-31T23:30:00Z", ids.get(0), ids.get(1));

        List<LotReliability.Month> months = report().months().stream()
                .filter(month -> month.dimension() == Dimension.GOAL)
                .toList();

        assertThat(months)
                .extracting(LotReliability.Month::month)
                .containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        assertThat(alpha(months.get(0).measured())).isCloseTo(0, EXACTLY);
        assertThat(alpha(months.get(1).measured())).isEqualTo(1);
    }

    @Test
    void whatWasProposedStandsBesideWhatWasGivenShownOrNot() {
        proposed(SARA, ids.get(1), goals(1, 2));
        drawn(0, 1);
        long shown = given("Med förslag");
        coded(shown, goals(0), goals(0, 1));
        proposed(LEO, shown, goals(0));

        List<SuggestionUse> uses = onGoals().suggestions();

        assertThat(uses)
                .containsExactly(
                        new SuggestionUse(Dimension.GOAL, true, 1, 1, 2, 1),
                        new SuggestionUse(Dimension.GOAL, false, 1, 2, 2, 1));
        assertThat(uses.getFirst().proposedThatWereGiven()).hasValue(1);
        assertThat(uses.getFirst().givenThatWereProposed()).hasValue(0.5);
    }

    @Test
    void anotherCodingIsSeenAtOnce() {
        measured();
        coded(given("En till"), goals(0), goals(1));

        assertThat(measured().units()).isEqualTo(5);
        assertThat(alpha(measured())).isLessThan(25 / 32.0);
    }

    @Test
    void aLotThatNobodyHasCodedTwiceIsNotMeasured() {
        Measured none = reliabilities
                .of(new Lot(agreements.area(2021, "barn-unga"), Level.REGION))
                .of(Dimension.GOAL);

        assertThat(none.standing()).isEqualTo(Standing.NOT_MEASURED);
    }

    @Test
    void allLevelsAreMeasuredTogetherOnlyWhereTheyHaveOneBook() {
        assertThat(report().area()).isEmpty();

        AreaPart area = agreements.area(2021, "handlingsplaner-mobila");
        samples.change(area, 1, 0, "frö", world.as(SARA));
        world.given(
                anIntervention().in(2021, area.shortName()).titled("Kommunens"),
                anIntervention()
                        .of(Level.REGION, "03")
                        .in(2021, area.shortName())
                        .titled("Regionens"));
        coded(world.idOf("Kommunens"), Set.of(), Set.of());
        coded(world.idOf("Regionens"), Set.of(), Set.of());

        Reliabilities.Report regions = reliabilities.report(new Lot(area, Level.REGION), world.as(SARA));
        assertThat(regions.units()).isEqualTo(1);
        assertThat(regions.area().values()).isNotEmpty().allMatch(measured -> measured.units() == 2);
    }

    // --- the page

    @Test
    void thePageLeadsFromACategoryToWhatCodersDifferOn() {
        var page = visits.get(SARA, address()).page();
        String b = codebooks.category(category(1)).orElseThrow().name();
        assertThat(page.select("table:has(#dimensioner) tbody tr").text())
                .contains("Mål 4 75 % 0,667 0,781")
                .contains("För få för att säga något");
        String href = page.select("tr:has(th:containsOwn(" + b + ")) a").attr("href");

        var differing = visits.get(SARA, href).page();

        assertThat(differing.select("main .tasks a").eachAttr("href"))
                .containsExactly("/koda/" + ids.get(1) + "/avgorande");
        assertThat(visits.get(SARA, "/koda/" + ids.get(1) + "/avgorande").status())
                .isEqualTo(200);
        assertThat(visits.get(SARA, address() + "?lang=en").body()).contains("Too few to say anything");
    }

    @Test
    void theFileHasEveryNumber() {
        assertThat(visits.get(SARA, address() + "/fil.csv").body().lines())
                .contains("dimension,goal,,,,4,0.7500,0.6667,0.7813," + interval() + ",too_few,,")
                .contains("pair,goal,,Sara Lind|Leo Hed,,4,0.7500,0.6667,0.7813,,,too_few,,")
                .contains("month,goal,,,2026-03,4,0.7500,0.6667,0.7813,,,too_few,,");
    }

    private String interval() {
        var interval = measured().interval().orElseThrow();
        return String.format(java.util.Locale.ROOT, "%.4f,%.4f", interval.low(), interval.high());
    }

    @Test
    void whereNothingIsMeasuredThePageSaysSo() {
        assertThat(visits.get(SARA, "/koda/2021/barn-unga/REGION/overensstammelse")
                        .page()
                        .select("main h2")
                        .eachText())
                .containsExactly("Inget är mätt än");
    }

    @Test
    void whoAgreesWithWhomIsForThoseWhoCodeTheArea() {
        for (Person other : List.of(AMIR, ANNA)) {
            for (String path : List.of(address(), address() + "/fil.csv", address() + "/" + category(1))) {
                assertThat(visits.get(other, path).status()).isEqualTo(403);
            }
            assertThatThrownBy(() -> reliabilities.report(lot(), world.as(other)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> reliabilities.differing(lot(), category(1), 0, 1, world.as(other)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(visits.get(null, address()).location()).contains("/logga-in");
    }

    @Test
    void aCategoryOfAnotherBookIsNotThere() {
        long other = codebooks
                .inForce(2021, "barn-unga", Level.REGION)
                .orElseThrow()
                .of(Dimension.GOAL)
                .getFirst()
                .id();

        assertThatThrownBy(() -> reliabilities.differing(lot(), other, 0, 1, world.as(SARA)))
                .isInstanceOf(Missing.class);
        assertThat(visits.get(SARA, "/koda/2021/god-vard/COUNTY/overensstammelse")
                        .status())
                .isEqualTo(404);
    }

    // ---

    private void drawn(double blind, double assisted) {
        samples.change(area(), blind, assisted, "frö", world.as(SARA));
    }

    private long given(String title) {
        world.given(anIntervention().titled(title));
        return world.idOf(title);
    }

    private void coded(long id, Set<Long> bySara, Set<Long> byLeo) {
        coding.done(id, bySara, world.as(SARA));
        coding.done(id, byLeo, world.as(LEO));
    }

    private void done(Person person, String at, Long... interventions) {
        db.update(CODER_WORK)
                .set(CODER_WORK.DONE_AT, OffsetDateTime.parse(at))
                .where(CODER_WORK.CODER_ID.eq(person.accountId()))
                .and(CODER_WORK.INTERVENTION_ID.in(Arrays.asList(interventions)))
                .execute();
    }

    private void proposed(Person person, long id, Set<Long> categories) {
        db.update(CODER_WORK)
                .set(CODER_WORK.SUGGESTED, categories.toArray(Long[]::new))
                .where(CODER_WORK.CODER_ID.eq(person.accountId()))
                .and(CODER_WORK.INTERVENTION_ID.eq(id))
                .execute();
    }

    private Measured measured() {
        return reliabilities.of(lot()).of(Dimension.GOAL);
    }

    private static double alpha(Measured measured) {
        return measured.alpha().map(Estimate::alpha).orElseThrow();
    }

    private Reliabilities.Report report() {
        return reliabilities.report(lot(), world.as(SARA));
    }

    private Reliabilities.OfDimension onGoals() {
        return report().dimensions().stream()
                .filter(each -> each.dimension() == Dimension.GOAL)
                .findFirst()
                .orElseThrow();
    }

    private List<String> pairs() {
        return report().pairs().stream()
                .map(pair -> pair.one() + ", " + pair.other() + ": "
                        + pair.measured().get(Dimension.GOAL).units())
                .toList();
    }

    private Set<Long> goals(int... positions) {
        return IntStream.of(positions).mapToObj(this::category).collect(Collectors.toSet());
    }

    private long category(int position) {
        return codebooks
                .inForce(2021, "god-vard", Level.MUNICIPALITY)
                .orElseThrow()
                .of(Dimension.GOAL)
                .get(position)
                .id();
    }

    private AreaPart area() {
        return agreements.area(2021, "god-vard");
    }

    private Lot lot() {
        return new Lot(area(), Level.MUNICIPALITY);
    }

    private static String address() {
        return "/koda/2021/god-vard/MUNICIPALITY/overensstammelse";
    }
}
