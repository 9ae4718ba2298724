package rose.organisations.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.PostedLetters;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.platform.mail.Letters;
import rose.platform.mail.PostedLetter;
import rose.platform.mail.PublicAddress;
import rose.shell.Paging;

/** The letters that the program has written, and what became of each. */
@Controller
@RequestMapping("/brev")
class LetterController {

    private final PostedLetters posted;
    private final Letters letters;
    private final PublicAddress address;

    LetterController(PostedLetters posted, Letters letters, PublicAddress address) {
        this.posted = posted;
        this.letters = letters;
        this.address = address;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int sida, Viewer viewer, Texts texts, Model model) {
        Paging paging = Paging.nearest(sida, posted.count(viewer), "/brev", "");
        var rows = posted.newest(paging.offset(), Paging.SIZE, viewer);
        model.addAttribute("view", LetterList.of(rows, paging, texts));
        model.addAttribute("demo", letters.demo()).addAttribute("sending", letters.sending());
        return "organisations/letters";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        PostedLetter letter = posted.letter(id, viewer);
        model.addAttribute("view", LetterPage.of(letter, posted.maySendAgain(letter, viewer), address, texts));
        return "organisations/letter";
    }

    @PostMapping("/{id:\\d+}/sandning")
    String sendAgain(@PathVariable long id, Viewer viewer) {
        posted.sendAgain(id, viewer);
        return "redirect:/brev/" + id;
    }
}
