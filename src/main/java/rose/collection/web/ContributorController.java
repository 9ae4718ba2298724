package rose.collection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import rose.collection.Contribution;
import rose.collection.Contributions;
import rose.collection.Contributions.Found;
import rose.collection.FieldSave;
import rose.platform.Missing;
import rose.platform.Texts;

/** The one entry that a link opens, for somebody without an account. */
@Controller
@RequestMapping("/bidra/{link}")
class ContributorController {

    private final Contributions contributions;
    private final ResponseHeads heads;
    private final WholeForm wholeForm;

    ContributorController(Contributions contributions, ResponseHeads heads, WholeForm wholeForm) {
        this.contributions = contributions;
        this.heads = heads;
        this.wholeForm = wholeForm;
    }

    /** It begins a session, which it could not once a long page is on its way. */
    @ModelAttribute
    void beginSession(CsrfToken form) {
        form.getToken();
    }

    @GetMapping
    String show(@PathVariable String link, Texts texts, Model model, HttpServletResponse response) {
        return switch (contributions.find(link)) {
            case Found.Open open -> {
                contributions.opened(link);
                yield form(link, open.contribution(), List.of(), texts, model);
            }
            case Found.Shut shut -> shut(shut, texts, model, response);
            case Found.Unknown unknown -> unknown(texts, model, response);
        };
    }

    private String form(String link, Contribution contribution, List<UnsavedField> unsaved, Texts texts, Model model) {
        String report = heads.title(contribution.response(), texts);
        model.addAttribute("view", ContributorPage.of(link, contribution, report, unsaved, heads.synthetic(), texts));
        return "collection/contribution";
    }

    private static String shut(Found.Shut shut, Texts texts, Model model, HttpServletResponse response) {
        String key = "collection.contribution.shut." + shut.why();
        boolean comesBack = shut.why() == Contributions.Why.SUBMITTED;
        response.setStatus(comesBack ? HttpStatus.CONFLICT.value() : HttpStatus.GONE.value());
        model.addAttribute("title", texts.get(key + ".title"));
        model.addAttribute("text", texts.get(key + ".text", shut.invitation().invitedBy()));
        return "collection/contribution-shut";
    }

    private static String unknown(Texts texts, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("title", texts.get("collection.contribution.unknown.title"));
        model.addAttribute("text", texts.get("collection.contribution.unknown.text"));
        return "collection/contribution-shut";
    }

    /** One field as it is typed; called by {@code autosave.js}. What else the request names is not looked at. */
    @PostMapping("/falt")
    @ResponseBody
    SavedField saveField(
            @PathVariable String link,
            @RequestParam String question,
            @RequestParam(required = false) List<String> value,
            @RequestParam int revision,
            @RequestParam String writer,
            Texts texts) {
        return switch (contributions.find(link)) {
            case Found.Open open -> {
                var save = new FieldSave(
                        open.contribution().response().id(),
                        open.contribution().entry().id(),
                        question,
                        value == null ? List.of() : value,
                        revision,
                        writer);
                yield SavedField.of(contributions.save(link, save), texts);
            }
            case Found.Shut shut ->
                SavedField.refused(texts.get(
                        "collection.contribution.not-saved." + shut.why(),
                        shut.invitation().invitedBy()));
            case Found.Unknown unknown -> throw new Missing("invitation");
        };
    }

    /** Saves the whole form, for those whose browser does not save as they type. */
    @PostMapping
    String save(
            @PathVariable String link,
            @RequestParam MultiValueMap<String, String> form,
            Texts texts,
            Model model,
            HttpServletResponse response) {
        return switch (contributions.find(link)) {
            case Found.Open open -> {
                var unsaved = saved(link, open.contribution(), form, texts);
                yield unsaved.isEmpty() ? "redirect:/bidra/" + link : form(link, reread(link), unsaved, texts, model);
            }
            case Found.Shut shut -> shut(shut, texts, model, response);
            case Found.Unknown unknown -> unknown(texts, model, response);
        };
    }

    private List<UnsavedField> saved(
            String link, Contribution contribution, MultiValueMap<String, String> form, Texts texts) {
        return wholeForm
                .save(
                        contribution.response().id(),
                        contribution.entry(),
                        contribution.entry().answers(),
                        contribution.block().questions(),
                        form,
                        save -> contributions.save(link, save),
                        texts)
                .unsaved();
    }

    private Contribution reread(String link) {
        if (contributions.find(link) instanceof Found.Open open) {
            return open.contribution();
        }
        throw new Missing("invitation");
    }

    /** Tells whoever invited that all is written. What the form holds is saved first. */
    @PostMapping("/klar")
    String done(
            @PathVariable String link,
            @RequestParam MultiValueMap<String, String> form,
            Texts texts,
            Model model,
            HttpServletResponse response) {
        return switch (contributions.find(link)) {
            case Found.Open open -> {
                var unsaved = saved(link, open.contribution(), form, texts);
                if (!unsaved.isEmpty()) {
                    yield form(link, reread(link), unsaved, texts, model);
                }
                contributions.done(link);
                yield "redirect:/bidra/" + link;
            }
            case Found.Shut shut -> shut(shut, texts, model, response);
            case Found.Unknown unknown -> unknown(texts, model, response);
        };
    }
}
