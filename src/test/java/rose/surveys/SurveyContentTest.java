package rose.surveys;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Approved;
import rose.RoseTest;
import rose.agreements.Agreements;
import rose.organisations.Level;
import rose.platform.Resources;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;
import rose.surveys.questions.One;
import rose.surveys.questions.Option;
import rose.surveys.questions.Options;
import rose.surveys.questions.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RoseTest
class SurveyContentTest {

    @Autowired
    Surveys surveys;

    @Autowired
    Agreements agreements;

    @Test
    void everyAllocationOfAYearHasItsSurveyWhichIsTenAYear() {
        List<String> allocations = agreements.all().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area -> area.levels().stream().map(level -> name(area.year(), area.shortName(), level)))
                .toList();

        assertThat(ofYears()).extracting(SurveyContentTest::name).containsExactlyInAnyOrderElementsOf(allocations);
        assertThat(ofYears().stream().collect(groupingBy(Survey::year)).values())
                .hasSize(3)
                .allSatisfy(ofOneYear -> assertThat(ofOneYear).hasSize(10));
    }

    @Test
    void noneHasAnythingToMend() {
        assertThat(ofYears())
                .allSatisfy(survey -> assertThat(definition(survey).problems()).isEmpty());
    }

    @Test
    void eachAsksWhatHasBeenRead() {
        Approved.isApproved(
                "surveys-questions.txt",
                ofYears().stream().map(this::counted).sorted().collect(joining("\n", "", "\n")));
    }

    @Test
    void whatAnInterventionStoresIsChosenFromTheClosedLists() {
        Map<String, Object> closed = Resources.yaml("rose/collection/closed-lists.yaml");
        for (String list : List.of("target_groups", "responsible_units", "partners", "into_ordinary")) {
            Set<Option> allowed = ComposedSurveys.maps(closed.get(list)).stream()
                    .map(SurveyContentTest::option)
                    .collect(toSet());
            Set<Option> asked = ofYears().stream()
                    .flatMap(survey -> options(survey, "interventions", list).stream())
                    .collect(toSet());

            assertThat(asked).as(list).isEqualTo(allowed);
        }
    }

    @Test
    void unitsAreThoseThatTheLevelCanHave() {
        assertThat(units(Level.REGION)).contains("BUP").doesNotContain("Skola");
        assertThat(units(Level.MUNICIPALITY)).contains("Skola").doesNotContain("BUP");
        assertThat(units(Level.COUNTY)).contains("BUP", "Skola");
    }

    @Test
    void aQuestionKeepsItsTypeThroughTheYears() {
        Map<String, Set<String>> types = ofYears().stream()
                .flatMap(survey -> typed(definition(survey)))
                .collect(groupingBy(typed -> typed.split(" ")[0], toSet()));

        assertThat(types)
                .hasSizeGreaterThan(50)
                .allSatisfy((id, typed) -> assertThat(typed).hasSize(1));
    }

    @Test
    void everyTextIsThereInBothLanguagesWithNothingLeftToFillIn() {
        for (Survey survey : ofYears()) {
            List<JsonNode> texts = new JsonMapper()
                    .readTree(DefinitionJson.write(definition(survey)))
                    .findParents("sv");
            assertThat(texts).hasSizeGreaterThan(100).allSatisfy(text -> {
                assertWellWritten(text.path("sv").stringValue(""));
                assertWellWritten(text.path("en").stringValue(""));
            });
        }
    }

    private static void assertWellWritten(String text) {
        assertThat(text).isNotBlank().isEqualTo(text.strip()).doesNotContain("  ", "{", "}", "\"", "'", "\n");
    }

    @Test
    void kindsOfActivitiesAreTickedInArea4Of2022Only() {
        assertThat(asking("interventions", "activity_kinds"))
                .containsExactlyInAnyOrder("2022 god-vard REGION", "2022 god-vard MUNICIPALITY");
    }

    @Test
    void disabilityIsAPerspectiveFrom2023() {
        assertThat(ofYears())
                .allSatisfy(survey -> assertThat(options(survey, null, "perspectives").stream()
                                .anyMatch(option -> option.label().sv().equals("Funktionshinder")))
                        .isEqualTo(survey.year() == 2023));
    }

    @Test
    void whoInTheCountyIsResponsibleIsAskedWhereTheCountyAnswersJointly() {
        assertThat(asking("interventions", "bodies")).hasSize(12).allMatch(name -> name.endsWith("COUNTY"));
    }

    private List<Survey> ofYears() {
        return surveys.all().stream().filter(Survey::ofAYear).toList();
    }

    private Definition definition(Survey survey) {
        return surveys.published(survey).orElseThrow().definition();
    }

    private static String name(Survey survey) {
        return name(survey.year(), survey.area(), survey.level());
    }

    private static String name(int year, String area, Level level) {
        return year + " " + area + " " + level;
    }

    /** "2021 traumavard REGION 53: interventions 22, money 6, …"; each row of a scale is a question. */
    private String counted(Survey survey) {
        List<Section> sections = definition(survey).sections();
        int all = sections.stream().mapToInt(SurveyContentTest::count).sum();
        return sections.stream()
                .map(section -> section.id() + " " + count(section))
                .collect(joining(", ", name(survey) + " " + all + ": ", ""));
    }

    private static int count(Section section) {
        Definition only = new Definition(section.title(), null, List.of(section));
        return only.fields().size()
                + only.blocks().stream()
                        .mapToInt(block -> block.entryFields().size())
                        .sum();
    }

    private static Option option(Map<String, Object> listed) {
        String code = (String) listed.get("code");
        return new Option(
                code, new Words((String) listed.getOrDefault("name_sv", code), (String) listed.get("name_en")));
    }

    private List<Option> options(Survey survey, String block, String question) {
        Options options = switch (definition(survey).field(block, question).orElseThrow()) {
            case Many many -> many.options();
            case One one -> one.options();
            case Field other -> throw new AssertionError(other);
        };
        return options.listed();
    }

    private Set<String> units(Level level) {
        return ofYears().stream()
                .filter(survey -> survey.level() == level)
                .flatMap(survey -> options(survey, "interventions", "responsible_units").stream())
                .map(Option::code)
                .collect(toSet());
    }

    /** "block/id type" of everything that is answered. */
    private static Stream<String> typed(Definition definition) {
        return Stream.concat(
                definition.fields().stream().map(field -> field.id() + " " + field.type()),
                definition.blocks().stream()
                        .flatMap(block -> block.entryFields().stream()
                                .map(field -> block.id() + "/" + field.id() + " " + field.type())));
    }

    private List<String> asking(String block, String question) {
        return ofYears().stream()
                .filter(survey -> definition(survey).field(block, question).isPresent())
                .map(SurveyContentTest::name)
                .toList();
    }
}
