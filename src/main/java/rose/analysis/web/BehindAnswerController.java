package rose.analysis.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.AskedQuestion;
import rose.analysis.BehindAnswer;
import rose.analysis.Counted;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/**
 * The organisations behind a number of answers. Everybody sees how many they are; analysts see all of them, county coordinators
 * their county's, contact persons and attesters their own, the public none.
 */
@Controller
class BehindAnswerController {

    private final Figures figures;
    private final Agreements agreements;

    BehindAnswerController(Figures figures, Agreements agreements) {
        this.figures = figures;
        this.agreements = agreements;
    }

    @GetMapping("/svarande")
    String show(
            @RequestParam int ar,
            @RequestParam String omrade,
            @RequestParam Level niva,
            @RequestParam String fraga,
            @RequestParam(required = false) String rad,
            @RequestParam String svar,
            @RequestParam(required = false) String sena,
            @RequestParam(required = false) String forenklade,
            Viewer viewer,
            Texts texts,
            Model model) {
        AreaPart area = agreements.area(ar, omrade);
        if (!area.has(niva)) {
            throw new Missing("organisations behind");
        }
        Selection selection = new Selection(area, niva, Counted.of(sena, forenklade));
        AskedQuestion question = figures.asked(fraga, selection).orElseThrow(() -> new Missing("question " + fraga));
        AskedQuestion.Row row = question.rows().stream()
                .filter(each -> rad == null || rad.equals(each.id()))
                .findFirst()
                .orElseThrow(() -> new Missing("row " + rad));
        AskedQuestion.Option option = question.options().stream()
                .filter(each -> each.code().equals(svar))
                .findFirst()
                .orElseThrow(() -> new Missing("option " + svar));
        BehindAnswer.Found found = figures.behind(new BehindAnswer(selection, fraga, rad, svar), viewer);
        model.addAttribute(
                "view",
                new BehindAnswerPage(
                        selection.described(texts),
                        question.label().in(texts),
                        rad == null ? null : row.label().in(texts),
                        option.label().in(texts),
                        found.count(),
                        found.known()));
        return "analysis/behind-answer";
    }
}
