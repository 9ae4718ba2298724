package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.ANNA;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.organisations.Level;
import rose.platform.Forbidden;
import rose.surveys.Survey;
import rose.surveys.Surveys;
import rose.surveys.questions.Field;

/** What questions cost stands beside what they are used for, and tells nothing of single persons. */
@RoseTest
class BurdensTest {

    private static final String PAGE = "/belastning?ar=2023&omrade=god-vard&niva=MUNICIPALITY";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Burdens burdens;

    @Autowired
    Surveys surveys;

    @Autowired
    DSLContext db;

    private Survey survey;

    @BeforeEach
    void measured() {
        survey = surveys.find(2023, "god-vard", Level.MUNICIPALITY).orElseThrow();
        db.execute("truncate collection.question_time");
        given("interventions.outcomes", 5, 10, 640_000);
        given("interventions.funds", 2, 3, 12_000);
        given("interventions.funds", 3, 1, 9_000);
        given("interventions.goal_measure", 6, 5, 400_000);
        given("money_used", 4, 4, 80_000);
    }

    private void given(String question, int bucket, int uses, int milliseconds) {
        db.execute(
                "insert into collection.question_time values (?, ?, ?, ?, ?)",
                survey.id(),
                question,
                bucket,
                uses,
                milliseconds);
    }

