package rose.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rose.demo.SyntheticWorld.Level;

class TextsTest {
    private static final SmallSweden SWEDEN = new SmallSweden();
    private static final List<SyntheticIntervention> ROWS = Stream.of(2021, 2022, 2023)
            .flatMap(year -> new SyntheticYear(SWEDEN, 99).interventions(year, 2))
            .toList();
    private static final Pattern ARTEFACT = Pattern.compile("[ ]{2}|[{}|\\t\\r]|\\.\\.| [.,;]|^\\s|\\s$|\\bnull\\b");

    private static Stream<String> texts(SyntheticIntervention row) {
        return Stream.of(row.title(), row.activities(), row.goals(), row.outputs(), row.outcomes());
    }

    @Test
    void noTextShowsThatAMachineWroteIt() {
        assertThat(ROWS.stream()
                        .flatMap(TextsTest::texts)
                        .filter(text -> ARTEFACT.matcher(text).find()))
                .isEmpty();
    }

    @Test
    void everyInterventionHasATitleAndSaysWhatWasDone() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.title()).isNotBlank().hasSizeLessThan(160);
            assertThat(row.activities()).isNotBlank();
        });
    }

    @Test
    void aboutATenthAreShortReportsWithOneText() {
        assertThat(share(row -> row.goals().isEmpty()
                        && row.outputs().isEmpty()
                        && row.outcomes().isEmpty()))
                .isBetween(0.09, 0.13);
    }

    @Test
    void aTextMostlySpeaksOfItsCategories() {
        assertThat(spoken("SIP", "SIP")).isBetween(0.8, 0.999);
        String together = "sam|möte|nätverk|forum|team|dialog|kontakt|råd|konsult";
        assertThat(spoken("Samverkan/samarbete/samordning", together)).isBetween(0.8, 1.0);
    }

    private static double spoken(String category, String words) {
        Pattern pattern = Pattern.compile(words);
        List<SyntheticIntervention> coded = ROWS.stream()
                .filter(row -> row.activityCodes().contains(category))
                .toList();
        return coded.stream()
                        .filter(row -> pattern.matcher(row.activities()).find())
                        .count()
                / (double) coded.size();
    }

    @Test
    void anOutcomeIsLikelierWhereTheSameGoalWasSet() {
        String access = "Ökad tillgänglighet";
        Predicate<SyntheticIntervention> goal = row -> row.goalCodes().contains(access);
        Predicate<SyntheticIntervention> outcome = row -> row.outcomeCodes().contains(access);
        double withGoal = share(goal.and(outcome)) / share(goal);
        double without = share(goal.negate().and(outcome)) / share(goal.negate());
        assertThat(withGoal).isGreaterThan(2 * without);
    }

    private static double share(Predicate<SyntheticIntervention> wanted) {
        return ROWS.stream().filter(wanted).count() / (double) ROWS.size();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfWorkHasTwelveActivitiesAndOutputs(Work work) {
        assertThat(lines("activity " + work)).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(lines("output " + work)).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(lines("title " + work)).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfChangeHasTwelveGoalsAndOutcomes(Change change) {
        assertThat(lines("goal " + change)).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(lines("outcome " + change)).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
    }

    private static List<String> lines(String list) {
        return Grammar.SWEDISH.lists().getOrDefault(list, List.of());
    }

    @Test
    void everySlotHasWordsInEveryAreaAndLevel() {
        Pattern slot = Pattern.compile("\\{([a-z_]+)}");
        List<String> slots = Grammar.SWEDISH.lists().values().stream()
                .flatMap(List::stream)
                .flatMap(line -> slot.matcher(line).results().map(found -> found.group(1)))
                .distinct()
                .toList();
        assertThat(slots).contains("mg", "enhet", "metod");
        for (Level level : Level.values()) {
            Lexicon lexicon = new Lexicon(Grammar.SWEDISH, "an area made later", level);
            assertThat(slots)
                    .allSatisfy(each -> assertThat(lexicon.slot(each)).as(each).isNotEmpty());
        }
    }

    @Test
    void categoriesFindTheirKind() {
        assertThat(Work.of("Utvecklingsarbete SIP")).isEqualTo(Work.SIP);
        assertThat(Work.of("Implementering av patientfokuserat arbetssätt")).isEqualTo(Work.PARTICIPATION);
        assertThat(Work.of("Kartläggning, analys, utveckling")).isEqualTo(Work.MAPPING);
        assertThat(Work.of("Inköp eller införande av digitalt verktyg")).isEqualTo(Work.DIGITAL);
        assertThat(Change.of("Ökad kompetens/kunskap")).isEqualTo(Change.SKILL);
        assertThat(Change.of("Främjad hälsa, förebyggd ohälsa")).isEqualTo(Change.HEALTH);
        assertThat(Change.of("Ökad kunskap och förståelse för patienter")).isEqualTo(Change.KNOWLEDGE);
    }
}
