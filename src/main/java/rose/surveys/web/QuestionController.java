package rose.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.DefinitionDifference;
import rose.surveys.DefinitionEdits;
import rose.surveys.QuestionPath;
import rose.surveys.Survey;
import rose.surveys.SurveyDrafts;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;
import rose.surveys.questions.Question;
import rose.surveys.questions.QuestionTypes;

/** The form for one question of a draft. Its lists grow, shrink and are ordered by buttons that save nothing. */
@Controller
@RequestMapping("/enkater/{id:\\d+}/utkast/fragor")
class QuestionController {

    private final DraftAccess access;
    private final Surveys surveys;
    private final SurveyDrafts drafts;
    private final SurveyNames names;

    QuestionController(DraftAccess access, Surveys surveys, SurveyDrafts drafts, SurveyNames names) {
        this.access = access;
        this.surveys = surveys;
        this.drafts = drafts;
        this.names = names;
    }

    /** A request for the form. @param path null for a new question, which stands last in a section or in a block */
    private record Asked(
            Survey survey, SurveyVersion draft, QuestionPath path, String section, String block, Texts texts) {

        Definition definition() {
            return draft.definition();
        }

        QuestionPath at() {
            return path == null ? new QuestionPath(block, "") : path;
        }

        Question old() {
            return path == null ? null : path.in(definition()).orElse(null);
        }

        Asked with(SurveyVersion newer) {
            return new Asked(survey, newer, path, section, block, texts);
        }

        /** Where the place for a new question has been taken away meanwhile, it goes last. */
        Asked somewhere() {
            boolean gone = path == null
                    && (block == null
                            ? definition().section(section).isEmpty()
                            : definition().block(block).isEmpty());
            return gone && !definition().sections().isEmpty()
                    ? new Asked(
                            survey,
                            draft,
                            null,
                            definition().sections().getLast().id(),
                            null,
                            texts)
                    : this;
        }

        String action() {
            String all = "/enkater/" + survey.id() + "/utkast/fragor";
            return path != null ? all + "/" + path : all + (block == null ? "?avsnitt=" + section : "?block=" + block);
        }
    }

    @GetMapping
    String ofNew(
            @PathVariable long id,
            @RequestParam String typ,
            @RequestParam(required = false) String avsnitt,
            @RequestParam(required = false) String block,
            Viewer viewer,
            Texts texts,
            Model model) {
        Asked asked = asked(id, null, avsnitt, block, viewer, texts);
        mayHold(asked, typ);
        return page(asked, QuestionFilling.empty(typ), List.of(), "", null, false, model);
    }

    /** A block holds no block. */
    private static void mayHold(Asked asked, String type) {
        boolean there = asked.block() != null
                ? asked.definition().block(asked.block()).isPresent()
                : asked.section() != null
                        && asked.definition().section(asked.section()).isPresent();
        if (!there || !QuestionTypes.names().contains(type) || asked.block() != null && type.equals("block")) {
            throw new Missing("place for a new " + type);
        }
    }

    @GetMapping("/{path}")
    String show(@PathVariable long id, @PathVariable String path, Viewer viewer, Texts texts, Model model) {
        Asked asked = asked(id, path, null, null, viewer, texts);
        if (asked.old() == null) {
            throw new Missing("question " + path);
        }
        Typed form = QuestionFilling.of(asked.old(), asked.definition(), asked.path(), texts);
        return page(asked, form, List.of(), "", null, false, model);
    }

    private Asked asked(long id, String path, String section, String block, Viewer viewer, Texts texts) {
        Survey survey = access.changeable(id, viewer);
        return new Asked(
                survey,
                access.draft(survey, viewer),
                path == null ? null : QuestionPath.parse(path),
                section,
                block,
                texts);
    }

    private String page(
            Asked asked,
            Typed form,
            List<FormProblem> problems,
            String focus,
            QuestionPage.Newer newer,
            boolean confirmId,
            Model model) {
        model.addAttribute(
                "view",
                new QuestionPage(
                        names.name(asked.survey(), asked.texts()),
                        form.value("type"),
                        asked.action(),
                        "/enkater/" + asked.survey().id() + "/utkast",
                        asked.draft().revision(),
                        asked.path() == null,
                        form,
                        problems,
                        focus,
                        QuestionPage.askable(asked.definition(), asked.at(), asked.texts()),
                        QuestionPage.inner(asked.old(), asked.texts()),
                        newer,
                        confirmId));
        return "surveys/question";
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam(required = false) String avsnitt,
            @RequestParam(required = false) String block,
            HttpServletRequest request,
            Viewer viewer,
            Texts texts,
            Model model) {
        Asked asked = asked(id, null, avsnitt, block, viewer, texts);
        Typed form = Typed.of(request.getParameterMap());
        if (!form.value("revision").equals(String.valueOf(asked.draft().revision()))) {
            return changedMeanwhile(asked, form, null, model);
        }
        mayHold(asked, form.value("type"));
        return save(asked, form, viewer, model);
    }

