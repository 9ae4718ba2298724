package rose.publication.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.analysis.FigureChoice;
import rose.collection.Interventions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API is what its description says, endpoint by endpoint, and the description tells of nothing else. */
@RoseTest
class ApiContractTest {

    private static final String YEAR = "?year=2022&area=barn-unga&level=REGION";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Interventions interventions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode document;

    @BeforeEach
    void reported() {
        OpenDataWorld.given(world, interventions);
        document = json(visits.get(null, "/api/v1/openapi.json"));
    }

    private static JsonNode json(Visits.Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private Set<String> served() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") && !pattern.equals("/api/**"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An address for every endpoint that the description tells of, and more of those that can be asked in several ways. */
    private List<String> asked(String path) {
        long published = world.idOf(OpenDataWorld.OPEN);
        return switch (path) {
            case "/api/v1/figures/{kind}" -> figures();
            case "/api/v1/tables/{year}/{file}" -> tables();
            case "/api/v1/interventions" ->
                List.of(path, path + YEAR + "&county=01&organisation=REGION-01&page=1&size=1", path + "?page=9");
            case "/api/v1/interventions/{id}" -> List.of(path.replace("{id}", String.valueOf(published)));
            case "/api/v1/codebooks/{id}" ->
                json(visits.get(null, "/api/v1/codebooks"))
                        .get("codebooks")
                        .valueStream()
                        .map(book -> path.replace("{id}", book.get("id").asString()))
                        .toList();
            case "/api/v1/organisations" -> List.of(path, path + "?level=COUNTY&county=03&size=5&page=2");
            case "/api/v1/areas", "/api/v1/tables" -> List.of(path, path + "?year=2022");
            default ->
                List.of(path.replace("{year}", "2022")
                        .replace("{area}", "barn-unga")
                        .replace("{level}", "region"));
        };
    }

    private List<String> figures() {
        List<String> addresses = new ArrayList<>();
        for (FigureChoice choice : FigureChoice.all()) {
            for (String format : List.of("json", "csv", "xlsx", "json-stat")) {
                String dimension = choice.dimension() == null
                        ? ""
                        : "&dimension=" + choice.dimension().key();
                addresses.add("/api/v1/figures/" + choice.kind().key() + YEAR + dimension + "&format=" + format);
            }
        }
        return addresses;
    }

    private List<String> tables() {
        return json(visits.get(null, "/api/v1/tables?year=2022"))
                .get("tables")
                .valueStream()
                .flatMap(table -> List.of("csv", "xlsx", "json_stat").stream()
                        .map(format -> path(table.get(format).asString())))
                .toList();
    }

    private static String path(String href) {
        return href.substring(href.indexOf("/api/"));
    }

    @Test
    void everythingThatIsServedIsDescribedAndTheOtherWayRound() {
        assertThat(served()).isEqualTo(new TreeSet<>(document.get("paths").propertyNames()));
    }

    @Test
    void everyEndpointAnswersAsItIsDescribed() {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        for (String path : document.get("paths").propertyNames()) {
            for (String address : asked(path)) {
                Visits.Answer answer = visits.get(null, address);
                assertThat(answer.status()).as(address).isEqualTo(200);
                String type = answer.response().getContentType().replaceAll(";.*", "");
                JsonNode described = document.get("paths").get(path).at("/get/responses/200/content");
                assertThat(described.propertyNames()).as(address).contains(type);
                if (type.equals("application/json")) {
                    Schema schema = schemas.computeIfAbsent(
                            path, unused -> schema(described.get(type).get("schema")));
                    assertThat(schema.validate(answer.body(), InputFormat.JSON))
                            .as(address)
                            .isEmpty();
                }
                assertThat(answer.response().getHeader("ETag")).as(address).isNotBlank();
                assertThat(answer.response().getHeader("Cache-Control"))
                        .as(address)
                        .contains("public");
                assertThat(answer.response().getHeaders("Set-Cookie"))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    /** The schema of an answer, with those that it refers to. */
    private Schema schema(JsonNode described) {
        ObjectNode whole = (ObjectNode) described.deepCopy();
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDialect(Dialects.getOpenApi31()).getSchema(whole);
    }

    @Test
    void aDescriptionThatDoesNotFitIsFoundOut() {
        Schema years = schema(document.at("/components/schemas/Years"));

        assertThat(years.validate("{\"years\":[{\"year\":\"tjugotvå\"}]}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(years.validate("{\"years\":[],\"more\":1}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyExampleOfTheDescriptionCanBeAsked() {
        for (JsonNode item : document.get("paths")) {
            JsonNode example = item.at("/get/x-example");
            if (!example.isMissingNode()) {
                assertThat(visits.get(null, example.asString()).status())
                        .as(example.asString())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whatIsWrongIsAProblemInWordsInBothLanguages() {
        Schema problem = schema(document.at("/components/schemas/Problem"));
        Map<String, Integer> wrong = new LinkedHashMap<>();
        wrong.put("/api/v1/figures/category-shares", 400);
        wrong.put("/api/v1/figures/category-shares?year=1999&area=barn-unga&level=REGION", 400);
        wrong.put("/api/v1/figures/category-shares" + YEAR + "&format=pdf", 400);
        wrong.put("/api/v1/figures/category-shares" + YEAR + "&yaer=2021", 400);
        wrong.put("/api/v1/figures/any-outcome" + YEAR + "&dimension=goal", 400);
        wrong.put("/api/v1/figures/nothing" + YEAR, 404);
        wrong.put("/api/v1/tables/2022/nothing.csv", 404);
        wrong.put("/api/v1/tables/x/category-shares-goal.csv", 404);
        wrong.put("/api/v1/interventions?size=100000", 400);
        wrong.put("/api/v1/interventions?page=0", 400);
        wrong.put("/api/v1/interventions?county=99", 400);
        wrong.put("/api/v1/interventions/abc", 404);
        wrong.put("/api/v1/interventions/" + world.idOf(OpenDataWorld.SECRET + " titel"), 404);
        wrong.put("/api/v1/codebooks/99999", 404);
        wrong.put("/api/v1/surveys/2022/barn-unga/commune/ddi.xml", 404);
        wrong.put("/api/v1/surveys/1822/barn-unga/region/ddi.xml", 404);
        wrong.put("/api/v1/nothing", 404);
        wrong.put("/api/v2", 404);
        wrong.forEach((address, status) -> {
            for (String language : List.of("sv", "en")) {
                Visits.Answer answer =
                        visits.get(null, address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(answer.status()).as(address).isEqualTo(status);
                assertThat(answer.response().getContentType()).startsWith("application/problem+json");
                assertThat(problem.validate(answer.body(), InputFormat.JSON))
                        .as(address)
                        .isEmpty();
                assertThat(json(answer).get("detail").asString())
                        .doesNotContain("publication.")
                        .doesNotContain("{0}");
                assertThat(answer.response().getHeaders("Set-Cookie")).isEmpty();
            }
        });
        assertThat(json(visits.get(null, "/api/v1/figures/category-shares?year=2022&area=barn-unga&level=KOMMUN"))
                        .get("detail")
                        .asString())
                .isEqualTo("Parametern level kan inte vara ”KOMMUN”. Välj bland: REGION.");
    }

    @Test
    void nothingCanBeChanged() {
        Visits.Answer answer = visits.postFromElsewhere(null, "/api/v1/interventions");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
        assertThat(answer.response().getHeader("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
}
