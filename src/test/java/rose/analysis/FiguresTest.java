package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.ULLA;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.RoseTest;
import rose.World;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.publication.FigureFiles;

@RoseTest
class FiguresTest {

    @Autowired
    World world;

    @Autowired
    Figures figures;

    @Autowired
    FigureFiles files;

    // --- the published example: area 2, regions, 2021, 121 interventions

    private static final int EXAMPLE = 121;
    private static final List<String> REGIONS = List.of(
            "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21", "22",
            "23", "24");

    private static final Map<String, Integer> ACTIVITIES = inOrder(
            Map.entry("Riktade behandlingar och insatser", 29),
            Map.entry("Tidiga bedömningar", 25),
            Map.entry("Kartläggning, analys, utveckling", 44),
            Map.entry("Kompetensutveckling", 28),
            Map.entry("Personal- och annan resursförstärkning", 48),
            Map.entry("Digitalisering", 17),
            Map.entry("Samverkan och samarbete", 25));

    private record Attained(int goals, int matching) {}

    private static final Map<String, Attained> GOALS = inOrder(
            Map.entry("Ökad vårdkvalitet", new Attained(60, 34)),
            Map.entry("Ökad tillgänglighet", new Attained(59, 39)),
            Map.entry("Förebygga, främja, stödja i tidigt skede", new Attained(31, 19)),
            Map.entry("Stärkt första linjen", new Attained(24, 16)),
            Map.entry("Ökad kompetens", new Attained(17, 13)),
            Map.entry("Ökat välmående", new Attained(17, 7)));

    @Test
    void thePublishedActivitiesComeOutExactly() {
        givenThePublishedExample();

        assertThat(csv(FigureKind.CATEGORY_SHARES, Dimension.ACTIVITY)).isEqualTo("""
                        dimension,category,interventions,organisations,share
                        activity,Personal- och annan resursförstärkning,48,20,0.3967
                        activity,"Kartläggning, analys, utveckling",44,20,0.3636
                        activity,Riktade behandlingar och insatser,29,20,0.2397
                        activity,Kompetensutveckling,28,20,0.2314
                        activity,Tidiga bedömningar,25,20,0.2066
                        activity,Samverkan och samarbete,25,20,0.2066
                        activity,Digitalisering,17,17,0.1405
                        """);
    }

    @Test
    void thePublishedGoalAttainmentComesOutExactly() {
        givenThePublishedExample();

        assertThat(csv(FigureKind.GOAL_ATTAINMENT, null)).isEqualTo("""
                        category,with_goal,with_matching_outcome,share
                        Ökad vårdkvalitet,60,34,0.5667
                        Ökad tillgänglighet,59,39,0.6610
                        "Förebygga, främja, stöd i tidigt skede",31,19,0.6129
                        Stärkt första linjen,24,16,0.6667
                        Ökad kompetens,17,13,0.7647
                        Ökat välmående,17,7,0.4118
                        """);
    }

    @Test
    void theExampleStandsOnTwentyRegionsOfTwentyOne() {
        givenThePublishedExample();

        assertThat(figure(FigureKind.ANY_OUTCOME).base()).isEqualTo(base(EXAMPLE, EXAMPLE, 20));
    }

    /** Of regions, none of them late; without a text about them all interventions are simplified. */
    private static Base base(int interventions, int settled, int organisations) {
        return new Base(
                interventions, settled, organisations, 21, 0, interventions, Counted.LeftOut.NOTHING, false, true);
    }

    /** Each category is given to so many interventions in a row, beginning where the one before ended, round and round. */
    private void givenThePublishedExample() {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        int at = 0;
        for (var activity : ACTIVITIES.entrySet()) {
            at = give("A ", activity.getKey(), at, activity.getValue(), cells);
        }
        for (var goal : GOALS.entrySet()) {
            int from = at;
            at = give("G ", goal.getKey(), from, goal.getValue().goals(), cells);
            give("O ", goal.getKey(), from, goal.getValue().matching(), cells);
            give("O ", goal.getKey(), at, 3, cells);
        }
        world.given(IntStream.range(0, EXAMPLE)
                .mapToObj(i -> anIntervention()
                        .of(Level.REGION, REGIONS.get(i % REGIONS.size()))
                        .in(2021, "barn-unga")
                        .titled("Insats " + i)
                        .coded(
                                Dimension.ACTIVITY,
                                cells.getOrDefault("A " + i, List.of()).toArray(String[]::new))
                        .coded(
                                Dimension.GOAL,
                                cells.getOrDefault("G " + i, List.of()).toArray(String[]::new))
                        .coded(
                                Dimension.OUTCOME,
                                cells.getOrDefault("O " + i, List.of()).toArray(String[]::new)))
                .toArray(AnIntervention[]::new));
    }

