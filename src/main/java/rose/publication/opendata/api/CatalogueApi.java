package rose.publication.opendata.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import rose.publication.opendata.Catalogue;

/** The catalogue of all open data, for those that gather such. */
@RestController
class CatalogueApi {

    private final Catalogue catalogue;
    private final ApiAnswers answers;

    CatalogueApi(Catalogue catalogue, ApiAnswers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GetMapping("/api/v1/catalog.ttl")
    ResponseEntity<byte[]> turtle() {
        return answers.text(catalogue.turtle(), ApiAnswers.TURTLE);
    }

    @GetMapping("/api/v1/catalog.rdf")
    ResponseEntity<byte[]> rdfXml() {
        return answers.bytes(catalogue.rdfXml(), ApiAnswers.RDF_XML);
    }
}
