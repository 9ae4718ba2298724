package rose.surveys.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.DefinitionJson;
import rose.surveys.Section;
import rose.surveys.SurveyDrafts;
import rose.surveys.fhir.FhirQuestionnaires;
import rose.surveys.questions.DefinitionProblem;
import rose.surveys.questions.Words;

/** New forms: empty ones, and those that come as files. A file with anything wrong in it leaves nothing behind. */
@Controller
@RequestMapping("/enkater")
class SurveyImportController {

    private static final long LARGEST = 5_000_000;
    private static final Pattern FHIR = Pattern.compile("\"resourceType\"\\s*:");

    private final SurveyDrafts drafts;

    SurveyImportController(SurveyDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/ny")
    String ofNew(Viewer viewer, Texts texts, Model model) {
        mayAdd(viewer);
        return form(Map.of(), List.of(), texts, model);
    }

    private static void mayAdd(Viewer viewer) {
        if (!viewer.analyst() || viewer.organisation() == null) {
            throw new Forbidden("add survey");
        }
    }

    private static String form(Map<String, String> values, List<FormProblem> problems, Texts texts, Model model) {
        model.addAttribute(
                "form",
                new TextsForm(
                        texts.get("surveys.new.title"),
                        null,
                        texts.get("surveys.new.lead"),
                        "/enkater/ny",
                        "/enkater",
                        0,
                        values,
                        problems,
                        null));
        model.addAttribute("removable", false);
        return "surveys/texts";
    }

    @PostMapping("/ny")
    String add(@RequestParam Map<String, String> sent, Viewer viewer, Texts texts, Model model) {
        mayAdd(viewer);
        List<FormProblem> problems = TextsForm.problems(sent, texts);
        if (!problems.isEmpty()) {
            return form(sent, problems, texts, model);
        }
        Section first = new Section("section_1", new Words("Avsnitt 1", "Section 1"), null, List.of());
        Definition empty = new Definition(TextsForm.title(sent), TextsForm.introduction(sent), List.of(first));
        return "redirect:/enkater/" + drafts.add(empty, viewer).id() + "/utkast?gjort=paborjat";
    }

    @GetMapping("/import")
    String choose(Viewer viewer, Model model) {
        mayAdd(viewer);
        return chosen(null, List.of(), model);
    }

    private static String chosen(String file, List<String> problems, Model model) {
        model.addAttribute("outcome", new ImportPage(file, problems));
        return "surveys/import";
    }

    @PostMapping("/import")
    String upload(@RequestParam Optional<MultipartFile> file, Viewer viewer, Texts texts, Model model)
            throws IOException {
        mayAdd(viewer);
        if (file.isEmpty() || file.get().isEmpty()) {
            return chosen(null, List.of(texts.get("surveys.import.choose-file")), model);
        }
        String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
        if (file.get().getSize() > LARGEST) {
            return chosen(name, List.of(texts.get("surveys.import.too-large")), model);
        }
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.get().getBytes()))
                    .toString();
            return read(name, json.startsWith("\ufeff") ? json.substring(1) : json, viewer, texts, model);
        } catch (CharacterCodingException e) {
            return chosen(name, List.of(texts.get("surveys.import.not-utf-8")), model);
        }
    }

    private String read(String name, String json, Viewer viewer, Texts texts, Model model) {
        if (FHIR.matcher(json).find()) {
            return readFhir(name, json, texts, model);
        }
        return switch (DefinitionJson.read(json)) {
            case DefinitionJson.Result.Read read -> keep(read.definition(), viewer);
            case DefinitionJson.Result.Refused refused -> chosen(name, told(refused.problems(), texts), model);
        };
    }

    /** A FHIR form may have what Röse has not: that is told before anything is kept. */
    private static String readFhir(String name, String json, Texts texts, Model model) {
        return switch (FhirQuestionnaires.read(json)) {
            case FhirQuestionnaires.Result.Read read -> {
                Definition definition = read.definition();
                model.addAttribute(
                        "found",
                        new ImportPage.Found(
                                name,
                                definition.title().in(texts),
                                definition.questions().size(),
                                read.losses().stream()
                                        .map(loss -> loss.in(texts))
                                        .toList(),
                                DefinitionJson.write(definition)));
                yield "surveys/import-found";
            }
            case FhirQuestionnaires.Result.Refused refused -> chosen(name, told(refused.problems(), texts), model);
        };
    }

    private static List<String> told(List<DefinitionProblem> problems, Texts texts) {
        return problems.stream().map(problem -> problem.in(texts)).toList();
    }

    private String keep(Definition definition, Viewer viewer) {
        return "redirect:/enkater/" + drafts.add(definition, viewer).id() + "/utkast?gjort=inlast";
    }

    /** Takes over what has been read from a file and shown: the definition itself comes along, for nothing was kept. */
    @PostMapping("/import/behall")
    String confirm(@RequestParam String definition, Viewer viewer, Texts texts, Model model) {
        mayAdd(viewer);
        return switch (DefinitionJson.read(definition)) {
            case DefinitionJson.Result.Read read -> keep(read.definition(), viewer);
            case DefinitionJson.Result.Refused refused -> chosen("", told(refused.problems(), texts), model);
        };
    }
}
