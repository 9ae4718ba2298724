package rose.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rose.demo.SyntheticWorld.AreaLine;
import rose.demo.SyntheticWorld.Level;

/** The numbers that the authorities published, row by row, against the synthetic year at scale 1. */
class PublishedNumbersTest {
    private static final SmallSweden SWEDEN = new SmallSweden();
    private static final long SEED = 20220331;
    private static final Map<Integer, List<SyntheticIntervention>> YEARS = new HashMap<>();
    private static final Map<Integer, List<SyntheticAnswer>> ANSWERS = new HashMap<>();

    private static List<SyntheticIntervention> year(int year) {
        return YEARS.computeIfAbsent(
                year, y -> new SyntheticYear(SWEDEN, SEED).interventions(y, 1).toList());
    }

    private static List<SyntheticIntervention> rows(int year, String area, Level level) {
        return year(year).stream()
                .filter(row -> row.area().equals(area) && row.level() == level)
                .toList();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} interventions from {4}")
    @CsvSource({
        // 2021 less those published by name
        "2021, barn-unga,              REGION,       118, 21",
        "2021, samsjuklighet,          COUNTY,       140, 21",
        "2021, medskapare,             COUNTY,        88, 21",
        "2021, traumavard,             REGION,        60, 20",
        "2021, handlingsplaner-mobila, REGION,        65, 17",
        "2021, handlingsplaner-mobila, MUNICIPALITY, 193, 111",
        "2022, barn-unga,              REGION,        94, 20",
        "2022, samsjuklighet,          COUNTY,       165, 21",
        "2022, god-vard,               REGION,        85, 20",
        "2022, god-vard,               MUNICIPALITY, 923, 258",
        "2022, medskapare,             COUNTY,        91, 21",
        "2022, traumavard,             REGION,        54, 20",
    })
    void asManyInterventionsFromAsManyOrganisations(int year, String area, Level level, int interventions, int from) {
        assertThat(rows(year, area, level)).hasSize(interventions);
        assertThat(organisations(rows(year, area, level))).isEqualTo(from);
    }

    private static long organisations(List<SyntheticIntervention> rows) {
        return rows.stream()
                .map(SyntheticIntervention::organisationCode)
                .distinct()
                .count();
    }

    @Test
    void theYear2023HasAtLeast2800InterventionsAnd277MunicipalitiesInTheActionPlans() {
        assertThat(year(2023)).hasSizeGreaterThanOrEqualTo(2800);
        assertThat(organisations(rows(2023, "handlingsplaner", Level.MUNICIPALITY)))
                .isEqualTo(277);
    }

    @ParameterizedTest(name = "2022 {0}: {1} MSEK")
    @CsvSource({
        "barn-unga,     283",
        "samsjuklighet, 182",
        "god-vard,      242",
        "medskapare,     33",
        "traumavard,     49",
    })
    void theFundsReported2022AddUpToTheMillion(String area, long millions) {
        long reported = year(2022).stream()
                .filter(row -> row.area().equals(area))
                .mapToLong(SyntheticIntervention::fundsSek)
                .sum();
        assertThat(reported).isEqualTo(millions * 1_000_000);
    }

    @ParameterizedTest(name = "2022 {0} {1} {2}: {3} % of {5}")
    @CsvSource({
        "barn-unga,     GOAL,         Ökat välmående och patientnöjdhet,                3,  3, 94",
        "barn-unga,     TARGET_GROUP, Unga vuxna 18–29,                                 3,  3, 94",
        "barn-unga,     OUTCOME,      Ökad kompetens/kunskap,                          15, 14, 94",
        "barn-unga,     OUTCOME,      Ökad vårdkvalitet,                                6,  6, 94",
        "samsjuklighet, ACTIVITY,     Samverkan/samarbete/samordning,                  35, 58, 165",
        "samsjuklighet, TARGET_GROUP, 'Patient-, brukar- och anhörigorganisationer',   15, 25, 165",
        "samsjuklighet, OUTCOME,      Ökad egenmakt och inflytande,                     1,  2, 165",
        "traumavard,    GOAL,         Ökad vårdkvalitet,                               56, 30, 54",
    })
    void sharesOfInterventions2022(String area, String measure, String item, int percent, long count, int base) {
        List<SyntheticIntervention> rows =
                year(2022).stream().filter(row -> row.area().equals(area)).toList();
        assertThat(rows).hasSize(base);
        assertThat(rows.stream().filter(row -> values(row, measure).contains(item)))
                .hasSize((int) count);
        assertThat(count).isEqualTo(Math.round(percent * base / 100.0));
    }

