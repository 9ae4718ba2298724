package rose.agreements.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import rose.agreements.GrantImport;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;

/** Importing the list of grants as paid, for analysts. A year's list is some thousand rows, so its answer is waited for. */
@Controller
@RequestMapping("/bidrag/inlasning")
class GrantImportController {

    private final GrantImport imports;

    GrantImportController(GrantImport imports) {
        this.imports = imports;
    }

    @GetMapping
    String form(Viewer viewer, Model model) {
        return page(GrantImportPage.EMPTY, viewer, model);
    }

    @PostMapping
    String start(@RequestParam MultipartFile file, Viewer viewer, Texts texts, Model model) throws IOException {
        if (file.isEmpty()) {
            return page(GrantImportPage.refused(List.of(texts.get("collection.import.choose-file"))), viewer, model);
        }
        Path kept = Files.createTempFile("rose-grants", ".tmp");
        try {
            file.transferTo(kept);
            return page(answer(imports.run(kept, file.getOriginalFilename(), viewer), texts), viewer, model);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static GrantImportPage answer(GrantImport.Result result, Texts texts) {
        return switch (result) {
            case GrantImport.Imported imported ->
                GrantImportPage.done(texts.get("agreements.import.done", imported.grants(), imported.allocations()));
            case GrantImport.Refused refused ->
                GrantImportPage.refused(refused.problems().stream()
                        .map(problem -> problem.in(texts))
                        .toList());
        };
    }

    private static String page(GrantImportPage view, Viewer viewer, Model model) {
        if (!viewer.mayImport()) {
            throw new Forbidden("import grants");
        }
        model.addAttribute("view", view);
        return "agreements/grant-import";
    }
}
