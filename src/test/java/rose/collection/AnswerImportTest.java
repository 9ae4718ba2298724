package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.EVA;
import static rose.Person.SARA;
import static rose.collection.facts.Tables.ANSWER_FACT;
import static rose.collection.facts.Tables.RESPONSE_FACT;
import static rose.collection.sql.Tables.CLOSED_ANSWER;
import static rose.collection.sql.Tables.RESPONSE;
import static rose.platform.sql.Tables.AUDIT_ENTRY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import rose.RoseTest;
import rose.Statements;
import rose.World;
import rose.XlsxFile;
import rose.collection.ImportResult.Imported;
import rose.collection.ImportResult.Refused;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.AllTexts;
import rose.platform.Arguments;
import rose.platform.Forbidden;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** Answers that were given in other ways than here. */
@RoseTest
@Import(Written.class)
class AnswerImportTest {

    private static final String HEADER = "year,area,level,organisation_code,question,row,entry,value,submitted_at\n";
    private static final List<String> QUESTIONS = List.of(
            "perspectives,,,relatives|equality|diversity",
            "money_received,,,5000",
            "money_used,,,4000",
            "user_participation,organisations,,yes",
            "user_participation,individuals,,no",
            "user_participation,other_organisations,,unsure",
            "user_influence_ways,,,views_gathered",
            "ordinary_decided,,,yes",
            "ordinary_examples.kind,,1,methods",
            "ordinary_examples.directed_at,,1,both",
            "ordinary_examples.kind,,2,training",
            "ordinary_examples.directed_at,,2,individual");
    private static final String KROKOM = "2022,god-vard,MUNICIPALITY,2309,";

    @Autowired
    World world;

    @Autowired
    Written written;

    @Autowired
    AnswerImport imports;

    @Autowired
    AnswerImportCommand command;

    @Autowired
    Submissions submissions;

    @Autowired
    Organisations organisations;

    @Autowired
    DSLContext db;

    @TempDir
    Path folder;

    private final List<ImportProblem> problems = new ArrayList<>();

    // --- what is wrong is told, and nothing is imported

    @Test
    void oneBadRowKeepsAllOtherRowsOut() {
        assertThat(told("perspectives,,,relatives,\n", "mony_used,,,5,\n"))
                .containsExactly("Rad 3, kolumn question: ”mony_used” är ingen fråga i enkäten. Frågorna, de mest lika"
                        + " först: money_used, money_received, money_carried_over, money_repaid, money_reason,"
                        + " user_participation, user_influence_ways, ordinary_decided, ordinary_examples.directed_at,"
                        + " perspectives, ordinary_examples.kind.");
        assertThat(Counted.in(db)).isEmpty();
        assertThat(db.fetchCount(RESPONSE)).isZero();
    }

