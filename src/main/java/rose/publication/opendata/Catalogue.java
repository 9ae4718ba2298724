package rose.publication.opendata;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rose.platform.mail.PublicAddress;
import rose.publication.opendata.OpenFigures.YearTable;
import rose.surveys.questions.Words;

/**
 * The catalogue of all open data in DCAT-AP-SE (docs.dataportal.se/dcat): a dataset for each year's table of each figure, for each
 * survey and for the published interventions, with its files, and the API as the service that gives them.
 */
@Component
public class Catalogue {

    private static final String KEY = "publication.opendata.catalogue.";
    private static final String EU = CatalogueTerms.EU;
    private static final String CC0 = CatalogueTerms.CC0;

    private final OpenFigures figures;
    private final SurveyData surveys;
    private final BothLanguages both;
    private final PublicAddress address;

    private final String contact;

    Catalogue(
            OpenFigures figures,
            SurveyData surveys,
            BothLanguages both,
            PublicAddress address,
            @Value("${ROSE_CONTACT:}") String contact) {
        this.figures = figures;
        this.surveys = surveys;
        this.both = both;
        this.address = address;
        this.contact = contact.strip();
    }

    public String turtle() {
        return graph().turtle();
    }

    public byte[] rdfXml() {
        return graph().rdfXml();
    }

    /** A file of a dataset, or the service. @param format its file name's end */
    private record File(String path, String format, Words title) {}

    private Rdf graph() {
        Rdf rdf = new Rdf()
                .prefix("dcat", "http://www.w3.org/ns/dcat#")
                .prefix("dcterms", "http://purl.org/dc/terms/")
                .prefix("foaf", "http://xmlns.com/foaf/0.1/")
                .prefix("vcard", "http://www.w3.org/2006/vcard/ns#")
                .prefix("skos", "http://www.w3.org/2004/02/skos/core#")
                .prefix("dcatap", "http://data.europa.eu/r5r/");
        Rdf.Thing catalogue = catalogue(rdf);
        publisher(rdf);
        contact(rdf);
        service(rdf);
        for (YearTable table : figures.tables()) {
            Words title = both.of(texts -> figures.title(table, texts));
            catalogue.iri(
                    "dcat:dataset",
                    dataset(
                            rdf,
                            "table-" + table.year() + "-" + table.name(),
                            title,
                            both.get(KEY + "table", title.sv()).sv(),
                            both.get(KEY + "table", title.en()).en(),
                            table.year(),
                            List.of(
                                    file(table.path("csv"), "csv", "csv"),
                                    file(table.path("xlsx"), "xlsx", "xlsx"),
                                    file(table.path("json"), "json", "json-stat"))));
        }
        for (OpenSurvey survey : surveys.surveys()) {
            catalogue.iri("dcat:dataset", survey(rdf, survey));
        }
        catalogue.iri("dcat:dataset", interventions(rdf));
        catalogue.iri("dcat:service", id("service"));
        CatalogueTerms.tell(
                rdf,
                List.of("/oppna-data", "/oppna-data/api", "/om").stream()
                        .map(address::of)
                        .toList());
        return rdf;
    }

    private Rdf.Thing catalogue(Rdf rdf) {
        return rdf.thing(id("catalog"))
                .a("dcat:Catalog")
                .words("dcterms:title", both.get(KEY + "title"))
                .words("dcterms:description", both.get(KEY + "description"))
                .iri("dcterms:publisher", id("publisher"))
                .iri("dcterms:license", CC0)
                .iri("dcterms:language", EU + "language/SWE")
                .iri("dcterms:language", EU + "language/ENG")
                .iri("dcat:themeTaxonomy", EU + "data-theme")
                .iri("foaf:homepage", address.of("/oppna-data"));
    }

    private void publisher(Rdf rdf) {
        rdf.thing(id("publisher"))
                .a("foaf:Agent")
                .text("foaf:name", both.get(KEY + "publisher").sv())
                .iri("foaf:homepage", address.of("/om"))
                .iri("dcterms:type", CatalogueTerms.PUBLISHER + "NationalAuthority");
    }

    private void contact(Rdf rdf) {
        rdf.thing(id("contact"))
                .a("vcard:Organization")
                .a("vcard:Kind")
                .text("vcard:fn", both.get(KEY + "contact").sv())
                .iri("vcard:hasEmail", "mailto:" + email())
                .iri("vcard:hasURL", address.of("/oppna-data#kontakt"));
    }

    /** As set in {@code ROSE_CONTACT}; else one at the address that the program has. */
    public String email() {
        return contact.isEmpty() ? "oppnadata@" + URI.create(address.of("/")).getHost() : contact;
    }

