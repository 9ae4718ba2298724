package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rose.platform.pdf.PdfUa;

/** The commands as scripts use them, on the data of a program that runs meanwhile. */
class CommandsTest {

    @TempDir
    static Path folder;

    private static RunningProgram program;

    @BeforeAll
    static void startAndImport() {
        program = RunningProgram.run(folder.resolve("data"));
        Answer imported =
                rose("import", "interventions", Interventions.coded(folder).toString());
        assertThat(imported).isEqualTo(new Answer(0, "4 insatser lästa: 4 nya, 0 uppdaterade, 0 fanns redan.\n", ""));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static Answer rose(String... words) {
        return Answer.of(program.data(), words);
    }

    private static Answer figure(String... words) {
        return rose(Stream.concat(
                        Stream.of("figure"),
                        Stream.concat(
                                Stream.of(words),
                                Stream.of("--year", "2021", "--area", "barn-unga", "--level", "REGION")))
                .toArray(String[]::new));
    }

    /** One line that says why, no stack trace, nothing as a result. */
    private static void assertRefused(Answer answer, String reason) {
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).singleElement().asString().contains(reason);
        assertThat(answer.exit()).isNotZero();
    }

    @Test
    void theSharesOfADimensionAreThoseOfTheImportedCodes() {
        assertThat(figure("category-shares", "--dimension", "activity")).isEqualTo(new Answer(0, """
                dimension,category,interventions,organisations,share
                activity,Tidiga bedömningar,2,1,0.5000
                activity,Kompetensutveckling,1,1,0.2500
                activity,Digitalisering,1,1,0.2500
                activity,Riktade behandlingar och insatser,0,0,0.0000
                activity,"Kartläggning, analys, utveckling",0,0,0.0000
                activity,Personal- och annan resursförstärkning,0,0,0.0000
                activity,Samverkan och samarbete,0,0,0.0000
                """, ""));
    }

    @Test
    void goalAttainmentIsThatOfTheImportedCodes() {
        assertThat(figure("goal-attainment").outLines())
                .startsWith("category,with_goal,with_matching_outcome,share", "Ökad tillgänglighet,2,1,0.5000");
    }

    @Test
    void aMapTellsWhoHasNotReportedFromWhoHasNoResults() {
        List<String> lines = figure("county-map").outLines();
        assertThat(lines).hasSize(22).startsWith("county_code,county,results,reported");
        assertThat(lines).contains("01,Stockholms län,,false");
        assertThat(lines).filteredOn(line -> line.endsWith(",true")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category-shares | dimension,category,interventions,organisations,share",
                "goal-attainment | category,with_goal,with_matching_outcome,share",
                "output-outcome-links | output,outcome,interventions",
                "any-outcome | interventions,with_outcome,share",
                "money-by-category | category,interventions,funds_sek_split,funds_sek_unsplit",
                "county-map | county_code,county,results,reported",
                "target-groups | ",
                "granted-and-reported | "
            })
    void everyFigureKindIsATable(String kind, String header) {
        Answer csv = figure(kind);
        assertThat(csv.exit()).as(csv.err()).isZero();
        if (header != null) {
            assertThat(csv.outLines()).startsWith(header);
        }
    }

    @Test
    void aFigureIsAJsonDocumentOrADrawingWhereThatIsAskedFor() {
        assertThat(figure("goal-attainment", "--format", "json").out())
                .startsWith("{")
                .contains("\"goal-attainment\"", "\"Ökad tillgänglighet\"");
        assertThat(figure("county-map", "--format", "svg").out())
                .startsWith("<svg")
                .contains("</svg>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figure nothing --year 2021 --area barn-unga --level REGION | Figuren ”nothing” finns inte",
                "figure category-shares --area barn-unga --level REGION | --year saknas",
                "figure category-shares --year 1999 --area barn-unga --level REGION | Tillåtna år: 2021, 2022, 2023",
                "figure category-shares --year 2021 --area sport --level REGION | ”sport” är inget område",
                "figure category-shares --year 2021 --area barn-unga --level REGION --dimension sport | ”sport” finns inte",
                "figure any-outcome --year 2021 --area barn-unga --level REGION --dimension goal | hör bara till",
                "figure any-outcome --year 2021 --area barn-unga --level REGION --format gif | ”gif” finns inte",
                "figure any-outcome --year 2021 --area barn-unga --level REGION --weighted | any-outcome kan inte vägas",
                "figure any-outcome --colour red | --colour finns inte här",
                "report --year 2021 --authority SOS --out r.odt | slutar inte på .pdf, .docx eller .html",
                "report --year 2021 --authority SOS --out /finns/inte/r.html | Kan inte skriva",
                "account --email a --name A --role analyst --organisation SOS | ”a” är ingen e-postadress",
                "account --email a@b --name A --role analyst --organisation 23 | Ingen organisation",
                "account --email a@b --name A --role attester --organisation 23 | REGION-23, COUNTY-23",
                "import interventions | Vilken fil",
                "import interventions finns-inte.csv | finns inte eller kan inte läsas",
                "import | Kommandot ”import” finns inte",
                "rapport | Kommandot ”rapport” finns inte"
            })
    void whatCannotBeDoneIsToldInOneLine(String words, String reason) {
        assertRefused(rose(words.split(" ")), reason);
    }