    private static int give(String column, String category, int from, int many, Map<String, List<String>> cells) {
        IntStream.range(from, from + many)
                .forEach(i -> cells.computeIfAbsent(column + i % EXAMPLE, unused -> new ArrayList<>())
                        .add(category));
        return (from + many) % EXAMPLE;
    }

    // --- what counts

    @Test
    void anInterventionThatIsNotSettledIsInTheBaseLineButNotInTheShares() {
        world.given(
                inUppsala().titled("1").coded(Dimension.GOAL, "Ökad kompetens"),
                inUppsala().titled("2").coded(Dimension.GOAL, "Ökat välmående"),
                inUppsala().titled("3"),
                inUppsala().titled("4"));

        CategoryShares shares = (CategoryShares) figures.figure(FigureKind.CATEGORY_SHARES, uppsalas(), Dimension.GOAL)
                .data();

        assertThat(figure(FigureKind.CATEGORY_SHARES).base()).isEqualTo(base(4, 2, 1));
        assertThat(shares.shares().stream()
                        .filter(share -> share.interventions() > 0)
                        .map(share -> share.category().name() + " " + share.share()))
                .containsExactly("Ökad kompetens 0.5", "Ökat välmående 0.5");
    }

    @Test
    void whereNothingIsSettledThereIsNoShareAndNotZero() {
        world.given(inUppsala());

        assertThat(csv(FigureKind.ANY_OUTCOME, null)).isEqualTo("interventions,with_outcome,share\n0,0,\n");
        assertThat(csv(FigureKind.CATEGORY_SHARES, Dimension.GOAL).lines().skip(1))
                .hasSize(6)
                .allMatch(line -> line.endsWith(",0,0,"));
        assertThat(csv(FigureKind.GOAL_ATTAINMENT, null).lines().skip(1))
                .hasSize(6)
                .allMatch(line -> line.endsWith(",0,0,"));
        assertThat(csv(FigureKind.OUTPUT_OUTCOME_LINKS, null)).isEqualTo("output,outcome,interventions\n");
    }

    @Test
    void aGoalThatNobodyHasHasNoShareOfAttainment() {
        world.given(inUppsala().coded(Dimension.GOAL, "Ökad kompetens"));

        assertThat(csv(FigureKind.GOAL_ATTAINMENT, null))
                .contains("Ökad kompetens,1,0,0.0000\n")
                .contains("Ökat välmående,0,0,\n");
    }

    @Test
    void aBookWithoutOutcomesGivesNoShareOfOutcomes() {
        world.given(anIntervention()
                .of(Level.COUNTY, "23")
                .in(2023, "suicidprevention")
                .coded(Dimension.ACTIVITY, "Kompetensutveckling"));
        Selection selection = world.selection(2023, "suicidprevention", Level.COUNTY);

        assertThat(files.csv(figures.figure(FigureKind.ANY_OUTCOME, selection, null)))
                .isEqualTo("interventions,with_outcome,share\n0,0,\n");
    }

    @Test
    void aCountyWithoutReportIsNotZero() {
        world.given(
                inUppsala()
                        .coded(Dimension.OUTPUT, "Digitalisering", "Kompetensutveckling")
                        .coded(Dimension.OUTCOME, "Ökad kompetens"),
                inUppsala().of(Level.REGION, "23").codedWithNothing());

        assertThat(csv(FigureKind.COUNTY_MAP, null).lines())
                .hasSize(22)
                .contains("county_code,county,results,reported")
                .contains("03,Uppsala län,3,true")
                .contains("23,Jämtlands län,0,true")
                .contains("01,Stockholms län,,false")
                .contains("25,Norrbottens län,,false");
    }

