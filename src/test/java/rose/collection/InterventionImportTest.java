package rose.collection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.KARIN;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.CsvFile;
import rose.RoseTest;
import rose.World;
import rose.World.Outcome;
import rose.XlsxFile;
import rose.collection.ImportResult.Imported;
import rose.collection.ImportResult.Refused;
import rose.platform.AllTexts;
import rose.platform.Forbidden;
import rose.platform.Texts;

@RoseTest
class InterventionImportTest {

    private static final String HEADER = "year,area,level,organisation_code,title,activities,funds_sek\n";
    private static final String GOOD = "2021,god-vard,MUNICIPALITY,2309,Samtal,Enskilda samtal,1000\n";

    @Autowired
    World world;

    @Autowired
    Interventions interventions;

    @Autowired
    InterventionImport imports;

    // --- what is wrong is told, and nothing is imported

    @Test
    void oneBadRowKeepsAllOtherRowsOut() {
        assertThat(told(csv(HEADER + GOOD + "2021,god-vard,MUNICIPALITY,2309,Fel,,-1\n" + GOOD)))
                .containsExactly("Rad 3, kolumn funds_sek: Beloppet -1 är negativt. Skriv hela kronor, 0 eller mer.");
        assertThat(world.allIds()).isEmpty();
    }

    @Test
    void everyFaultOfARowIsTold() {
        assertThat(told(csv(HEADER + "2021,god-vard,MUNICIPALITY,9999,,,mycket\n")))
                .containsExactly(
                        "Rad 2, kolumn organisation_code: ”9999” är ingen kommunkod. Tillåtna är SCB:s koder med fyra"
                                + " siffror, till exempel 0114 eller 1480.",
                        "Rad 2, kolumn title: Cellen är tom men måste ha ett värde.",
                        "Rad 2, kolumn funds_sek: ”mycket” är inget belopp. Skriv hela kronor med bara siffror, till"
                                + " exempel 1250000.");
    }

    @Test
    void faultsFarApartAreBothTold() {
        String file = HEADER + GOOD.replace("1000", "-1") + GOOD.repeat(397) + GOOD.replace("1000", "-2");

        Outcome outcome = csv(file);

        assertThat(outcome.result()).isEqualTo(new Refused(2));
        assertThat(outcome.problems()).extracting(ImportProblem::line).containsExactly(2L, 400L);
    }

    @Test
    void aCountyCodeThatIsNoneIsToldWithThoseThatAre() {
        assertThat(told(csv(HEADER + "2021,traumavard,REGION,02,Insats,,\n")))
                .containsExactly(
                        "Rad 2, kolumn organisation_code: ”02” är ingen länskod. Tillåtna: 01, 03, 04, 05, 06, 07,"
                                + " 08, 09, 10, 12, 13, 14, 17, 18, 19, 20, 21, 22, 23, 24, 25.");
    }

    @Test
    void aYearWithoutAgreementIsTold() {
        assertThat(told(csv(HEADER + GOOD.replace("2021", "2019"))))
                .containsExactly(
                        "Rad 2, kolumn year: ”2019” är inget år med en överenskommelse. Tillåtna: 2021, 2022, 2023.");
    }

    @Test
    void anAreaThatIsNotOfTheYearIsTold() {
        assertThat(told(csv(HEADER + GOOD.replace("god-vard", "medverkan"))))
                .containsExactly("Rad 2, kolumn area: ”medverkan” är inget område i överenskommelsen 2021. Tillåtna:"
                        + " handlingsplaner-mobila, barn-unga, ungdomsmottagningar, samsjuklighet, god-vard, medskapare,"
                        + " suicidprevention, traumavard.");
    }

    @Test
    void aLevelThatIsNoneOrHasNoMoneyIsTold() {
        assertThat(told(csv(HEADER + GOOD.replace("MUNICIPALITY", "KOMMUN") + GOOD.replace("god-vard", "traumavard"))))
                .containsExactly(
                        "Rad 2, kolumn level: ”KOMMUN” är ingen nivå. Tillåtna: REGION, MUNICIPALITY, COUNTY.",
                        "Rad 3, kolumn level: Nivån MUNICIPALITY får inga medel i området traumavard det året. Tillåtna:"
                                + " REGION.");
    }

