package rose.publication.opendata;

import java.util.List;
import java.util.Map;

/** What the catalogue's words from elsewhere are: languages, file types and the like, each of its own list, as DCAT-AP asks. */
final class CatalogueTerms {

    static final String EU = "http://publications.europa.eu/resource/authority/";
    static final String CC0 = "http://creativecommons.org/publicdomain/zero/1.0/";
    static final String MEDIA = "http://www.iana.org/assignments/media-types/";
    static final String PUBLISHER = "http://purl.org/adms/publishertype/";

    /** By the end of a file's name. */
    static final Map<String, String> MEDIA_TYPES = Map.of(
            "csv",
            "text/csv",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "json",
            "application/json",
            "xml",
            "application/xml");

    private CatalogueTerms() {}

    /** @param pages that are linked to */
    static void tell(Rdf rdf, List<String> pages) {
        listed(rdf, "dcterms:LinguisticSystem", "language", "SWE", "Swedish");
        listed(rdf, "dcterms:LinguisticSystem", "language", "ENG", "English");
        listed(rdf, "dcterms:Location", "country", "SWE", "Sweden");
        listed(rdf, "dcterms:RightsStatement", "access-right", "PUBLIC", "public");
        for (String format : List.of("CSV", "JSON", "XLSX", "XML")) {
            listed(rdf, "dcterms:MediaTypeOrExtent", "file-type", format, format);
        }
        listed(rdf, null, "data-theme", "GOVE", "Government and public sector");
        listed(rdf, null, "data-theme", "HEAL", "Health");
        listed(rdf, null, "planned-availability", "AVAILABLE", "available");
        concept(rdf, PUBLISHER + "NationalAuthority", PUBLISHER + "1.0", "National authority");
        rdf.thing(EU + "data-theme").a("skos:ConceptScheme").text("dcterms:title", "Data theme");
        rdf.thing(CC0).a("dcterms:LicenseDocument");
        MEDIA_TYPES.values().stream()
                .sorted()
                .forEach(type -> rdf.thing(MEDIA + type).a("dcterms:MediaType").a("dcterms:MediaTypeOrExtent"));
        pages.forEach(page -> rdf.thing(page).a("foaf:Document"));
    }

    /** @param type beside that of a concept, or null */
    private static void listed(Rdf rdf, String type, String list, String code, String label) {
        Rdf.Thing thing = concept(rdf, EU + list + "/" + code, EU + list, label);
        if (type != null) {
            thing.a(type);
        }
    }

    private static Rdf.Thing concept(Rdf rdf, String iri, String list, String label) {
        return rdf.thing(iri)
                .a("skos:Concept")
                .iri("skos:inScheme", list)
                .say("skos:prefLabel", new Rdf.Value.Literal(label, "en", null));
    }
}
