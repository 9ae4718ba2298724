package rose.publication.opendata.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.platform.Resources;
import rose.platform.Texts;
import rose.platform.mail.PublicAddress;

/** The API's description, {@code rose/publication/openapi.yaml}, as a document and as what the pages show of it. */
@Component
public class OpenApi {

    static final String VERSION = "1.0.0";

    private static final String SWEDISH = "x-summary-sv";

    private final Map<String, Object> written = Resources.yaml("rose/publication/openapi.yaml");
    private final PublicAddress address;

    OpenApi(PublicAddress address) {
        this.address = address;
    }

    /** One address of the API. @param example a path that can be tried, with its question mark */
    public record Operation(
            String path, String summarySv, String summaryEn, List<Parameter> parameters, String example) {

        public String summary(Texts texts) {
            return texts.pick(summarySv, summaryEn);
        }

        /** Its id on a page. */
        public String anchor() {
            return path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        }

        /** Its path as HTML that can be broken between lines. */
        public String brokenPath() {
            return path.replace("/", "/<wbr>");
        }

        /** Its parameters but the language, which all have. */
        public List<Parameter> own() {
            return parameters.stream()
                    .filter(parameter -> !parameter.name().equals("lang"))
                    .toList();
        }
    }

    public record Parameter(String name, boolean required, String descriptionSv, String descriptionEn) {

        public String description(Texts texts) {
            return texts.pick(descriptionSv, descriptionEn);
        }
    }

    /** With the address that it is served from. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>(written);
        document.put("servers", List.of(Map.of("url", address.of("/").replaceAll("/$", ""))));
        return document;
    }

    /** In the document's order. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(written.get("paths")).forEach((path, item) -> {
            Map<String, Object> get = map(map(item).get("get"));
            operations.add(new Operation(
                    path, (String) get.get(SWEDISH), (String) get.get("summary"), parameters(get), (String)
                            get.get("x-example")));
        });
        return operations;
    }

    private List<Parameter> parameters(Map<String, Object> operation) {
        return list(operation.get("parameters")).stream()
                .map(parameter -> map(parameter))
                .map(parameter -> parameter.containsKey("$ref") ? shared((String) parameter.get("$ref")) : parameter)
                .map(parameter -> new Parameter(
                        (String) parameter.get("name"),
                        Boolean.TRUE.equals(parameter.get("required")),
                        (String) parameter.get("x-description-sv"),
                        (String) parameter.get("description")))
                .toList();
    }

    private Map<String, Object> shared(String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return map(map(map(written.get("components")).get("parameters")).get(name));
    }

    /** The parameters that an address takes; null where there is no such address. @param path as in the document */
    Set<String> parameters(String path) {
        return operations().stream()
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .map(operation ->
                        operation.parameters().stream().map(Parameter::name).collect(Collectors.toSet()))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }
}