    @Test
    void aCategoryThatTheCodebookDoesNotHaveIsToldWithThoseThatItHas() {
        Outcome outcome = world.imported(
                CsvFile.of(AnIntervention.table(List.of(anIntervention()
                        .of(ULLA)
                        .in(2021, "barn-unga")
                        .with("goal_codes", "Ökad lycka|Ökad kompetens")))),
                "coded.csv");

        assertThat(told(outcome))
                .containsExactly(
                        "Rad 2, kolumn goal_codes: ”Ökad lycka” är ingen kategori i kodboken 2021. Tillåtna: Stärkt"
                                + " första linjen | Förebygga, främja, stöd i tidigt skede | Ökad tillgänglighet | Ökad kompetens"
                                + " | Ökad vårdkvalitet | Ökat välmående.");
    }

    @Test
    void codesForAnAreaWithoutCodebookAreTold() {
        Outcome outcome = world.imported(
                CsvFile.of(AnIntervention.table(List.of(
                        anIntervention().of(KARIN).in(2021, "suicidprevention").with("goal_codes", "Ökad kompetens")))),
                "coded.csv");

        assertThat(told(outcome))
                .containsExactly("Rad 2, kolumn goal_codes: Det finns ingen kodbok för suicidprevention 2021 COUNTY med"
                        + " kolumnen goal_codes. Ta bort koderna.");
    }

    @Test
    void aValueThatIsNotInItsClosedListIsTold() {
        assertThat(world.imported(table(anIntervention().with("into_ordinary", "kanske")), "f.csv")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(swedish()))
                        .isEqualTo("Rad 2, kolumn into_ordinary: ”kanske” finns inte i listan. Tillåtna: yes | no |"
                                + " cannot_judge."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "1E308", "NaN", "Infinity", "12,50", "12.50", "tusen", "0x10", "１２", "1'000"})
    void anAmountThatIsNotWholeKronorIsTold(String amount) {
        assertThat(told(world.imported(table(anIntervention().with("funds_sek", amount)), "f.csv")))
                .containsExactly("Rad 2, kolumn funds_sek: ”" + amount
                        + "” är inget belopp. Skriv hela kronor med bara siffror, till exempel 1250000.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000001", "9223372036854775808", "99999999999999999999999999999999999999999"})
    void anAmountThatCannotBeRightIsTold(String amount) {
        assertThat(told(world.imported(table(anIntervention().with("funds_sek", amount)), "f.csv")))
                .containsExactly("Rad 2, kolumn funds_sek: ”" + amount
                        + "” är mer än vad som kan vara rätt. Skriv hela kronor, högst 100 miljarder.");
    }

    @Test
    void anAmountBeyondAllMeasureInASpreadsheetIsTold() {
        assertThat(told(xlsx(List.of(
                        List.of("year", "area", "level", "organisation_code", "title", "funds_sek"),
                        List.of(2021, "god-vard", "MUNICIPALITY", 2309, "Stor", 1e308),
                        List.of(2021, "god-vard", "MUNICIPALITY", 2309, "Minus", -5)))))
                .hasSize(2)
                .satisfies(problems -> {
                    assertThat(problems.get(0)).startsWith("Rad 2, kolumn funds_sek: ");
                    assertThat(problems.get(1))
                            .isEqualTo(
                                    "Rad 3, kolumn funds_sek: Beloppet -5 är negativt. Skriv hela kronor, 0 eller mer.");
                });
    }

    @Test
    void aDateThatIsNoneIsTold() {
        assertThat(told(world.imported(table(anIntervention().with("submitted_at", "2022-02-30")), "f.csv")))
                .containsExactly("Rad 2, kolumn submitted_at: ”2022-02-30” är inget datum. Skriv det som 2022-03-31.");
    }

    @Test
    void aTitleThatIsTooLongIsTold() {
        assertThat(told(world.imported(table(anIntervention().titled("x".repeat(1001))), "f.csv")))
                .containsExactly("Rad 2, kolumn title: Texten har 1001 tecken; högst 1000 är tillåtna.");
    }