    private static List<String> values(SyntheticIntervention row, String measure) {
        return switch (measure) {
            case "ACTIVITY" -> row.activityCodes();
            case "GOAL" -> row.goalCodes();
            case "OUTCOME" -> row.outcomeCodes();
            case "TARGET_GROUP" -> row.targetGroups();
            default -> throw new IllegalArgumentException(measure);
        };
    }

    @Test
    void of165InterventionsForComorbidity2022Exactly57PercentHaveAnyOutcome() {
        Stream<SyntheticIntervention> withOutcome = rows(2022, "samsjuklighet", Level.COUNTY).stream()
                .filter(row -> !row.outcomeCodes().isEmpty());
        assertThat(withOutcome.count()).isEqualTo(Math.round(0.57 * 165)).isEqualTo(94);
    }

    @ParameterizedTest(name = "2023 {0}: {3} % to {2}")
    @CsvSource({
        "handlingsplaner,    MUNICIPALITY, 'Planering, analys och samordning',                        41",
        "handlingsplaner,    MUNICIPALITY, Insatser direkt till slutmålgrupper,                       41",
        "handlingsplaner,    MUNICIPALITY, Kompetensutveckling,                                       11",
        "handlingsplaner,    MUNICIPALITY, Implementering eller utveckling av arbetssätt och metoder,  7",
        "ungdomsmottagningar, COUNTY,      Insatser direkt till slutmålgrupper,                       62",
        "ungdomsmottagningar, COUNTY,      Implementering eller utveckling av arbetssätt och metoder, 19",
        "ungdomsmottagningar, COUNTY,      Kompetensutveckling,                                       12",
        "ungdomsmottagningar, COUNTY,      'Planering, analys och samordning',                         7",
        "suicidprevention,   COUNTY,       'Planering, analys och samordning',                        43",
        "suicidprevention,   COUNTY,       Kompetensutveckling,                                       28",
        "suicidprevention,   COUNTY,       Insatser direkt till slutmålgrupper,                       14",
        "suicidprevention,   COUNTY,       Implementering eller utveckling av arbetssätt och metoder,  9",
        "suicidprevention,   COUNTY,       Övrigt,                                                     5",
    })
    void sharesOfMoney2023(String area, Level level, String category, long percent) {
        List<SyntheticIntervention> rows = rows(2023, area, level);
        double all = rows.stream().mapToLong(SyntheticIntervention::fundsSek).sum();
        double split = rows.stream()
                .filter(row -> row.activityCodes().contains(category))
                .mapToDouble(
                        row -> (double) row.fundsSek() / row.activityCodes().size())
                .sum();
        assertThat(Math.round(100 * split / all)).isEqualTo(percent);
    }

    @Test
    void whereTheMoneyIsNotPublishedItIs85To105PercentOfTheAllocation() {
        Function<Level, Map<String, Long>> reported = level -> {
            Map<String, Long> sums = new HashMap<>();
            year(2023).stream()
                    .filter(row -> row.level() == level)
                    .forEach(row -> sums.merge(row.area(), row.fundsSek(), Long::sum));
            return sums;
        };
        Map<Level, Map<String, Long>> sums = new EnumMap<>(Level.class);
        for (AreaLine line : SWEDEN.areas(2023)) {
            long sum = sums.computeIfAbsent(line.level(), reported).get(line.area());
            assertThat((double) sum / line.allocation()).as(line.toString()).isBetween(0.85, 1.05);
        }
    }

