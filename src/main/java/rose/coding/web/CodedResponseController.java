package rose.coding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rose.agreements.Agreements;
import rose.coding.CodedResponses;
import rose.collection.Response;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** How the interventions of a response are coded, for those who handed it in. */
@Controller
class CodedResponseController {

    private final CodedResponses responses;
    private final Agreements agreements;

    CodedResponseController(CodedResponses responses, Agreements agreements) {
        this.responses = responses;
        this.agreements = agreements;
    }

    @GetMapping("/svar/{id:\\d+}/koder")
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Response response = responses.response(id, viewer);
        String title = agreements.area(response.year(), response.area()).numberedName(texts) + " " + response.year();
        model.addAttribute(
                "view", CodedResponsePage.of(response, title, responses.interventions(response, viewer), texts));
        return "coding/coded-response";
    }
}