    @Test
    void aMissingColumnAndAnUnknownOneAreBothTold() {
        assertThat(told(csv("year,area,level,organisation_code,titel\n2021,god-vard,MUNICIPALITY,2309,Samtal\n")))
                .hasSize(2)
                .satisfies(problems -> {
                    assertThat(problems.get(0))
                            .isEqualTo("Rad 1, kolumn title: Kolumnen saknas på första raden. Dessa måste finnas: year,"
                                    + " area, level, organisation_code, title.");
                    assertThat(problems.get(1))
                            .startsWith("Rad 1, kolumn titel: Kolumnen är okänd. Tillåtna: year, area,")
                            .endsWith("activity_codes, output_codes, goal_codes, outcome_codes.");
                });
    }

    @Test
    void aColumnThatStandsTwiceIsTold() {
        assertThat(told(csv("year,area,level,organisation_code,title,title\n2021,god-vard,MUNICIPALITY,2309,A,B\n")))
                .containsExactly(
                        "Rad 1, kolumn 6: Kolumnnamnet ”title” finns redan i kolumn 5. Ta bort eller byt namn på"
                                + " den ena.");
    }

    @Test
    void aFileWithoutHeaderIsTold() {
        assertThat(told(csv(GOOD))).hasSize(12).first().asString().contains("kolumn year: Kolumnen saknas");
        assertThat(told(csv("\n" + GOOD)))
                .containsExactly("Rad 1: Första raden är tom. Skriv kolumnernas namn på rad 1.");
        assertThat(told(csv(""))).containsExactly("Filen är tom.");
        assertThat(told(csv(HEADER))).containsExactly("Filen har en rubrikrad men inga rader under den.");
    }

    @Test
    void anotherEncodingThanUtf8IsToldWithWhatItLooksLike() {
        assertThat(told(world.imported(encoded("Åsa", Charset.forName("windows-1252")), "f.csv")))
                .containsExactly(
                        "Rad 2, kolumn 5: Filen är inte i UTF-8 (den ser ut att vara WINDOWS-1252). Spara den som"
                                + " ”CSV UTF-8” och försök igen.");
        assertThat(told(world.imported(encoded("Åsa", StandardCharsets.UTF_16), "f.csv")))
                .singleElement()
                .asString()
                .contains("Filen är inte i UTF-8 (den ser ut att vara UTF-16).");
        assertThat(world.allIds()).isEmpty();
    }

    @Test
    void tenMegabytesInOneCellAreRefusedWithTheirPlace() {
        String much = "x".repeat(10 << 20);

        assertThat(told(csv(HEADER + GOOD + GOOD.replace("Enskilda samtal", much))))
                .containsExactly(
                        "Rad 3, kolumn 6: Cellen har fler än 100000 tecken. Korta texten, eller se efter om ett"
                                + " citattecken aldrig avslutas.");
        assertThat(told(xlsx(List.of(
                        List.of("year", "area", "level", "organisation_code", "title"),
                        List.of(2021, "god-vard", "MUNICIPALITY", 2309, "x".repeat(32_000)),
                        List.of(2021, "god-vard", "MUNICIPALITY", 2309, "y".repeat(1_001))))))
                .containsExactly(
                        "Rad 2, kolumn title: Texten har 32000 tecken; högst 1000 är tillåtna.",
                        "Rad 3, kolumn title: Texten har 1001 tecken; högst 1000 är tillåtna.");
        assertThat(world.allIds()).isEmpty();
    }

    @Test
    void aFormulaIsRefusedInASpreadsheetAndInCsv() {
        String told = "Cellen har en formel. Klistra in dess värde i stället.";

        assertThat(told(xlsx(List.of(
                        List.of("year", "area", "level", "organisation_code", "title", "funds_sek"),
                        List.of(2021, "god-vard", "MUNICIPALITY", 2309, "Samtal", "=500+500")))))
                .contains("Rad 2, kolumn funds_sek: " + told);
        assertThat(told(csv(HEADER + GOOD.replace("Enskilda samtal", "=1+1"))))
                .contains("Rad 2, kolumn activities: " + told);
        assertThat(world.allIds()).isEmpty();
    }

    @Test
    void aRowWithTooManyCellsIsTold() {
        assertThat(told(csv(HEADER + GOOD.strip() + ",till\n")))
                .containsExactly("Rad 2, kolumn 8: Raden har 8 celler, men rubrikraden har 7. Se efter om en text med"
                        + " skiljetecken saknar citattecken.");
    }

