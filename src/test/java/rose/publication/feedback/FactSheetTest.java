package rose.publication.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.SARA;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.RoseTest;
import rose.World;
import rose.coding.Dimension;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.platform.pdf.PdfUa;

@RoseTest
class FactSheetTest {

    private static final Texts SWEDISH = AllTexts.in(Texts.SWEDISH);

    @Autowired
    World world;

    @Autowired
    FactSheets sheets;

    @Autowired
    Organisations organisations;

    @Autowired
    Interventions interventions;

    @Test
    void thereIsOneForEachRecipientAndEachCounty() {
        assertThat(sheets.subjects()).hasSize(353);
        assertThat(sheets.subjects()).extracting(Subject::key).doesNotHaveDuplicates();
    }

    @Test
    void whoHasReportedNothingHasTwoPagesThatSaySo() throws Exception {
        for (String key : List.of("kommun-2309", "region-14", "lansgemensamt-23", "lan-09")) {
            byte[] pdf = sheets.pdf(sheets.subject(key), 2021, SWEDISH);

            assertThat(pages(pdf)).as(key).hasSize(2);
            assertThat(PdfUa.violations(pdf)).as(key).isEmpty();
            assertThat(text(pdf)).contains("har inte redovisat").doesNotContain(" 0 kr");
        }
    }

    @Test
    void manyInterventionsWithLongNamesFitOnTwoPagesInBothLanguages() throws Exception {
        world.given(IntStream.range(0, 120)
                .mapToObj(i -> coded(ANNA.organisationId(), "Åtgärd nummer " + i + " " + "ö".repeat(280)))
                .toArray(AnIntervention[]::new));
        world.allIds().forEach(id -> interventions.setPublished(id, true, world.as(SARA)));

        for (Texts texts : List.of(SWEDISH, AllTexts.in(Texts.ENGLISH))) {
            byte[] pdf = sheets.pdf(sheets.subject("kommun-2309"), 2021, texts);
            assertThat(pages(pdf)).hasSize(2);
            assertThat(PdfUa.violations(pdf)).isEmpty();
            assertThat(text(pdf)).contains("120").contains("…");
        }
    }

    /** Theirs are the fullest: ten lines in each table. */
    @Test
    void theSheetsOfCountiesFitInBothLanguages() throws Exception {
        world.given(coded(ANNA.organisationId(), "Samtalsgrupper"));

        for (Texts texts : List.of(SWEDISH, AllTexts.in(Texts.ENGLISH))) {
            for (String key : List.of("lan-23", "lan-14", "lan-09")) {
                byte[] pdf = sheets.pdf(sheets.subject(key), 2021, texts);
                assertThat(pages(pdf)).as(key).hasSize(2);
                assertThat(PdfUa.violations(pdf)).isEmpty();
            }
        }
    }

    @Test
    void aNameOfThreeHundredLettersFitsAndIsWholeInTheFilesDescription() throws Exception {
        Organisation krokom = organisations.organisation(ANNA.organisationId());
        String name = "Krokoms och Ånge sammanslagna kommun med många ord ".repeat(6);
        Organisation long300 = new Organisation(
                krokom.id(),
                krokom.level(),
                krokom.code(),
                name.strip(),
                krokom.shortName(),
                krokom.countyCode(),
                krokom.organisationNumber(),
                krokom.population(),
                krokom.populationYear(),
                krokom.group());
        world.given(coded(krokom.id(), "Samtalsgrupper"));

        byte[] pdf = sheets.pdf(sheets.subject(long300), 2021, SWEDISH);

        assertThat(name.strip()).hasSizeGreaterThan(300);
        assertThat(pages(pdf)).hasSize(2);
        assertThat(PdfUa.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getSubject()).contains(name.strip());
        }
    }

    @Test
    void itTellsWhatIsOpenAndNoMore() throws Exception {
        world.given(coded(ANNA.organisationId(), "Öppen insats"), coded(ANNA.organisationId(), "Hemlig insats"));
        world.given(anIntervention().of(BO).titled("Grannens insats"));
        interventions.setPublished(world.idOf("Öppen insats"), true, world.as(SARA));

        String text = text(sheets.pdf(sheets.subject("kommun-2309"), 2021, SWEDISH));

        assertThat(text)
                .contains("Krokoms kommun", "Öppen insats", "2 insatser", "600 000 kr")
                .doesNotContain("Hemlig insats", "Grannens insats");
    }

    @Test
    void goalsOfEachCodedAreaAreToldHoweverMuchIsReportedInOthers() throws Exception {
        String goal = "Ökad tillgänglighet";
        world.given(
                anIntervention()
                        .of(Level.COUNTY, "23")
                        .in(2021, "samsjuklighet")
                        .coded(Dimension.GOAL, goal),
                anIntervention().of(Level.COUNTY, "23").in(2021, "suicidprevention"),
                anIntervention().of(Level.COUNTY, "23").in(2021, "suicidprevention"),
                anIntervention().of(Level.COUNTY, "23").in(2021, "medskapare").coded(Dimension.GOAL, goal));

        assertThat(text(sheets.pdf(sheets.subject("lansgemensamt-23"), 2021, SWEDISH)))
                .contains("Mål för insatserna, Samsjuklighet", "Mål för insatserna, Patienter som medskapare")
                .doesNotContain("Inga insatser är kodade");
    }

    @Test
    void aNameIsCutAtAWordThatFits() {
        assertThat(FactSheetWords.cut("Kort", 10)).isEqualTo("Kort");
        assertThat(FactSheetWords.cut("Två ord eller fler", 12)).isEqualTo("Två ord…");
        assertThat(FactSheetWords.cut("å".repeat(30), 10)).isEqualTo("å".repeat(9) + "…");
    }

    private static AnIntervention coded(String organisationId, String title) {
        Level level = Level.valueOf(organisationId.substring(0, organisationId.indexOf('-')));
        return anIntervention()
                .of(level, organisationId.substring(organisationId.indexOf('-') + 1))
                .titled(title)
                .costing(300_000)
                .coded(Dimension.ACTIVITY, "Patientsäkerhet")
                .coded(Dimension.GOAL, "Ökad kompetens och kunskapsspridning", "Ökad tillgänglighet");
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> page(stripper, document, page))
                    .toList();
        }
    }

    private static String page(PDFTextStripper stripper, PDDocument document, int page) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try {
            return stripper.getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("\n", pages(pdf)).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }
}