    @PostMapping("/{path}")
    String change(
            @PathVariable long id,
            @PathVariable String path,
            HttpServletRequest request,
            Viewer viewer,
            Texts texts,
            Model model) {
        Asked asked = asked(id, path, null, null, viewer, texts);
        return save(asked, Typed.of(request.getParameterMap()), viewer, model);
    }

    private String save(Asked asked, Typed form, Viewer viewer, Model model) {
        if (!QuestionTypes.names().contains(form.value("type"))) {
            throw new Missing("type " + form.value("type"));
        }
        if (!form.value("gor").isEmpty() && !form.is("gor", "spara")) {
            return listed(asked, form, model);
        }
        QuestionReading reading = new QuestionReading(form, asked.definition(), asked.at(), asked.old(), asked.texts());
        Question question = reading.question();
        if (!reading.problems().isEmpty()) {
            return page(asked, form, reading.problems(), "", null, false, model);
        }
        if (answersGoBy(asked, question) && !form.has("confirm")) {
            FormProblem problem = new FormProblem("confirm", asked.texts().get("surveys.edit.id-published"));
            return page(asked, form, List.of(problem), "", null, true, model);
        }
        return store(asked, form, question, viewer, model);
    }

    /** Does what a button of a list says, and shows the form again. */
    private String listed(Asked asked, Typed form, Model model) {
        String action = form.value("gor");
        if (action.endsWith(".json")) {
            String prefix = action.substring(0, action.length() - ".json".length());
            var fields = AskableFields.byId(asked.definition(), asked.at());
            ConditionForm.Read read = ConditionForm.read(form, prefix, fields, asked.texts());
            form.put(prefix + ".json", read.condition() == null ? "" : ConditionForm.json(read.condition()));
            return page(asked, form, List.of(), prefix.replace('.', '-') + "-json", null, false, model);
        }
        return page(asked, form, List.of(), form.act(action), null, false, model);
    }

    /** Whether the published version has the question, and what has been answered to it would be lost with its id. */
    private boolean answersGoBy(Asked asked, Question question) {
        return asked.path() != null
                && !question.id().equals(asked.path().id())
                && surveys.published(asked.survey())
                        .flatMap(published -> asked.path().in(published.definition()))
                        .isPresent();
    }

    private String store(Asked asked, Typed form, Question question, Viewer viewer, Model model) {
        int revision = form.value("revision").matches("\\d{1,9}") ? Integer.parseInt(form.value("revision")) : 0;
        SurveyDrafts.Outcome outcome =
                drafts.change(asked.survey(), revision, definition -> put(asked, definition, question), viewer);
        if (outcome instanceof SurveyDrafts.Outcome.ChangedMeanwhile changed && changed.now() != null) {
            return changedMeanwhile(asked.with(changed.now()), form, question, model);
        }
        QuestionPath path = asked.at().sibling(question.id());
        return DraftAccess.backTo(
                asked.survey(), outcome, asked.path() == null ? "tillagd" : "sparat", "andra-" + path);
    }

    /** In its place; where somebody has taken it away meanwhile, last. */
    private static Definition put(Asked asked, Definition definition, Question question) {
        if (asked.path() != null && asked.path().in(definition).isPresent()) {
            return DefinitionEdits.replace(definition, asked.path(), question);
        }
        String block = asked.at().block();
        if (block != null && definition.block(block).isPresent()) {
            return DefinitionEdits.addToBlock(definition, block, question);
        }
        String section = definition.section(String.valueOf(asked.section())).isPresent()
                ? asked.section()
                : definition.sections().getLast().id();
        return DefinitionEdits.addTo(definition, section, question);
    }

    /** Nothing is lost: what was typed stands in the form, and what somebody else has made of it beside. */
    private String changedMeanwhile(Asked came, Typed form, Question mine, Model model) {
        Asked asked = came.somewhere();
        Question theirs = asked.old();
        List<DifferencePage.Part> parts = mine == null || theirs == null
                ? List.of()
                : Stream.of(DefinitionDifference.Aspect.values())
                        .map(aspect -> DifferencePage.part(
                                aspect, theirs, mine, asked.definition(), asked.at(), asked.texts()))
                        .filter(part -> part.words().differs())
                        .toList();
        QuestionPage.Newer newer =
                new QuestionPage.Newer(asked.draft().changedBy(), asked.path() != null && theirs == null, parts);
        return page(asked, form, List.of(), "", newer, false, model);
    }
}
