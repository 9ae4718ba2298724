package rose.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the program says of itself, open to all. */
@Controller
class InformationController {

    @GetMapping("/om")
    String about(Model model) {
        return text("shell.about", 4, model);
    }

    private static String text(String key, int paragraphs, Model model) {
        model.addAttribute("key", key).addAttribute("paragraphs", paragraphs);
        return "shell/information";
    }
}
