package rose.coding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.coding.Samples;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** How large a share of an area's interventions is coded by two. For analysts of an authority that follows the area. */
@Controller
@RequestMapping("/koda/{year:\\d{4}}/{area}/dubbelkodning")
class SampleController {

    private final Samples samples;
    private final Agreements agreements;

    SampleController(Samples samples, Agreements agreements) {
        this.samples = samples;
        this.agreements = agreements;
    }

    @GetMapping
    String show(@PathVariable int year, @PathVariable String area, Viewer viewer, Texts texts, Model model) {
        AreaPart part = area(year, area, viewer);
        return page(part, SampleForm.of(samples.setting(part)), viewer, texts, model);
    }

    private AreaPart area(int year, String area, Viewer viewer) {
        AreaPart part = agreements.area(year, area);
        if (!part.mayBeCodedBy(viewer)) {
            throw new Forbidden("sample of " + year + " " + area);
        }
        return part;
    }

    private String page(AreaPart area, SampleForm form, Viewer viewer, Texts texts, Model model) {
        Samples.Setting setting = samples.setting(area);
        model.addAttribute("area", area.numberedName(texts) + " " + area.year());
        model.addAttribute("address", "/koda/" + area.year() + "/" + area.shortName() + "/dubbelkodning");
        model.addAttribute("form", form);
        model.addAttribute(
                "set",
                texts.get(
                        "coding.sample.set",
                        setting.setBy(),
                        texts.dateTime(setting.setAt()),
                        samples.drawn(area, viewer)));
        return "coding/sample";
    }

    @PostMapping
    String change(
            @PathVariable int year,
            @PathVariable String area,
            @ModelAttribute SampleForm form,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash) {
        AreaPart part = area(year, area, viewer);
        try {
            samples.change(
                    part, form.blindShare(), form.assistedShare(), form.seed().strip(), viewer);
        } catch (UserProblem problem) {
            model.addAttribute("problem", problem.problem().in(texts));
            return page(part, form, viewer, texts, model);
        }
        flash.addFlashAttribute("told", texts.get("coding.sample.saved"));
        return "redirect:/koda/" + year + "/" + area + "/dubbelkodning";
    }
}
