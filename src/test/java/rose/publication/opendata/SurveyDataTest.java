package rose.publication.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.BO;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import rose.AnIntervention;
import rose.RoseTest;
import rose.World;
import rose.coding.Dimension;
import rose.collection.Interventions;
import rose.organisations.Level;

/** A survey's data as files, and their documentation in DDI. */
@RoseTest
class SurveyDataTest {

    @Autowired
    World world;

    @Autowired
    SurveyData data;

    @Autowired
    Interventions interventions;

    private static AnIntervention secret() {
        return anIntervention()
                .titled("Hemlig <insats> & \"mer\"")
                .telling("hemlig aktivitet", "hemligt mål", "hemlig prestation", "hemlig effekt")
                .costing(1_000);
    }

    private static AnIntervention open() {
        return anIntervention()
                .of(BO)
                .titled("Öppen insats")
                .telling("öppen aktivitet", "öppet mål", "öppen prestation", "öppen effekt")
                .costing(0);
    }

    private OpenSurvey survey() {
        return data.survey(2021, "god-vard", Level.MUNICIPALITY);
    }

    private void published(String title) {
        interventions.setPublished(world.idOf(title), true, world.as(SARA));
    }

    private List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(new StringReader(text))) {
            reader.forEach(record -> rows.add(record.getFields()));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private String cell(List<List<String>> rows, int row, String column) {
        return rows.get(row).get(rows.getFirst().indexOf(column));
    }

    @Test
    void aTextIsThereOnlyWhereItIsPublished() {
        world.given(secret(), open());
        published("Öppen insats");

        String text = data.interventionsCsv(survey());
        var rows = csv(text);

        assertThat(text.toLowerCase()).doesNotContain("hemlig");
        assertThat(cell(rows, 1, "title")).isEqualTo(".w");
        assertThat(cell(rows, 1, "id")).isEqualTo(".w");
        assertThat(cell(rows, 1, "funds_sek")).isEqualTo("1000");
        assertThat(cell(rows, 1, "published")).isEqualTo("false");
        assertThat(cell(rows, 2, "title")).isEqualTo("Öppen insats");
        assertThat(cell(rows, 2, "outcomes")).isEqualTo("öppen effekt");
        assertThat(cell(rows, 2, "funds_sek")).isEqualTo("0");
        assertThat(cell(rows, 2, "target_groups")).isEqualTo(".r");
    }

    @Test
    void whatIsNotCodedIsNotWithoutCategories() {
        world.given(
                open(),
                secret().of(ULLA).codedWithNothing().in(2021, "barn-unga"),
                secret().of(Level.REGION, "01").in(2021, "barn-unga"));

        var rows = csv(data.interventionsCsv(data.survey(2021, "barn-unga", Level.REGION)));

        assertThat(cell(rows, 1, "goal_codes")).isEqualTo(".k");
        assertThat(cell(rows, 2, "goal_codes")).isEmpty();
    }

    @Test
    void theDocumentationIsValid() throws Exception {
        Path schema = TestFiles.required("ddi/xsd-2.5/ddi_codebook_2_5.xsd");
        world.given(
                open(),
                secret(),
                anIntervention()
                        .of(ULLA)
                        .in(2021, "barn-unga")
                        .coded(Dimension.ACTIVITY, "Digitalisering")
                        .coded(Dimension.GOAL, "Ökad kompetens"));
        published("Öppen insats");
        Schema xsd = xsd(schema);

        assertThat(data.surveys()).hasSize(2);
        data.surveys()
                .forEach(survey -> assertThat(problems(data.ddi(survey), xsd))
                        .as(survey.path(""))
                        .isEmpty());
        assertThat(problems(Files.readAllBytes(TestFiles.required("ddi/dataset-finch1.xml")), xsd))
                .isEmpty();
        assertThat(problems(Files.readAllBytes(TestFiles.required("ddi/ddi_dataset.xml")), xsd))
                .hasSize(14);
    }

    /** The schema refers to a group of XHTML that the JDK does not find; all else of it is checked. */
    private static Schema xsd(Path schema) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException problem) {
                assertThat(problem.getMessage()).contains("xhtml:BlkNoForm.mix");
            }
        });
        return factory.newSchema(schema.toFile());
    }

    private static List<String> problems(byte[] ddi, Schema xsd) {
        List<String> problems = new ArrayList<>();
        var validator = xsd.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException problem) {
                problems.add(problem.getMessage());
            }

            @Override
            public void error(SAXParseException problem) {
                problems.add(problem.getLineNumber() + ": " + problem.getMessage());
            }

            @Override
            public void fatalError(SAXParseException problem) {
                error(problem);
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(ddi)));
        } catch (Exception e) {
            problems.add(e.getMessage());
        }
        return problems;
    }

    @Test
    void theDocumentationTellsOfEveryColumnInBothLanguages() throws Exception {
        world.given(secret(), open());
        published("Öppen insats");
        OpenSurvey survey = survey();

        Document ddi = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(data.ddi(survey)));

        assertThat(names(ddi, "F1"))
                .isEqualTo(csv(data.interventionsCsv(survey)).getFirst());
        assertThat(names(ddi, "F2"))
                .startsWith(csv(data.answersCsv(survey)).getFirst().toArray(String[]::new));
        assertThat(xpath(ddi, "count(//var[not(labl[@*='sv'])])")).isEqualTo("0");
        assertThat(xpath(ddi, "count(//var[not(labl[@*='en'])])")).isEqualTo("0");
        assertThat(xpath(ddi, "//var[@name='title']/catgry[@missing='Y']/catValu"))
                .isEqualTo(".w");
        assertThat(xpath(ddi, "//var[@name='title']/catgry[@missing='Y']/catStat"))
                .isEqualTo("1");
        assertThat(xpath(ddi, "//var[@name='level']/catgry[catValu='MUNICIPALITY']/catStat"))
                .isEqualTo("2");
        assertThat(new String(data.ddi(survey))).doesNotContain("hemlig").doesNotContain("Hemlig");
    }

    private static List<String> names(Document ddi, String file) throws Exception {
        List<String> names = new ArrayList<>();
        var found = (org.w3c.dom.NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "//var[@files='" + file + "' and starts-with(@ID, '" + file + "')]/@name",
                        ddi,
                        javax.xml.xpath.XPathConstants.NODESET);
        for (int i = 0; i < found.getLength(); i++) {
            names.add(found.item(i).getNodeValue());
        }
        return names;
    }

    private static String xpath(Document ddi, String expression) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(expression, ddi);
    }
}