    private Burden of(String question) {
        return burdens.of(survey, world.as(SARA)).stream()
                .filter(burden -> burden.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCostsMostAndIsUsedLeastComesFirst() {
        // 400 s that nothing uses; 640 s that five kinds of figure and a report use: 400 / 1 and 640 / 7
        assertThat(burdens.of(survey, world.as(SARA)))
                .extracting(Burden::question)
                .startsWith("interventions.goal_measure", "interventions.outcomes");
    }

    @Test
    void everyQuestionOfTheSurveyIsThereOnce() {
        var definition = surveys.published(survey).orElseThrow().definition();
        List<String> asked = definition.fields().stream().map(Field::id).collect(Collectors.toList());
        definition
                .blocks()
                .forEach(block -> block.entryFields().forEach(field -> asked.add(block.id() + "." + field.id())));
        assertThat(burdens.of(survey, world.as(SARA)))
                .extracting(Burden::question)
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void aQuestionIsUsedByTheFiguresThatReadItAndTheReportsTheyStandIn() {
        assertThat(of("interventions.outcomes").figureKinds())
                .containsExactlyInAnyOrder(
                        FigureKind.CATEGORY_SHARES,
                        FigureKind.GOAL_ATTAINMENT,
                        FigureKind.OUTPUT_OUTCOME_LINKS,
                        FigureKind.ANY_OUTCOME,
                        FigureKind.COUNTY_MAP,
                        kind("attainment-by-category"),
                        kind("year-to-year"),
                        kind("relation-map"));
        assertThat(of("interventions.outcomes").reports()).isEqualTo(1);
        assertThat(of("interventions.target_groups").figureKinds())
                .containsExactlyInAnyOrder(FigureKind.TARGET_GROUPS, kind("relation-map"), kind("people-reached"));
        assertThat(of("interventions.target_groups").reports()).isEqualTo(1);
        assertThat(of("perspectives").figureKinds())
                .containsExactlyInAnyOrder(kind("perspectives"), kind("perspectives-by-area"));
        assertThat(of("interventions.goal_measure").used()).isZero();
    }

    private static FigureKind kind(String key) {
        return FigureKind.of(key).orElseThrow();
    }

    @Test
    void timeOfFewerThanFiveUsesIsWithheld() {
        Burden few = of("money_used");
        assertThat(few.withheld()).isTrue();
        assertThat(few.totalMillis()).isNull();
        assertThat(few.medianMillis()).isNull();
        assertThat(of("interventions.goal_measure").totalMillis()).isEqualTo(400_000);
        assertThat(of("interventions.goals").withheld())
                .as("nobody has been there")
                .isFalse();
    }

    @Test
    void theMedianLiesWhereHalfOfTheUsesTookLess() {
        assertThat(Burden.median(new TreeMap<>(Map.of(0, 4L)))).isEqualTo(1_000);
        assertThat(Burden.median(new TreeMap<>(Map.of(2, 3L, 5, 1L)))).isEqualTo(4_000 + 4_000 * 2 / 3 + 1);
        assertThat(Burden.median(new TreeMap<>(Map.of(0, 1L, 3, 9L)))).isBetween(11_000L, 12_000L);
        assertThat(Burden.median(new TreeMap<>())).isZero();
    }

    @Test
    void everyQuestionThatAFigureReadsIsAskedInSomeSurvey() {
        Set<String> asked = surveys.all().stream()
                .flatMap(each -> surveys.published(each).stream())
                .flatMap(version -> version.definition().interventions().stream())
                .flatMap(block -> block.entryFields().stream())
                .map(Field::id)
                .collect(Collectors.toSet());
        assertThat(FigureKind.all())
                .allSatisfy(kind -> assertThat(kind.questions()).isSubsetOf(asked));
        assertThat(FigureKind.all())
                .filteredOn(kind -> kind.questions().isEmpty() && kind.question() == null)
                .as("who has answered, and what registers tell, is no answer to any question")
                .containsExactlyInAnyOrder(
                        FigureKind.RESPONSE,
                        kind("response-over-time"),
                        kind("register-statistics"),
                        kind("register-by-county"));
    }

    @Test
    void thePageSaysItInASentenceAndShowsChartAndTable() {
        var page = visits.get(SARA, PAGE).page();
        assertThat(page.expectFirst(".figure-says").text())
                .matches("\\d+ av \\d+ frågor används inte i någon figur eller rapport\\. "
                        + "De har tagit 6 min av de 17 min som har mätts\\.");
        assertThat(page.select("svg.chart")).hasSize(2);
        assertThat(page.expectFirst("main tbody tr").text()).contains("interventions.goal_measure", "ingenting");
        assertThat(page.select("main tbody tr").eachText()).anyMatch(row -> row.contains("money_used för få för få 4"));
    }

    @Test
    void theFileHasNothingThatThePageWithholds() {
        var file = visits.get(SARA, PAGE.replace("?", "/fil.csv?"));
        assertThat(file.response().getHeader("Content-Disposition"))
                .contains("rose-belastning-god-vard-municipality-2023.csv");
        assertThat(file.body().lines())
                .first()
                .isEqualTo("question,label,median_seconds,total_seconds,uses,withheld,answers,figure_kinds,reports");
        assertThat(file.body().lines().filter(line -> line.startsWith("money_used,")))
                .singleElement()
                .asString()
                .endsWith(",,,4,true,0,,0");
    }

    @Test
    void withoutAnyTimeThePageSaysSo() {
        db.execute("truncate collection.question_time");
        var page = visits.get(SARA, "/belastning?ar=strunt&lang=en");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().expectFirst(".figure-says").text()).endsWith("has been measured yet.");
        assertThat(page.page().select("svg.chart")).isEmpty();
    }

    @Test
    void onlyAnalystsMaySeeIt() {
        for (Person person : List.of(ANNA, KARIN, EVA)) {
            assertThatThrownBy(() -> burdens.of(survey, world.as(person))).isInstanceOf(Forbidden.class);
            assertThat(visits.get(person, PAGE).status()).isEqualTo(403);
            assertThat(visits.get(person, PAGE.replace("?", "/fil.csv?")).status())
                    .isEqualTo(403);
            assertThat(visits.get(person, "/om").body()).doesNotContain("/belastning");
        }
        assertThat(visits.get(null, PAGE).location()).endsWith("/logga-in");
        assertThat(visits.get(SARA, "/om").body()).contains("href=\"/belastning\"");
    }
}