    @Test
    void theSameIdTwiceInAFileIsToldAlsoWhereTheFirstIsRefused() {
        Outcome outcome = world.imported(
                table(
                        anIntervention().withId("A-1").costing(-1),
                        anIntervention().withId("A-2"),
                        anIntervention().withId("A-1")),
                "f.csv");

        assertThat(told(outcome))
                .containsExactly(
                        "Rad 2, kolumn funds_sek: Beloppet -1 är negativt. Skriv hela kronor, 0 eller mer.",
                        "Rad 4, kolumn external_id: ”A-1” står redan på rad 2. Varje external_id får finnas en gång i"
                                + " filen.");
    }

    @Test
    void whatIsWrongIsToldInEnglishToo() {
        ImportProblem problem =
                csv(HEADER + GOOD.replace("1000", "-1")).problems().getFirst();

        assertThat(problem.in(AllTexts.in(Texts.ENGLISH)))
                .isEqualTo("Line 2, column funds_sek: The amount -1 is negative. Write whole SEK, 0 or more.");
    }

    @Test
    void aRefusedFileLeavesTheProgramReadyForTheNext() {
        csv("\u0000\u0001\u0002");
        csv(HEADER + "\"2021,god-vard\n");

        assertThat(csv(HEADER + GOOD).result()).isEqualTo(new Imported(1, 0, 0));
    }

    @Test
    void onlyAnalystsImport() {
        assertThatThrownBy(() ->
                        imports.run(InterventionImport.Source.of(Path.of("f.csv"), "f.csv"), world.as(ANNA), null))
                .isInstanceOf(Forbidden.class);
    }

    // --- what is right is there, as it was written

    @Test
    void everyColumnIsKept() {
        world.given(anIntervention()
                .of(ULLA)
                .in(2021, "barn-unga")
                .titled("  Samtal \n i grupp ")
                .withId("U-7")
                .telling("Grupper", "Må bra", "Tio grupper", "De mår bättre")
                .forTargetGroups("Barn 0–6", "Vuxna 65+")
                .with("responsible_units", "BUP | Första linjen")
                .with("partners", "Polisen")
                .with("funds_sek", "1 250\u00a0000")
                .with("into_ordinary", "cannot_judge")
                .with("submitted_at", "2022-03-31")
                .with("organisation", "Uppsala, som namnet står hos dem"));

        Intervention kept = only();

        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("area", "organisation")
                .isEqualTo(new Intervention(
                        kept.id(),
                        kept.area(),
                        kept.organisation(),
                        "U-7",
                        "Samtal i grupp",
                        "Grupper",
                        "Må bra",
                        "Tio grupper",
                        "De mår bättre",
                        List.of("Barn 0–6", "Vuxna 65+"),
                        List.of("BUP", "Första linjen"),
                        List.of("Polisen"),
                        1_250_000L,
                        "cannot_judge",
                        LocalDate.of(2022, 3, 31),
                        false,
                        null));
        assertThat(kept.organisation().id()).isEqualTo("REGION-03");
        assertThat(kept.area().shortName()).isEqualTo("barn-unga");
    }

