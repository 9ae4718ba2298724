package rose.coding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rose.coding.Coding;
import rose.coding.Objections;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;

/** What there is to code. For analysts. */
@Controller
class LotController {

    private final Coding coding;
    private final Objections objections;

    LotController(Coding coding, Objections objections) {
        this.coding = coding;
        this.objections = objections;
    }

    @GetMapping("/koda")
    String lots(Viewer viewer, Texts texts, Model model) {
        if (!viewer.analyst()) {
            throw new Forbidden("code");
        }
        model.addAttribute(
                "lots",
                coding.lots(viewer).stream()
                        .map(progress -> LotRow.of(progress, texts))
                        .toList());
        int objected = objections.waiting(viewer);
        model.addAttribute("objections", objected == 0 ? null : texts.count("coding.lots.objections", objected));
        return "coding/lots";
    }
}
