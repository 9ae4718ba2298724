package rose.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.collection.facts.Tables.ANSWER_FACT;
import static rose.collection.facts.Tables.RESPONSE_FACT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.collection.AnswerImport;
import rose.collection.ImportListener;
import rose.collection.ImportProblem;
import rose.collection.ImportResult;
import rose.organisations.Viewer;

/** The invented answers against the surveys as they are, by the program's own import. */
@RoseTest
class SyntheticAnswersTest {

    private static final Map<Integer, List<String>> ONLY_ANSWERING =
            Map.of(2022, List.of("2022 god-vard MUNICIPALITY"), 2023, List.of("2023 handlingsplaner REGION"));

    @Autowired
    ReferenceWorld world;

    @Autowired
    AnswerImport imports;

    @Autowired
    DSLContext db;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023})
    void everyYearCanBeImportedAndAgainChangesNothing(int year) throws IOException {
        List<SyntheticAnswer> answers = year(year, 7);

        assertThat(imported(year)).isEqualTo(new ImportResult.Imported(answers.size(), 0, 0));
        assertThat(db.select(ANSWER_FACT.SYNTHETIC).from(ANSWER_FACT).fetchSet(ANSWER_FACT.SYNTHETIC))
                .containsExactly(true);
        assertThat(imported(year)).isEqualTo(new ImportResult.Imported(0, 0, answers.size()));
    }

    @Test
    void thePublishedNumbersAreThoseOfTheProgramsOwnWorldToo() throws IOException {
        imported(2022);

        assertThat(count("god-vard", "MUNICIPALITY", "ordinary_decided", "yes")).isEqualTo(120);
        assertThat(count("god-vard", "MUNICIPALITY", "ordinary_decided", "unsure"))
                .isEqualTo(89);
        assertThat(count("god-vard", "MUNICIPALITY", "ordinary_decided", "no")).isEqualTo(259 - 120 - 89);
        assertThat(count("barn-unga", "REGION", "perspectives", "accessibility"))
                .isEqualTo(19);
        assertThat(db.fetchCount(
                        RESPONSE_FACT, RESPONSE_FACT.AREA.eq("god-vard").and(RESPONSE_FACT.LEVEL.eq("MUNICIPALITY"))))
                .isEqualTo(259);
    }

    private int count(String area, String level, String question, String option) {
        return db.fetchCount(
                ANSWER_FACT,
                ANSWER_FACT
                        .AREA
                        .eq(area)
                        .and(ANSWER_FACT.LEVEL.eq(level))
                        .and(ANSWER_FACT.QUESTION.eq(question))
                        .and(ANSWER_FACT.OPTION.eq(option)));
    }

    @Test
    void everyQuestionOfEverySurveyIsAnsweredByAtLeastAThirdOfThoseWhoRespond() {
        for (int year : List.of(2021, 2022, 2023)) {
            List<SyntheticAnswer> answers = year(year, 7);
            world.areas(year).forEach(line -> {
                Map<String, Set<String>> by = answers.stream()
                        .filter(answer -> answer.area().equals(line.area()) && answer.level() == line.level())
                        .collect(Collectors.groupingBy(
                                SyntheticAnswer::question,
                                Collectors.mapping(SyntheticAnswer::organisationCode, Collectors.toSet())));
                int responding = by.get("money_used").size();
                world.asked(year, line.area(), line.level())
                        .forEach(asked -> assertThat(by.getOrDefault(asked.question(), Set.of()))
                                .as("%s %s", line, asked.question())
                                .hasSizeGreaterThanOrEqualTo(responding / 3));
            });
        }
    }

    @Test
    void thoseWhoUsedSomethingElseThanTheyWereGrantedTellWhyAndNobodyElseDoes() {
        Map<String, Map<String, List<String>>> money = year(2022, 7).stream()
                .filter(answer -> answer.question().startsWith("money_"))
                .collect(Collectors.groupingBy(
                        answer -> answer.area() + answer.level() + answer.organisationCode(),
                        Collectors.toMap(SyntheticAnswer::question, SyntheticAnswer::values)));
        assertThat(money.values()).allSatisfy(answers -> {
            assertThat(answers.containsKey("money_reason"))
                    .isEqualTo(!answers.get("money_used").equals(answers.get("money_received")));
            if (answers.containsKey("money_repaid")) {
                assertThat(sek(answers, "money_used")
                                + sek(answers, "money_carried_over")
                                + sek(answers, "money_repaid"))
                        .isEqualTo(sek(answers, "money_received"));
            }
        });
        assertThat(money.values().stream().filter(answers -> answers.containsKey("money_reason")))
                .hasSizeBetween(money.size() / 4, money.size() * 3 / 4);
    }

    private static long sek(Map<String, List<String>> answers, String question) {
        return Long.parseLong(answers.get(question).getFirst());
    }

    @Test
    void whatIsAskedOfSomeOnlyIsAnsweredByThemOnly() {
        List<SyntheticAnswer> answers = year(2023, 7);

        assertThat(who(answers, "county_plan_basis"))
                .containsExactlyInAnyOrderElementsOf(who(answers, "county_plan", "yes", "in_progress"));
        assertThat(who(answers, "ordinary_examples.kind"))
                .containsExactlyInAnyOrderElementsOf(who(answers, "ordinary_decided", "yes"))
                .isEqualTo(who(answers, "ordinary_examples.directed_at"));
        assertThat(who(answers, "user_participation", "yes")).containsAll(who(answers, "user_influence_ways"));
    }

    private static Set<String> who(List<SyntheticAnswer> answers, String question, String... options) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .filter(answer -> options.length == 0 || Stream.of(options).anyMatch(answer.values()::contains))
                .map(answer -> answer.area() + answer.level() + answer.organisationCode())
                .collect(Collectors.toSet());
    }

    @Test
    void thoseAnswerWhoReportAndAsManyMoreAsArePublishedToHaveOnlyAnswered() {
        for (int year : List.of(2021, 2022, 2023)) {
            Set<String> reporting = new SyntheticYear(world, 7)
                    .interventions(year, 1)
                    .map(row -> row.area() + " " + row.level() + " " + row.organisationCode())
                    .collect(Collectors.toSet());
            Set<String> answering = year(year, 7).stream()
                    .map(row -> row.area() + " " + row.level() + " " + row.organisationCode())
                    .collect(Collectors.toSet());
            assertThat(answering).containsAll(reporting);
            answering.removeAll(reporting);
            assertThat(answering.stream().map(row -> year + " " + row.substring(0, row.lastIndexOf(' '))))
                    .containsExactlyElementsOf(ONLY_ANSWERING.getOrDefault(year, List.of()));
        }
    }

    @Test
    void theSameSeedGivesTheSameAnswersAndAnotherOthers() {
        assertThat(year(2022, 7)).isEqualTo(year(2022, 7)).isNotEqualTo(year(2022, 8));
    }

    @Test
    void partsAreRoundedSoThatTheyAddUp() {
        var likely = new java.util.LinkedHashMap<>(Map.of("a", 1.0, "b", 1.0, "c", 1.0));

        assertThat(AnswerDeal.counts(likely, Map.of("a", 3), 10))
                .containsEntry("a", 3)
                .satisfies(counts -> assertThat(counts.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(10));
        assertThat(AnswerDeal.counts(likely, Map.of(), 0))
                .containsOnly(Map.entry("a", 0), Map.entry("b", 0), Map.entry("c", 0));
    }

    private List<SyntheticAnswer> year(int year, long seed) {
        return new SyntheticAnswers(world, world, seed).answers(year).toList();
    }

    private ImportResult imported(int year) throws IOException {
        Path file = Files.createFile(folder.resolve("svar-" + System.nanoTime() + ".csv"));
        new SyntheticAnswers(world, world, 7).writeCsv(year, file);
        return imports.run(new AnswerImport.Source(file, "svar.csv", true), Viewer.COMMAND_LINE, new ImportListener() {
            @Override
            public void problem(ImportProblem problem) {
                throw new AssertionError(problem);
            }

            @Override
            public void progress(long rows, long bytesRead, long bytesTotal) {
                // nobody waits
            }
        });
    }
}