    @Test
    void aFileWithFaultsIsRefusedWithEveryFaultAndItsLine() {
        Path file = Interventions.write(
                folder.resolve("fel.csv"),
                List.of(
                        "year,area,level,organisation_code,title,funds_sek",
                        "2021,barn-unga,REGION,23,Rätt,1",
                        "2021,barn-unga,REGION,99,Fel kod,1",
                        "2021,barn-unga,REGION,23,Fel belopp,-5"));
        Answer answer = rose("import", "interventions", file.toString());
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.outLines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Rad 3, kolumn organisation_code: ”99”"),
                        line -> assertThat(line).startsWith("Rad 4, kolumn funds_sek: Beloppet -5 är negativt"));
        assertThat(answer.err()).isEqualTo("Ingenting lästes in: 2 fel måste rättas först.\n");
        assertThat(figure("any-outcome").outLines()).endsWith("4,1,0.2500");
    }

    @Test
    void aListOfGrantsIsImportedOrRefusedWhole() {
        String header = "year,area,level,organisation_code,amount_sek";
        Path good =
                Interventions.write(folder.resolve("bidrag.csv"), List.of(header, "2021,traumavard,REGION,23,100000"));
        assertThat(rose("import", "grants", good.toString()))
                .isEqualTo(new Answer(0, "1 bidrag i 1 fördelningar är inlästa.\n", ""));
        Path bad = Interventions.write(
                folder.resolve("bidrag-fel.csv"),
                List.of(header, "2021,traumavard,REGION,23,200000", "2021,traumavard,REGION,23,mycket"));
        Answer refused = rose("import", "grants", bad.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("Rad 3: ”mycket” är inget belopp");
        assertThat(refused.err()).isEqualTo("Ingenting lästes in.\n");
    }

    @Test
    void aReportIsWrittenAsAPdfForScreenReadersToo() throws Exception {
        Path pdf = folder.resolve("rapport.pdf");
        Answer answer = rose("report", "--year", "2021", "--authority", "SOS", "--out", pdf.toString());
        assertThat(answer)
                .isEqualTo(new Answer(
                        0,
                        pdf + " är skriven: ett utkast som ingen har läst igenom, för ingen rapport är utgiven.\n",
                        ""));
        assertThat(PdfUa.violations(Files.readAllBytes(pdf))).isEmpty();
    }

    @Test
    void aReportIsWrittenAsAPageInTheLanguageAskedFor() throws Exception {
        Path html = folder.resolve("report.html");
        Answer answer =
                rose("report", "--year", "2021", "--authority", "fohm", "--out", html.toString(), "--lang", "en");
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(Files.readString(html, StandardCharsets.UTF_8)).contains("<html lang=\"en\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "http", "70000", "-1"})
    void aPortThatIsNoneIsRefused(String port) {
        assertRefused(
                Answer.of(
                        java.util.Map.of(),
                        List.of("run", "--data", folder.resolve("other").toString(), "--port", port)),
                "är inget portnummer");
    }

    @Test
    void aPortThatSomebodyElseUsesIsToldInOneLine() {
        String port = program.address().replaceAll(".*:", "");
        Answer answer = Answer.of(
                java.util.Map.of(), List.of("run", "--data", program.data().toString(), "--port", port));
        assertThat(answer.exit()).isNotZero();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Port " + port + " används redan.");
    }
}