    // --- what organisations answered; accessibility is tillgänglighet, lgbtqi hbtqi, unsure "kan ej bedöma"

    private static List<SyntheticAnswer> answers(int year, String area, Level level, String question, String row) {
        return ANSWERS
                .computeIfAbsent(
                        year,
                        y -> new SyntheticAnswers(SWEDEN, new SmallSurveys(SWEDEN), SEED)
                                .answers(y)
                                .toList())
                .stream()
                .filter(answer -> answer.area().equals(area) && answer.level() == level)
                .filter(answer ->
                        answer.question().equals(question) && answer.row().equals(row == null ? "" : row))
                .toList();
    }

    @ParameterizedTest(name = "{0} {1} {2}, {3} {4}: {6} of {7} {5}")
    @CsvSource({
        "2022, barn-unga,       REGION,       perspectives,           ,                          accessibility,  19, 20",
        "2022, barn-unga,       REGION,       perspectives,           ,                          lgbtqi,          3, 20",
        "2022, barn-unga,       REGION,       perspectives,           ,                          diversity,       1, 20",
        "2022, barn-unga,       REGION,       user_participation,     organisations,             yes,             5, 20",
        "2022, barn-unga,       REGION,       user_participation,     individuals,               yes,             7, 20",
        "2022, barn-unga,       REGION,       ordinary_decided,       ,                          yes,            14, 20",
        "2022, barn-unga,       REGION,       collaboration_priority, within_region,             very_large,     12, 20",
        "2022, barn-unga,       REGION,       collaboration_priority, within_region,             fairly_large,    7, 20",
        "2022, samsjuklighet,   COUNTY,       perspectives,           ,                          user_influence, 18, 21",
        "2022, samsjuklighet,   COUNTY,       user_participation,     organisations,             yes,            15, 21",
        "2022, samsjuklighet,   COUNTY,       user_participation,     individuals,               yes,            17, 21",
        "2022, samsjuklighet,   COUNTY,       ordinary_decided,       ,                          yes,            12, 21",
        "2022, samsjuklighet,   COUNTY,       collaboration_priority, region_and_municipalities, very_large,     16, 21",
        "2022, god-vard,        MUNICIPALITY, ordinary_decided,       ,                          yes,           120, 259",
        "2022, god-vard,        MUNICIPALITY, ordinary_decided,       ,                          unsure,         89, 259",
        "2023, handlingsplaner, MUNICIPALITY, own_plan,               ,                          yes,           183, 277",
        "2023, handlingsplaner, REGION,       county_plan,            ,                          yes,            19, 21",
    })
    void asManyOrganisationsAnsweredSo(
            int year, String area, Level level, String question, String row, String option, int count, int base) {
        List<SyntheticAnswer> answers = answers(year, area, level, question, row);
        assertThat(answers.stream().filter(answer -> answer.values().contains(option)))
                .hasSize(count);
        // whoever finds no perspective prominent leaves that question empty: all who report are its base
        List<String> answering = question.equals("perspectives")
                ? rows(year, area, level).stream()
                        .map(SyntheticIntervention::organisationCode)
                        .distinct()
                        .toList()
                : answers.stream().map(SyntheticAnswer::organisationCode).toList();
        assertThat(answering).hasSize(base).doesNotHaveDuplicates();
    }

    @Test
    void onlyOneMunicipalityAnswersOf2022WithoutAnyInterventionForGoodCare() {
        Set<String> reporting = rows(2022, "god-vard", Level.MUNICIPALITY).stream()
                .map(SyntheticIntervention::organisationCode)
                .collect(Collectors.toSet());
        assertThat(answers(2022, "god-vard", Level.MUNICIPALITY, "money_used", null).stream()
                        .filter(answer -> !reporting.contains(answer.organisationCode())))
                .singleElement()
                .satisfies(answer -> assertThat(answer.values()).containsExactly("0"));
    }
}