    @Test
    void whatIsNotToldIsNotThere() {
        world.given(anIntervention());

        Intervention kept = only();

        assertThat(kept.activities()).isNull();
        assertThat(kept.fundsSek()).isNull();
        assertThat(kept.targetGroups()).isEmpty();
        assertThat(kept.submittedOn()).as("the day of the import").isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\",\"b\"}",
                "{a,b}",
                "\\N",
                "\\.",
                "x\\",
                "\\\\",
                "\\t\\n\\r\\0\\x41",
                "före\tefter",
                "rad 1\nrad 2\n\nrad 4",
                "\"citat\"",
                "\"",
                "''; drop table collection.intervention; --",
                "a,b;c\td",
                "null",
                "NULL",
                "%_?:name {0} ${x} #{y}",
                "<script>alert(1)</script>&amp;",
                "e\u0301 å ä ö",
                "👩‍👩‍👧 𝔘𝔫𝔦",
                "שלום \u202Eomvänt",
                "\u00a0i\u00a0mellan\u00a0",
                "+46 70",
                "-",
                "@SUM(1)",
                "a=b"
            })
    void everyTextComesOutAsItWentIn(String text) {
        String inside = "[" + text + "]";
        world.given(anIntervention()
                .titled("Fyra texter")
                .telling(inside, text, inside, text)
                .withId(inside));
        world.given(anIntervention()
                .titled("Fyra texter")
                .telling(inside, text, inside, text)
                .withId(inside));

        Intervention kept = only();

        assertThat(List.of(kept.externalId(), kept.activities(), kept.goals(), kept.outputs(), kept.outcomes()))
                .containsExactly(inside, inside, text.strip(), inside, text.strip());
    }

    @Test
    void aTextOfAsManyCharactersAsACellMayHaveIsKeptWhole() {
        String much = "åäö\\\n".repeat(20_000).strip();
        world.given(anIntervention().with("activities", much));

        assertThat(only().activities()).isEqualTo(much);
    }

    @Test
    void aSpreadsheetThatTookCodesForNumbersIsUnderstood() {
        Outcome outcome = xlsx(List.of(
                List.of("year", "area", "level", "organisation_code", "title", "funds_sek"),
                List.of(2021, "barn-unga", "REGION", 3, "Uppsala", 1_500_000),
                List.of(2021, "god-vard", "MUNICIPALITY", 114, "Upplands Väsby", 250.0)));

        assertThat(outcome.result()).isEqualTo(new Imported(2, 0, 0));
        assertThat(all())
                .extracting(each -> each.organisation().id(), Intervention::fundsSek)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("REGION-03", 1_500_000L),
                        org.assertj.core.api.Assertions.tuple("MUNICIPALITY-0114", 250L));
    }

    @Test
    void inATextFileACodeWithoutItsZeroIsWrong() {
        assertThat(told(csv(HEADER + "2021,barn-unga,REGION,3,Uppsala,,\n")))
                .singleElement()
                .asString()
                .startsWith("Rad 2, kolumn organisation_code: ”3” är ingen länskod.");
    }

    @Test
    void semicolonsSeparateAsWellAsCommas() {
        assertThat(csv((HEADER + GOOD).replace(',', ';')).result()).isEqualTo(new Imported(1, 0, 0));
        assertThat(only().title()).isEqualTo("Samtal");
    }

    @Test
    void aCellOfManyLinesCountsInTheLineNumbers() {
        Outcome outcome =
                csv(HEADER + GOOD.replace("Enskilda samtal", "\"ett\ntvå\ntre\"") + GOOD.replace("1000", "-1"));

        assertThat(told(outcome)).singleElement().asString().startsWith("Rad 5, kolumn funds_sek: ");
    }

    // --- the same again

    @Test
    void theSameIdAgainUpdates() {
        world.given(anIntervention().withId("A-1").titled("Förut").costing(10));

        Outcome outcome =
                world.imported(table(anIntervention().withId("A-1").titled("Nu").of(BO)), "f.csv");

        assertThat(outcome.result()).isEqualTo(new Imported(0, 1, 0));
        assertThat(only())
                .satisfies(kept -> assertThat(kept.title()).isEqualTo("Nu"))
                .satisfies(kept -> assertThat(kept.fundsSek()).isNull())
                .satisfies(kept -> assertThat(kept.organisation().id()).isEqualTo("MUNICIPALITY-2380"));
    }

    @Test
    void anEmptyTextAndTheWordNullAreNotTheSame() {
        world.given(anIntervention().withId("A-1"));
        world.given(anIntervention().withId("A-1").with("goals", "null"));

        assertThat(only().goals()).isEqualTo("null");
    }

    @Test
    void aNewDateOfSubmissionIsTakenAndAnUntoldOneLeavesTheOld() {
        world.given(anIntervention().withId("A-1").with("submitted_at", "2022-01-31"));
        world.given(anIntervention().withId("A-1").with("submitted_at", "2022-02-28"));
        assertThat(only().submittedOn()).isEqualTo(LocalDate.of(2022, 2, 28));

        world.given(anIntervention().withId("A-1").titled("Ändrad"));
        assertThat(only().submittedOn()).isEqualTo(LocalDate.of(2022, 2, 28));
    }

    @Test
    void theSameFileWithoutIdsTwiceAddsNothing() {
        byte[] file = table(
                anIntervention().titled("En"),
                anIntervention().titled("Två"),
                anIntervention().titled("Tre"));
        world.imported(file, "f.csv");
        List<Long> before = world.allIds();

        assertThat(world.imported(file, "f.csv").result()).isEqualTo(new Imported(0, 0, 3));
        assertThat(world.allIds()).isEqualTo(before);
    }

    @Test
    void twoEqualRowsAreTwoInterventionsAlsoTheSecondTime() {
        byte[] file = table(anIntervention(), anIntervention());

        assertThat(world.imported(file, "f.csv").result()).isEqualTo(new Imported(2, 0, 0));
        assertThat(world.imported(file, "f.csv").result()).isEqualTo(new Imported(0, 0, 2));
        assertThat(world.imported(table(anIntervention(), anIntervention(), anIntervention()), "f.csv")
                        .result())
                .isEqualTo(new Imported(1, 0, 2));
    }

    @Test
    void aChangedRowWithoutIdIsAnotherIntervention() {
        world.given(anIntervention().titled("Förut"));
        world.given(anIntervention().titled("Nu"));

        assertThat(all()).extracting(Intervention::title).containsExactlyInAnyOrder("Förut", "Nu");
    }

    @Test
    void aTextThatChangesIsNotPublishedAnyMore() {
        world.given(
                anIntervention().withId("A-1").titled("Läst"),
                anIntervention().withId("A-2").titled("Också läst"));
        world.allIds().forEach(id -> interventions.setPublished(id, true, world.as(SARA)));

        world.given(
                anIntervention().withId("A-1").titled("Inte läst"),
                anIntervention().withId("A-2").titled("Också läst"));

        assertThat(all())
                .extracting(Intervention::title, Intervention::published)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("Inte läst", false),
                        org.assertj.core.api.Assertions.tuple("Också läst", true));
    }

    @Test
    void aNewDateAloneLeavesAPublishedTextPublished() {
        world.given(anIntervention().withId("A-1"));
        world.allIds().forEach(id -> interventions.setPublished(id, true, world.as(SARA)));

        world.given(anIntervention().withId("A-1").with("submitted_at", "2022-01-31"));

        assertThat(only().published()).isTrue();
    }

    @Test
    void twoFilesWithTheSameIdsAtOnceGiveEachInterventionOnce() throws Exception {
        byte[] file = table(IntStream.range(0, 300)
                .mapToObj(i -> anIntervention().withId("A-" + i).titled("Insats " + i))
                .toArray(AnIntervention[]::new));
        CountDownLatch both = new CountDownLatch(2);
        Callable<Outcome> importing = () -> {
            both.countDown();
            both.await();
            return world.imported(file, "f.csv");
        };

        List<ImportResult> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome> outcome : List.of(threads.submit(importing), threads.submit(importing))) {
                results.add(outcome.get().result());
            }
        }

        assertThat(results).containsExactlyInAnyOrder(new Imported(300, 0, 0), new Imported(0, 300, 0));
        assertThat(world.allIds()).hasSize(300);
    }

    // --- helpers

    private Outcome csv(String content) {
        return world.imported(content.getBytes(UTF_8), "f.csv");
    }

    private Outcome xlsx(List<? extends List<?>> rows) {
        return world.imported(XlsxFile.of(rows), "f.xlsx");
    }

    private static byte[] table(AnIntervention... interventions) {
        return CsvFile.of(AnIntervention.table(List.of(interventions)));
    }

    private static byte[] encoded(String title, Charset charset) {
        return (HEADER + GOOD.replace("Samtal", title)).getBytes(charset);
    }

    private List<String> told(Outcome outcome) {
        assertThat(outcome.result()).isEqualTo(new Refused(outcome.problems().size()));
        return outcome.problems().stream().map(problem -> problem.in(swedish())).toList();
    }

    private static Texts swedish() {
        return AllTexts.in(Texts.SWEDISH);
    }

    private List<Intervention> all() {
        return interventions.readable(world.allIds(), world.as(SARA), 0, 1000);
    }

    private Intervention only() {
        assertThat(world.allIds()).hasSize(1);
        return all().getFirst();
    }
}
