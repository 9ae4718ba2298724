package rose.publication.opendata.api;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.opendata.OpenFigures;

/** Where the API begins, its description, and what is not there. */
@RestController
class IndexApi {

    private final ApiAnswers answers;
    private final OpenApi openApi;

    IndexApi(ApiAnswers answers, OpenApi openApi) {
        this.answers = answers;
        this.openApi = openApi;
    }

    record Index(String title, String version, String licence, String documentation, List<Link> links) {}

    record Link(String title, String href) {}

    @GetMapping("/api/v1")
    ResponseEntity<byte[]> index(Texts texts) {
        return answers.json(new Index(
                texts.get("publication.opendata.api.title"),
                OpenApi.VERSION,
                OpenFigures.LICENCE,
                answers.href("/oppna-data/api"),
                openApi.operations().stream()
                        .filter(operation -> !operation.path().contains("{"))
                        .map(operation -> new Link(operation.summary(texts), answers.href(operation.path())))
                        .toList()));
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> document() {
        return answers.json(openApi.document());
    }

    /** All else, in any way: an answer of the API's own, not a page. */
    @RequestMapping("/api/**")
    ResponseEntity<byte[]> other(jakarta.servlet.http.HttpServletRequest request) {
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            throw new ApiProblems.OnlyRead();
        }
        throw new Missing("endpoint");
    }
}
