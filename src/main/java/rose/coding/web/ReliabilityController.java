package rose.coding.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.coding.Lot;
import rose.coding.Reliabilities;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.shell.Paging;

/** How well coders agree. For analysts of an authority that follows the area. */
@Controller
@RequestMapping("/koda" + LotArgument.PATH + "/overensstammelse")
class ReliabilityController {

    private final Reliabilities reliabilities;

    ReliabilityController(Reliabilities reliabilities) {
        this.reliabilities = reliabilities;
    }

    @GetMapping
    String show(Lot lot, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("view", ReliabilityPage.of(reliabilities.report(lot, viewer), texts));
        return "coding/reliability";
    }

    @GetMapping("/fil.csv")
    ResponseEntity<byte[]> file(Lot lot, Viewer viewer) {
        String name = "overensstammelse-" + lot.area().shortName() + "-"
                + lot.level().name().toLowerCase(Locale.ROOT) + "-" + lot.year() + ".csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .body(ReliabilityCsv.of(reliabilities.report(lot, viewer)).getBytes(StandardCharsets.UTF_8));
    }

    /** What coders differ on in one category. */
    @GetMapping("/{category:\\d+}")
    String differing(
            Lot lot,
            @PathVariable long category,
            @RequestParam(defaultValue = "1") int sida,
            Viewer viewer,
            Texts texts,
            Model model) {
        int all = reliabilities.differing(lot, category, 0, 0, viewer).count();
        Paging paging = Paging.nearest(sida, all, ReliabilityPage.href(lot) + "/" + category, "");
        model.addAttribute(
                "view",
                DifferingPage.of(
                        lot, reliabilities.differing(lot, category, paging.offset(), Paging.SIZE, viewer), texts));
        model.addAttribute("paging", paging);
        return "coding/differing";
    }
}