    @Test
    void whatIsNearestIsToldFirst() {
        assertThat(told(
                        "user_participation,individs,,yes,\n",
                        "user_participation,,,yes,\n",
                        "perspectives,,,relatives|Hbtq|mångfalden,\n",
                        "ordinary_decided,,,xx,\n",
                        "ordinary_decided,,,yes|no,\n"))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .isEqualTo("Rad 2, kolumn row: ”individs” är ingen rad i frågan. Raderna, de mest lika"
                                        + " först: individuals, organisations, other_organisations."),
                        row -> assertThat(row).startsWith("Rad 3, kolumn row: ”” är ingen rad i frågan."),
                        option -> assertThat(option)
                                .startsWith("Rad 4, kolumn value: ”Hbtq” är inget av svaren på frågan. Svaren, de mest"
                                        + " lika först: lgbtqi, "),
                        option -> assertThat(option).contains("”mångfalden”", "först: diversity, "),
                        option -> assertThat(option).endsWith("Svaren, de mest lika först: yes, no, unsure."),
                        option -> assertThat(option).startsWith("Rad 6, kolumn value: ”yes|no” är inget av svaren"));
    }

    @Test
    void whatIsWrittenInOwnWordsOrAboutAnInterventionIsToldSo() {
        assertThat(told(
                        "perspectives_how,,,På många sätt,\n",
                        "ordinary_examples.title,,1,Kurs,\n",
                        "interventions.status,,1,ongoing,\n",
                        "ordinary_examples,,1,methods,\n"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("Rad 2, kolumn question: Frågan besvaras med egna ord."),
                        row -> assertThat(row).startsWith("Rad 3, kolumn question: Frågan besvaras med egna ord."),
                        row -> assertThat(row)
                                .startsWith("Rad 4, kolumn question: Frågan gäller varje insats för sig."),
                        row -> assertThat(row)
                                .startsWith("Rad 5, kolumn question: ”ordinary_examples” är ingen fråga i enkäten.")
                                .contains("först: ordinary_examples."));
    }

    @Test
    void rowsAndEntriesStandWhereTheyBelongOnly() {
        assertThat(told(
                        "perspectives,organisations,,relatives,\n",
                        "perspectives,,1,relatives,\n",
                        "ordinary_examples.kind,,,methods,\n",
                        "ordinary_examples.kind,,4,methods,\n"))
                .containsExactly(
                        "Rad 2, kolumn row: Frågan har inga rader. Lämna cellen tom.",
                        "Rad 3, kolumn entry: Frågan besvaras bara en gång. Lämna cellen tom.",
                        "Rad 4, kolumn entry: Skriv vilken i ordningen av ordinary_examples som svaret gäller, 1 till 3.",
                        "Rad 5, kolumn entry: Skriv vilken i ordningen av ordinary_examples som svaret gäller, 1 till 3.");
    }

    @Test
    void anAmountThatIsNoneAndADateThatIsNoneAreTold() {
        assertThat(told("money_used,,,mycket,2023-02-30\n"))
                .satisfiesExactly(
                        date -> assertThat(date).startsWith("Rad 2, kolumn submitted_at: ”2023-02-30” är inget datum."),
                        amount -> assertThat(amount).startsWith("Rad 2, kolumn value: ”mycket”"));
    }

    @Test
    void whoseAnswersTheyAreIsCheckedAsInAllImports() {
        assertThat(told(HEADER
                        + "2020,god-vard,MUNICIPALITY,2309,perspectives,,,relatives,\n"
                        + "2022,traumavard,MUNICIPALITY,2309,perspectives,,,relatives,\n"
                        + "2022,god-vard,MUNICIPALITY,9999,perspectives,,,relatives,\n"
                        + "2022,god-vard,MUNICIPALITY,2309,,,,,\n"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("Rad 2, kolumn year: "),
                        row -> assertThat(row).startsWith("Rad 3, kolumn level: Nivån MUNICIPALITY får inga medel"),
                        row -> assertThat(row).startsWith("Rad 4, kolumn organisation_code: "),
                        row -> assertThat(row).startsWith("Rad 5, kolumn question: Cellen är tom"),
                        row -> assertThat(row).startsWith("Rad 5, kolumn value: Cellen är tom"));
    }

    @Test
    void theSameQuestionTwiceIsTold() {
        assertThat(told(
                        "perspectives,,,relatives|equality,\n",
                        "money_used,,,5,\n",
                        "perspectives,,,diversity,\n",
                        "user_participation,individuals,,yes,\n",
                        "user_participation,organisations,,yes,\n"))
                .containsExactly(
                        "Rad 4, kolumn question: Frågan besvaras redan på rad 2. Skriv flera svar i samma cell,"
                                + " med | mellan.");
    }

    @Test
    void aHeaderThatLacksColumnsAndAFileWithoutRowsAreTold() {
        assertThat(told("year,area,level,organisation_code,fråga\n" + KROKOM + "\n"))
                .containsExactly(
                        "Rad 1, kolumn question: Kolumnen saknas på första raden. Dessa måste finnas: year, area, level,"
                                + " organisation_code, question, value.",
                        "Rad 1, kolumn value: Kolumnen saknas på första raden. Dessa måste finnas: year, area, level,"
                                + " organisation_code, question, value.",
                        "Rad 1, kolumn fråga: Kolumnen är okänd. Tillåtna: year, area, level, organisation_code,"
                                + " question, value, organisation, entry, row, submitted_at.");
        assertThat(told(HEADER)).containsExactly("Filen har en rubrikrad men inga rader under den.");
        assertThat(told(HEADER + "\"2021,god-vard\n")).hasSize(1);
    }

    @Test
    void whatARespondentHasAnsweredHereIsNotWrittenOver() {
        Response response = written.whole(ANNA, 2022, "god-vard", Level.MUNICIPALITY);
        String rows = "perspectives,,,relatives,\n";

        assertThat(told(rows))
                .containsExactly("Rad 2, kolumn organisation_code: Organisationen har själv svarat här på enkäten. Det"
                        + " skrivs inte över; ta bort raden.");
        written.submit(response, ANNA, EVA);
        assertThat(told(rows)).hasSize(1);
        assertThat(synthetic(HEADER + KROKOM + rows + KROKOM.replace("2309", "2380") + rows))
                .isEqualTo(new Imported(1, 0, 0));
        assertThat(Counted.in(db)).containsExactly("0 money_used 400000", "0 perspectives relatives");
    }

    @Test
    void aSurveyThatHasOnlyBeenLookedAtCanBeAnsweredByAFile() {
        written.begun(ANNA, 2022, "god-vard", Level.MUNICIPALITY);

        assertThat(imported("perspectives,,,relatives,\n")).isEqualTo(new Imported(1, 0, 0));
        assertThat(db.fetchCount(RESPONSE_FACT)).isEqualTo(1);
    }

    @Test
    void onlyAnalystsImport() {
        assertThatThrownBy(() -> imports.run(source(HEADER, false), world.as(ANNA), null))
                .isInstanceOf(Forbidden.class);
    }

    // --- what is right is there, as it was answered

    @Test
    void answersOfAllKindsAreThere() {
        assertThat(imported(
                        "perspectives,,,relatives|Jämlikhet,2023-03-01\n",
                        "money_used,,,1 250 000 kr,2023-03-02\n",
                        "user_participation,individuals,,Vet ej,\n",
                        "ordinary_decided,,,Kan ej bedöma,\n",
                        "ordinary_examples.kind,,2,methods,\n"))
                .isEqualTo(new Imported(5, 0, 0));

        assertThat(Counted.in(db))
                .containsExactly(
                        "0 money_used 1250000",
                        "0 ordinary_decided unsure",
                        "0 perspectives equality",
                        "0 perspectives relatives",
                        "0 user_participation individuals unsure",
                        "2 ordinary_examples.kind methods");
        assertThat(db.selectFrom(ANSWER_FACT).fetchSet(ANSWER_FACT.SYNTHETIC)).containsExactly(false);
        assertThat(db.selectFrom(RESPONSE_FACT).fetchSet(RESPONSE_FACT.ORGANISATION_ID))
                .containsExactly(ANNA.organisationId());
        assertThat(db.selectFrom(RESPONSE).fetchSingle(RESPONSE.SUBMITTED_AT).toInstant())
                .isEqualTo(OffsetDateTime.parse("2023-03-02T00:00+01:00").toInstant());
        assertThat(db.selectFrom(AUDIT_ENTRY).fetch(AUDIT_ENTRY.DETAIL)).containsExactly("5 answers");
    }

    @Test
    void answersBelongToTheResponseThatTheInterventionsBelongTo() {
        world.given(anIntervention().in(2022, "god-vard").titled("Samtal"));

        imported("perspectives,,,relatives,2023-03-01\n");

        assertThat(db.fetchCount(RESPONSE)).isEqualTo(1);
        assertThat(db.selectFrom(RESPONSE).fetchSingle(RESPONSE.SUBMITTED_AT).toInstant())
                .as("as its interventions have it")
                .isAfter(OffsetDateTime.parse("2026-01-01T00:00Z").toInstant());
    }

    @Test
    void aSpreadsheetThatDroppedTheZeroOfACodeIsUnderstood() throws IOException {
        Path file = Files.write(
                folder.resolve("svar.xlsx"),
                XlsxFile.of(List.of(
                        List.of("year", "area", "level", "organisation_code", "question", "value"),
                        List.of(2022, "god-vard", "MUNICIPALITY", 114, "money_used", 5000))));

        assertThat(run(new AnswerImport.Source(file, "svar.xlsx", false))).isEqualTo(new Imported(1, 0, 0));
        assertThat(db.selectFrom(ANSWER_FACT).fetchSingle(ANSWER_FACT.ORGANISATION_ID))
                .isEqualTo("MUNICIPALITY-0114");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String[] rows = {
            "perspectives,,,relatives|equality,\n", "money_used,,,5,\n", "user_participation,individuals,,yes,\n"
        };
        imported(rows);
        String before = stored();

        assertThat(imported(rows)).isEqualTo(new Imported(0, 0, 3));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whatIsAnsweredOtherwiseIsReplacedAndAllElseStays() {
        imported(
                "perspectives,,,relatives|equality,\n",
                "money_used,,,5,\n",
                "user_participation,individuals,,yes,\n",
                "user_participation,organisations,,yes,\n");

        assertThat(imported(
                        "perspectives,,,equality|lgbtqi,\n",
                        "money_used,,,6,\n",
                        "user_participation,individuals,,yes,\n",
                        "ordinary_decided,,,no,\n"))
                .isEqualTo(new Imported(1, 2, 1));
        assertThat(Counted.in(db))
                .containsExactly(
                        "0 money_used 6",
                        "0 ordinary_decided no",
                        "0 perspectives equality",
                        "0 perspectives lgbtqi",
                        "0 user_participation individuals yes",
                        "0 user_participation organisations yes");
    }

    @Test
    void whatIsMadeByTheProgramIsMarkedAndGivesWayToWhatIsReal() {
        synthetic(HEADER + KROKOM + "perspectives,,,relatives,\n");
        assertThat(db.selectFrom(ANSWER_FACT).fetchSingle(ANSWER_FACT.SYNTHETIC))
                .isTrue();

        assertThat(imported("perspectives,,,relatives,\n")).isEqualTo(new Imported(0, 1, 0));
        assertThat(db.selectFrom(ANSWER_FACT).fetchSingle(ANSWER_FACT.SYNTHETIC))
                .isFalse();
    }

    @Test
    void openedAgainTheAnswersStandInTheResponseAndAreHandedInWithIt() {
        world.given(anIntervention().in(2022, "god-vard").titled("Samtal").costing(5));
        imported(
                "perspectives,,,relatives|equality,\n",
                "money_used,,,5,\n",
                "user_participation,individuals,,yes,\n",
                "ordinary_decided,,,yes,\n",
                "ordinary_examples.kind,,1,methods,\n",
                "ordinary_examples.kind,,3,training,\n");
        List<String> before = Counted.in(db);
        long id = db.selectFrom(RESPONSE).fetchSingle(RESPONSE.ID);
        Response response = submissions.response(id, world.as(ANNA));
        ResponseContent read = submissions.fromFile(response, world.as(ANNA)).orElseThrow();
        assertThat(read.value("perspectives")).isEqualTo("relatives|equality");
        assertThat(read.entries("ordinary_examples"))
                .extracting(entry -> entry.value("kind"))
                .containsExactly("methods", "training");

        submissions.reopen(id, "Fel", world.as(ANNA));
        ResponseContent open = written.content(response, ANNA);
        assertThat(open.value("user_participation.individuals")).isEqualTo("yes");
        assertThat(open.answers().get("money_used").changedBy()).isEqualTo("Krokoms kommun");
        assertThat(Counted.in(db)).isEqualTo(before);

        written.submit(response, ANNA, EVA);
        assertThat(Counted.in(db))
                .isEqualTo(before.stream()
                        .map(answer -> answer.replace("3 ordinary", "2 ordinary"))
                        .toList());
    }

    // --- however many there are

    @Test
    void twentyThousandRowsAreFewStatementsAndFewSeconds() {
        imported(many(1));
        int few = Statements.during(() -> imported(many(2)));
        db.deleteFrom(CLOSED_ANSWER).execute();
        long begun = System.nanoTime();

        int statements = Statements.during(() -> assertThat(imported(many(290))).isEqualTo(new Imported(20_880, 0, 0)));

        assertThat(statements).isEqualTo(few);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    /** Seventy-two rows for each of so many municipalities. */
    private String many(int municipalities) {
        StringBuilder file = new StringBuilder(HEADER);
        for (Organisation organisation : organisations.of(Level.MUNICIPALITY).subList(0, municipalities)) {
            for (String lot : List.of(
                    "2021,god-vard",
                    "2022,god-vard",
                    "2023,god-vard",
                    "2023,handlingsplaner",
                    "2021,handlingsplaner-mobila",
                    "2022,handlingsplaner-mobila")) {
                String of = lot + ",MUNICIPALITY," + organisation.code() + ",";
                QUESTIONS.forEach(question -> file.append(of).append(question).append(",\n"));
            }
        }
        return file.toString();
    }

    // --- the command

    @Test
    void theCommandTellsWhatWasReadAndWhatIsWrong() throws IOException {
        String good = folder.resolve("bra.csv").toString();
        Files.writeString(Path.of(good), HEADER + KROKOM + "money_used,,,5,\n");
        String bad = folder.resolve("fel.csv").toString();
        Files.writeString(Path.of(bad), HEADER + KROKOM + "money_used,,,-5,\n");

        assertThat(commanded(0, good)).isEqualTo("1 svar lästa: 1 nya, 0 ändrade, 0 fanns redan.\n");
        assertThat(commanded(1, bad)).startsWith("Rad 2, kolumn value: ").endsWith(": 1 fel måste rättas först.\n");
        assertThatThrownBy(() -> commanded(0)).isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> commanded(0, "finns-inte.csv")).isInstanceOf(UserProblem.class);
    }

    private String commanded(int exit, String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            assertThat(command.run(Arguments.parse(List.of(words)), swedish(), out, out))
                    .isEqualTo(exit);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private ImportResult synthetic(String file) {
        return run(source(file, true));
    }

    /** A whole file, or rows of Krokom's 2022 from the question on. */
    private ImportResult imported(String... rows) {
        problems.clear();
        boolean whole = rows.length == 1 && rows[0].startsWith("year");
        String file = whole ? rows[0] : HEADER + KROKOM + String.join(KROKOM, rows);
        return run(source(file, false));
    }

    private ImportResult run(AnswerImport.Source source) {
        return imports.run(source, world.as(SARA), new ImportListener() {
            @Override
            public void problem(ImportProblem problem) {
                problems.add(problem);
            }

            @Override
            public void progress(long rows, long bytesRead, long bytesTotal) {
                // the tests' files are small
            }
        });
    }

    private List<String> told(String... rows) {
        assertThat(imported(rows)).isEqualTo(new Refused(problems.size()));
        return problems.stream().map(problem -> problem.in(swedish())).toList();
    }

    private AnswerImport.Source source(String file, boolean synthetic) {
        try {
            return new AnswerImport.Source(Files.writeString(folder.resolve("svar.csv"), file), "svar.csv", synthetic);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** With what tells whether a row was written anew. */
    private String stored() {
        return db.fetch("select xmin::text, * from collection.closed_answer order by question, row_id, option")
                .toString();
    }

    private static Texts swedish() {
        return AllTexts.in(Texts.SWEDISH);
    }
}