    @Test
    void moneyIsSplitToTheKronaWithTheOddOnesToTheFirstCategories() {
        world.given(
                inUppsala()
                        .titled("a")
                        .costing(100)
                        .coded(Dimension.ACTIVITY, "Tidiga bedömningar", "Digitalisering", "Kompetensutveckling"),
                inUppsala().titled("b").costing(7).coded(Dimension.ACTIVITY, "Digitalisering"),
                inUppsala().titled("c").costing(1_000).coded(Dimension.ACTIVITY),
                inUppsala().titled("d").coded(Dimension.ACTIVITY, "Digitalisering"));

        assertThat(csv(FigureKind.MONEY_BY_CATEGORY, null)).startsWith("""
                        category,interventions,funds_sek_split,funds_sek_unsplit
                        Digitalisering,3,40,107
                        Tidiga bedömningar,1,34,100
                        Kompetensutveckling,1,33,100
                        Riktade behandlingar och insatser,0,0,0
                        """);
        assertThat(((MoneyByCategory) figure(FigureKind.MONEY_BY_CATEGORY).data()).uncategorisedSek())
                .isEqualTo(1_000);
    }

    @Test
    void targetGroupsAreCountedOverAllThatIsReported() {
        world.given(
                inUppsala().titled("1").forTargetGroups("Barn 0–6", "Vuxna 65+"),
                inUppsala().titled("2").forTargetGroups("Vuxna 65+"),
                inUppsala().titled("3"));

        assertThat(csv(FigureKind.TARGET_GROUPS, null).lines().limit(3))
                .containsExactly(
                        "target_group,interventions,organisations,share",
                        "Vuxna 65+,2,1,0.6667",
                        "Barn 0–6,1,1,0.3333");
    }

    @Test
    void whatIsGrantedStandsBesideWhatIsReported() {
        world.given(
                anIntervention().of(ANNA).titled("1").costing(90_000_000),
                anIntervention().of(BO).titled("2").costing(20_000_000),
                anIntervention().of(BO).titled("3"));
        Figure figure = figures.figure(
                FigureKind.GRANTED_AND_REPORTED, world.selection(2021, "god-vard", Level.MUNICIPALITY), null);

        assertThat(figure.data()).isInstanceOfSatisfying(GrantedAndReported.class, data -> {
            assertThat(data.allocatedSek()).isEqualTo(100_000_000);
            assertThat(data.reportedSek()).isEqualTo(110_000_000);
            assertThat(data.differenceSek()).isEqualTo(10_000_000);
            assertThat(data.interventions()).isEqualTo(3);
            assertThat(data.withoutFunds()).isEqualTo(1);
            assertThat(data.grantedToReportingSek()).isBetween(700_000L, 800_000L);
        });
    }

    @Test
    void theOtherYearsAreasAndLevelsAreNotCounted() {
        world.given(
                inUppsala().titled("1").coded(Dimension.GOAL, "Ökad kompetens"),
                inUppsala()
                        .in(2022, "barn-unga")
                        .titled("2")
                        .coded(Dimension.GOAL, "Ökat välmående och patientnöjdhet"),
                inUppsala().in(2021, "traumavard").titled("3").coded(Dimension.GOAL, "Ökad kompetens"));

        assertThat(figure(FigureKind.ANY_OUTCOME).base()).isEqualTo(base(1, 1, 1));
        assertThat(figures.reported())
                .extracting(
                        selection -> selection.year() + " " + selection.area().shortName() + " " + selection.level())
                .containsExactly("2022 barn-unga REGION", "2021 barn-unga REGION", "2021 traumavard REGION");
    }

    private static AnIntervention inUppsala() {
        return anIntervention().of(ULLA).in(2021, "barn-unga");
    }

    private Selection uppsalas() {
        return world.selection(2021, "barn-unga", Level.REGION);
    }

    private Figure figure(FigureKind kind) {
        return figures.figure(kind, uppsalas(), null);
    }

    private String csv(FigureKind kind, Dimension dimension) {
        return files.csv(figures.figure(kind, uppsalas(), dimension));
    }

    @SafeVarargs
    private static <T> Map<String, T> inOrder(Map.Entry<String, T>... entries) {
        return Stream.of(entries)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
