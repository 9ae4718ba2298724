package rose.analysis.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import rose.agreements.Agreements;
import rose.analysis.StatedTotals;
import rose.analysis.StatedWords;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Resources;
import rose.platform.Texts;

/** Stated numbers, pasted or in a file, checked while one waits. Nothing of it is kept. */
@Controller
@RequestMapping("/kontroll")
class StatedController {

    private static final String PUBLISHED = "rose/analysis/published.csv";
    private static final String PASTED = "rader.csv";

    private final StatedTotals totals;
    private final Agreements agreements;

    StatedController(StatedTotals totals, Agreements agreements) {
        this.totals = totals;
        this.agreements = agreements;
    }

    /** The example is what the authorities have published. */
    @GetMapping
    String choose(@RequestParam Optional<String> exempel, Viewer viewer, Texts texts, Model model) {
        if (!viewer.analyst()) {
            throw new Forbidden("checking of stated totals");
        }
        return page(StatedPage.asking(exempel.isPresent() ? Resources.text(PUBLISHED) : ""), model);
    }

    private static String page(StatedPage view, Model model) {
        model.addAttribute("view", view);
        return "analysis/stated";
    }

    @PostMapping
    String check(
            @RequestParam(defaultValue = "") String rader,
            @RequestParam Optional<MultipartFile> file,
            Viewer viewer,
            Texts texts,
            Model model)
            throws IOException {
        boolean sent = file.isPresent() && !file.get().isEmpty();
        byte[] content = sent ? null : rader.getBytes(StandardCharsets.UTF_8);
        if (viewer.analyst() && !sent && rader.isBlank()) {
            return page(StatedPage.refused(rader, List.of(texts.get("analysis.stated.choose"))), model);
        }
        if (viewer.analyst() && (sent ? file.get().getSize() : content.length) > StatedPage.LARGEST) {
            String problem = texts.get("analysis.stated.too-large", StatedPage.LARGEST_MB);
            return page(StatedPage.refused("", List.of(problem)), model);
        }
        StatedTotals.Result result = sent
                ? totals.check(file.get().getBytes(), name(file.get()), viewer)
                : totals.check(content, PASTED, viewer);
        return page(
                switch (result) {
                    case StatedTotals.Refused refused ->
                        StatedPage.refused(
                                rader,
                                refused.problems().stream()
                                        .map(problem -> problem.in(texts))
                                        .toList());
                    case StatedTotals.Checked checked ->
                        StatedPage.of(rader, checked, new StatedWords(agreements, texts));
                },
                model);
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse(PASTED);
    }
}
