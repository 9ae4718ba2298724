package rose.collection.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import rose.collection.ImportRun;
import rose.collection.ImportRuns;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** Importing a file of interventions, for analysts. */
@Controller
@RequestMapping("/import")
class ImportController {

    private static final int PROBLEMS_SHOWN = 100;

    private final ImportRuns runs;

    ImportController(ImportRuns runs) {
        this.runs = runs;
    }

    @GetMapping
    String form(Viewer viewer, Texts texts, Model model) {
        return form(false, viewer, texts, model);
    }

    private String form(boolean fileMissing, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("fileMissing", fileMissing);
        model.addAttribute(
                "latest",
                runs.latest(viewer).stream()
                        .map(run -> RunPage.of(run, java.util.List.of(), texts))
                        .toList());
        return "collection/import";
    }

    @PostMapping
    String start(@RequestParam Optional<MultipartFile> file, Viewer viewer, Texts texts, Model model)
            throws IOException {
        if (file.isEmpty()
                || file.get().getOriginalFilename() == null
                || file.get().getOriginalFilename().isBlank()) {
            return form(true, viewer, texts, model);
        }
        Path kept = Files.createTempFile("rose-import", ".tmp");
        file.get().transferTo(kept);
        return "redirect:/import/" + runs.start(kept, file.get().getOriginalFilename(), viewer);
    }

    /** How an import goes, or went. Its page asks again by itself while it runs. */
    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        ImportRun run = runs.run(id, viewer);
        model.addAttribute("view", RunPage.of(run, runs.problems(id, 0, PROBLEMS_SHOWN, viewer), texts));
        return "collection/import-run";
    }
}
