package rose.analysis.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.agreements.Agreements;
import rose.analysis.Burden;
import rose.analysis.Burdens;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.surveys.Survey;

/** What the questions of a survey cost those who answer it, beside what the answers are used for; on a page and as a file. */
@Controller
@RequestMapping("/belastning")
class BurdenController {

    private final Burdens burdens;
    private final Agreements agreements;

    BurdenController(Burdens burdens, Agreements agreements) {
        this.burdens = burdens;
        this.agreements = agreements;
    }

    /** What is asked for, as the address says it; each may be missing or wrong. */
    record Query(String ar, String omrade, String niva) {

        /** How much of it a survey agrees with, the year before the area before the level. */
        int fits(Survey survey) {
            return (String.valueOf(survey.year()).equals(ar) ? 4 : 0)
                    + (survey.area().equals(omrade) ? 2 : 0)
                    + (survey.level().name().equals(niva) ? 1 : 0);
        }
    }

    @GetMapping
    String show(Query query, Viewer viewer, Texts texts, Model model) {
        Survey survey = chosen(query);
        List<Burden> lines = burdens.of(survey, viewer);
        model.addAttribute("view", BurdenPage.of(survey, burdens.surveys(), lines, agreements, texts));
        return "analysis/burden";
    }

    @GetMapping("/fil.csv")
    ResponseEntity<byte[]> file(Query query, Viewer viewer, Texts texts) {
        Survey survey = chosen(query);
        String csv = BurdenFile.csv(burdens.of(survey, viewer), texts);
        String name = "rose-belastning-" + survey.area() + "-"
                + survey.level().name().toLowerCase(Locale.ROOT) + "-" + survey.year() + ".csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** The newest survey of those that fit best, so that every combination of choices leads somewhere. */
    private Survey chosen(Query query) {
        Survey best = null;
        for (Survey survey : burdens.surveys()) {
            if (best == null || query.fits(survey) > query.fits(best)) {
                best = survey;
            }
        }
        if (best == null) {
            throw new Missing("published surveys");
        }
        return best;
    }
}
