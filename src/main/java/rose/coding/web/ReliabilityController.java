package rose.coding.web;

import java.nio.charset.StandardCharsets;
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
import rose.agreements.Agreements;
import rose.coding.Lot;
import rose.coding.Reliabilities;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.shell.Paging;

/** How well coders agree. For analysts of an authority that follows the area. */
@Controller
@RequestMapping("/koda/{year:\\d{4}}/{area}/{level:REGION|MUNICIPALITY|COUNTY}/overensstammelse")
class ReliabilityController {

    private final Reliabilities reliabilities;
    private final Agreements agreements;

    ReliabilityController(Reliabilities reliabilities, Agreements agreements) {
        this.reliabilities = reliabilities;
        this.agreements = agreements;
    }

    @GetMapping
    String show(
            @PathVariable int year,
            @PathVariable String area,
            @PathVariable Level level,
            Viewer viewer,
            Texts texts,
            Model model) {
        Lot lot = lot(year, area, level);
        model.addAttribute("view", ReliabilityPage.of(reliabilities.report(lot, viewer), texts));
        return "coding/reliability";
    }

    private Lot lot(int year, String area, Level level) {
        Lot lot = new Lot(agreements.area(year, area), level);
        if (!lot.area().has(level)) {
            throw new Missing("lot " + lot.path());
        }
        return lot;
    }

    @GetMapping("/fil.csv")
    ResponseEntity<byte[]> file(
            @PathVariable int year, @PathVariable String area, @PathVariable Level level, Viewer viewer) {
        Lot lot = lot(year, area, level);
        String name = "overensstammelse-" + area + "-" + level.name().toLowerCase() + "-" + year + ".csv";
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
            @PathVariable int year,
            @PathVariable String area,
            @PathVariable Level level,
            @PathVariable long category,
            @RequestParam(defaultValue = "1") int sida,
            Viewer viewer,
            Texts texts,
            Model model) {
        Lot lot = lot(year, area, level);
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
