package rose.collection.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.collection.Attestations;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** Who is asked to approve a response, for those who write it. */
@Controller
@RequestMapping("/svar/{id:\\d+}/godkannanden")
class AttestationController {

    private static final Attestations.Asking EMPTY = new Attestations.Asking(null, null, "", "");

    private final Responses responses;
    private final Attestations attestations;
    private final ResponseHeads heads;

    AttestationController(Responses responses, Attestations attestations, ResponseHeads heads) {
        this.responses = responses;
        this.attestations = attestations;
        this.heads = heads;
    }

    @GetMapping
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        return show(id, EMPTY, List.of(), viewer, texts, model);
    }

    private String show(
            long id,
            Attestations.Asking asking,
            List<Attestations.FieldProblem> problems,
            Viewer viewer,
            Texts texts,
            Model model) {
        Response response = responses.response(id, viewer);
        if (!responses.mayWrite(response, viewer)) {
            throw new Forbidden("ask to attest response " + id);
        }
        if (!response.state().writable()) {
            return "redirect:/svar/" + id + "/granska";
        }
        ResponseContent content = responses.content(response, viewer);
        Map<String, String> errors = problems.stream()
                .collect(Collectors.toMap(
                        Attestations.FieldProblem::field, each -> each.problem().in(texts), (one, two) -> one));
        model.addAttribute("head", heads.of(response, viewer, texts));
        model.addAttribute(
                "view",
                new AttestationPage(
                        attestations.of(content).stream()
                                .map(each -> AttestationRow.of(each, texts))
                                .toList(),
                        attestations.candidates(content),
                        attestations.organisations(content),
                        asking,
                        errors));
        return "collection/attestations";
    }

    @PostMapping
    String ask(
            @PathVariable long id,
            @RequestParam String organisation,
            @RequestParam(required = false) Long account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash) {
        var asking = new Attestations.Asking(organisation, account, name, email);
        return switch (attestations.ask(id, asking, viewer)) {
            case Attestations.Asked.Done done -> {
                flash.addFlashAttribute("done", texts.get("collection.attestation.asked"));
                yield "redirect:/svar/" + id + "/godkannanden";
            }
            case Attestations.Asked.Wrong wrong -> show(id, asking, wrong.problems(), viewer, texts, model);
            case Attestations.Asked.Closed closed -> throw new UserProblem("collection.attestation.closed");
        };
    }

    @PostMapping("/{question:\\d+}/aterkallande")
    String withdraw(
            @PathVariable long id, @PathVariable long question, Viewer viewer, Texts texts, RedirectAttributes flash) {
        attestations.withdraw(id, question, viewer);
        flash.addFlashAttribute("done", texts.get("collection.attestation.withdrawn"));
        return "redirect:/svar/" + id + "/godkannanden";
    }
}
