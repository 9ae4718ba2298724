package rose.analysis.web;

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
import rose.analysis.register.RegisterImport;
import rose.analysis.register.Registers;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;

/** Importing statistics of registers, for analysts. A file is some thousand rows, so its answer is waited for. */
@Controller
@RequestMapping("/register/inlasning")
class RegisterImportController {

    private final RegisterImport imports;
    private final Registers registers;

    RegisterImportController(RegisterImport imports, Registers registers) {
        this.imports = imports;
        this.registers = registers;
    }

    @GetMapping
    String form(Viewer viewer, Texts texts, Model model) {
        return page(null, List.of(), viewer, texts, model);
    }

    @PostMapping
    String start(@RequestParam MultipartFile file, Viewer viewer, Texts texts, Model model) throws IOException {
        if (file.isEmpty()) {
            return page(null, List.of(texts.get("collection.import.choose-file")), viewer, texts, model);
        }
        Path kept = Files.createTempFile("rose-register", ".tmp");
        try {
            file.transferTo(kept);
            var source = new RegisterImport.Source(kept, file.getOriginalFilename(), false);
            return switch (imports.run(source, viewer)) {
                case RegisterImport.Imported imported ->
                    page(
                            texts.get("analysis.register.import.done", imported.values(), imported.measures()),
                            List.of(),
                            viewer,
                            texts,
                            model);
                case RegisterImport.Refused refused ->
                    page(
                            null,
                            refused.problems().stream()
                                    .map(problem -> problem.in(texts))
                                    .toList(),
                            viewer,
                            texts,
                            model);
            };
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private String page(String done, List<String> problems, Viewer viewer, Texts texts, Model model) {
        if (!viewer.mayImport()) {
            throw new Forbidden("import register statistics");
        }
        model.addAttribute("view", RegisterImportPage.of(done, problems, registers.measures(), texts));
        return "analysis/register-import";
    }
}