    private void service(Rdf rdf) {
        Rdf.Thing service = rdf.thing(id("service"))
                .a("dcat:DataService")
                .words("dcterms:title", both.get("publication.opendata.api.title"))
                .words("dcterms:description", both.get(KEY + "service"))
                .iri("dcterms:publisher", id("publisher"))
                .iri("dcat:contactPoint", id("contact"))
                .iri("dcterms:license", CC0)
                .iri("dcterms:accessRights", EU + "access-right/PUBLIC")
                .iri("dcat:theme", EU + "data-theme/HEAL")
                .iri("dcat:endpointURL", address.of("/api/v1"))
                .iri("dcat:endpointDescription", address.of("/api/v1/openapi.json"))
                .iri("foaf:page", address.of("/oppna-data/api"));
        keywords(service, "keyword.api");
        figures.tables()
                .forEach(table -> service.iri("dcat:servesDataset", id("table-" + table.year() + "-" + table.name())));
        surveys.surveys().forEach(survey -> service.iri("dcat:servesDataset", id(name(survey))));
        service.iri("dcat:servesDataset", id("interventions"));
    }

    private String survey(Rdf rdf, OpenSurvey survey) {
        Words title = survey.definition().title();
        Words english = new Words(title.sv(), title.en() == null ? title.sv() : title.en());
        return dataset(
                rdf,
                name(survey),
                new Words(
                        both.get(KEY + "survey-title", title.sv()).sv(),
                        both.get(KEY + "survey-title", english.en()).en()),
                both.get(KEY + "survey").sv(),
                both.get(KEY + "survey").en(),
                survey.selection().year(),
                List.of(
                        file(survey.path("interventions.csv"), "csv", "interventions"),
                        file(survey.path("answers.csv"), "csv", "answers"),
                        file(survey.path("ddi.xml"), "xml", "ddi")));
    }

    private static String name(OpenSurvey survey) {
        return "survey-" + survey.selection().year() + "-"
                + survey.selection().area().shortName() + "-"
                + survey.selection().level().name().toLowerCase();
    }

    private String interventions(Rdf rdf) {
        Words said = both.get(KEY + "interventions");
        return dataset(
                rdf,
                "interventions",
                both.get(KEY + "interventions-title"),
                said.sv(),
                said.en(),
                null,
                List.of(file("/api/v1/interventions", "json", "api")));
    }

    private File file(String path, String format, String kind) {
        return new File(path, format, both.get(KEY + "file." + kind));
    }

    /** @param year null for what is of several */
    private String dataset(
            Rdf rdf, String name, Words title, String swedish, String english, Integer year, List<File> files) {
        Rdf.Thing dataset = rdf.thing(id(name))
                .a("dcat:Dataset")
                .words("dcterms:title", title)
                .words("dcterms:description", new Words(swedish, english))
                .text("dcterms:identifier", id(name))
                .iri("dcterms:publisher", id("publisher"))
                .iri("dcat:contactPoint", id("contact"))
                .iri("dcat:theme", EU + "data-theme/HEAL")
                .iri("dcat:theme", EU + "data-theme/GOVE")
                .iri("dcterms:accessRights", EU + "access-right/PUBLIC")
                .iri("dcterms:language", EU + "language/SWE")
                .iri("dcterms:spatial", EU + "country/SWE")
                .iri("dcat:landingPage", address.of("/oppna-data"));
        keywords(dataset, "keyword.mental-health", "keyword.grants");
        if (year != null) {
            dataset.blank(
                    "dcterms:temporal",
                    Rdf.blank()
                            .a("dcterms:PeriodOfTime")
                            .typed("dcat:startDate", year + "-01-01", "date")
                            .typed("dcat:endDate", year + "-12-31", "date"));
        }
        for (int i = 0; i < files.size(); i++) {
            String id = id(name + "-file-" + (i + 1));
            dataset.iri("dcat:distribution", id);
            distribution(rdf, id, files.get(i));
        }
        return id(name);
    }

    private void keywords(Rdf.Thing thing, String... keys) {
        for (String key : keys) {
            thing.words("dcat:keyword", both.get(KEY + key));
        }
    }

    private void distribution(Rdf rdf, String id, File file) {
        Rdf.Thing distribution = rdf.thing(id)
                .a("dcat:Distribution")
                .words("dcterms:title", file.title())
                .iri("dcat:accessURL", address.of(file.path()))
                .iri("dcterms:license", CC0)
                .iri("dcat:mediaType", CatalogueTerms.MEDIA + CatalogueTerms.MEDIA_TYPES.get(file.format()))
                .iri("dcterms:format", EU + "file-type/" + file.format().toUpperCase())
                .iri("dcatap:availability", EU + "planned-availability/AVAILABLE")
                .iri("dcat:accessService", id("service"));
        if (file.path().contains(".")) {
            distribution.iri("dcat:downloadURL", address.of(file.path()));
        }
    }

    private String id(String name) {
        return address.of("/api/v1/catalog#" + name);
    }
}
