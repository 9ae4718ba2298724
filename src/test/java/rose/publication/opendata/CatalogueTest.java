package rose.publication.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.collection.Interventions;

/** The catalogue in DCAT-AP-SE, read and judged by another's programs. */
@RoseTest
class CatalogueTest {

    @Autowired
    World world;

    @Autowired
    Interventions interventions;

    @Autowired
    Catalogue catalogue;

    @Autowired
    OpenFigures figures;

    @BeforeEach
    void reported() {
        OpenDataWorld.given(world, interventions);
    }

    private Model turtle() {
        return read(catalogue.turtle());
    }

    private static Model read(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(turtle), "http://prov.exempel/", Lang.TURTLE);
        return model;
    }

    private static List<String> violations(Graph graph, String shapes) {
        ValidationReport report = ShaclValidator.get()
                .validate(
                        Shapes.parse(RDFDataMgr.loadGraph(
                                TestFiles.required("dcat/" + shapes).toUri().toString())),
                        graph);
        return report.getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(entry ->
                        entry.focusNode() + " " + entry.resultPath() + " " + entry.message() + " " + entry.value())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DCAT-AP-3.0.1_shapes.ttl",
                "DCAT-AP-3.0.1_range.ttl",
                "DCAT-AP-3.0.1_shapes_recommended.ttl",
                "DCAT-AP-3.0.1_mdr-vocabularies.shape.ttl"
            })
    void passesTheShapes(String shapes) {
        assertThat(violations(turtle().getGraph(), shapes)).isEmpty();
    }

    @Test
    void theShapesFindWhatIsMissing() {
        Model without = read(catalogue.turtle().replace("dcterms:title", "dcterms:alternative"));

        assertThat(violations(without.getGraph(), "DCAT-AP-3.0.1_shapes.ttl")).isNotEmpty();
    }

    @Test
    void isTheSameInBothForms() {
        Model xml = ModelFactory.createDefaultModel();
        RDFDataMgr.read(xml, new ByteArrayInputStream(catalogue.rdfXml()), "http://prov.exempel/", Lang.RDFXML);

        assertThat(xml.size()).isGreaterThan(1_000);
        assertThat(xml.isIsomorphicWith(turtle())).isTrue();
    }

    @Test
    void hasADatasetForEveryTableSurveyAndForTheInterventions() {
        long datasets = turtle().listSubjectsWithProperty(
                        org.apache.jena.vocabulary.RDF.type, org.apache.jena.vocabulary.DCAT.Dataset)
                .toList()
                .size();

        assertThat(datasets).isEqualTo(figures.tables().size() + 2 + 1);
    }

    @Test
    void whatNeedsEscapingIsReadBackInBothForms() {
        String text = "citat \" bak\\streck <&> \n ny rad \t åäö 😀";
        Rdf rdf = new Rdf().prefix("dcterms", "http://purl.org/dc/terms/");
        rdf.thing("http://prov.exempel/a b\"c").text("dcterms:title", text);
        Model turtle = read(rdf.turtle());
        Model xml = ModelFactory.createDefaultModel();
        RDFDataMgr.read(xml, new ByteArrayInputStream(rdf.rdfXml()), "http://prov.exempel/", Lang.RDFXML);

        assertThat(turtle.listObjects().next().asLiteral().getString()).isEqualTo(text);
        assertThat(xml.isIsomorphicWith(turtle)).isTrue();
    }

    @Test
    void holdsNothingThatIsNotPublished() {
        assertThat(catalogue.turtle()).doesNotContain(OpenDataWorld.SECRET);
    }
}
