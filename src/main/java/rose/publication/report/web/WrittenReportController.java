package rose.publication.report.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.publication.report.NewReport;
import rose.publication.report.ReportEdition;
import rose.publication.report.ReportTemplates;
import rose.publication.report.ThrownReport;
import rose.publication.report.ThrownReports;
import rose.publication.report.WrittenReport;
import rose.publication.report.WrittenReports;

/** The reports that are written here, and how one begins. */
@Controller
@RequestMapping("/rapporter")
class WrittenReportController {

    private static final String JOINT = "gemensam";

    private final WrittenReports reports;
    private final ThrownReports thrown;
    private final ReportTemplates templates;
    private final Agreements agreements;

    WrittenReportController(
            WrittenReports reports, ThrownReports thrown, ReportTemplates templates, Agreements agreements) {
        this.reports = reports;
        this.thrown = thrown;
        this.templates = templates;
        this.agreements = agreements;
    }

    /** @param slangd the report that has just been thrown away */
    @GetMapping
    String index(@RequestParam(defaultValue = "0") long slangd, Viewer viewer, Texts texts, Model model) {
        var editions = reports.editions(viewer);
        List<ReportListPage.Row> rows = reports.all(viewer).stream()
                .map(each -> row(each, editions.getOrDefault(each.id(), List.of()), texts))
                .toList();
        List<ThrownReport> thrown = this.thrown.all(viewer);
        model.addAttribute(
                "view",
                new ReportListPage(
                        rows,
                        WrittenReport.mayBegin(viewer),
                        thrown.stream().map(each -> row(each, viewer, texts)).toList(),
                        thrown.stream()
                                .filter(each -> each.report().id() == slangd)
                                .findFirst()
                                .map(each -> row(each, viewer, texts))
                                .orElse(null)));
        return "publication/writing/list";
    }

    private static ReportListPage.Thrown row(ThrownReport thrown, Viewer viewer, Texts texts) {
        return new ReportListPage.Thrown(
                "/rapporter/" + thrown.report().id() + "/slangning/atertagning",
                thrown.report().title(),
                described(thrown.report(), texts),
                texts.get("publication.writing.thrown.by", thrown.by(), texts.dateTime(thrown.at())),
                texts.get(
                        "publication.writing.thrown.until",
                        texts.date(thrown.until().atZone(Texts.ZONE).toLocalDate())),
                thrown.report().mayBeWrittenBy(viewer));
    }

    private static ReportListPage.Row row(WrittenReport report, List<ReportEdition> editions, Texts texts) {
        return new ReportListPage.Row(
                "/rapporter/" + report.id() + "/redigera",
                report.title(),
                described(report, texts),
                texts.get("publication.writing.begun", report.createdBy(), texts.dateTime(report.createdAt())),
                editions.stream()
                        .map(each -> texts.get(
                                "publication.writing.edition", each.number(), texts.dateTime(each.publishedAt())))
                        .toList());
    }

    private static String described(WrittenReport report, Texts texts) {
        return EditorPages.whose(report, texts) + " · " + report.year() + " · "
                + texts.get("publication.writing.language." + report.language());
    }

    /** @param fraga what has been explored and is to be put in the report, as its address says it; or nothing */
    @GetMapping("/ny")
    String begin(
            @RequestParam(defaultValue = "") String fraga,
            @RequestParam(defaultValue = "") String rubrik,
            Viewer viewer,
            Texts texts,
            Model model) {
        String latest = String.valueOf(agreements.latest().year());
        ForExplored explored = new ForExplored(fraga, rubrik);
        return form(viewer, texts, model, new Filled(latest, own(viewer), "", "sv", "", explored, null));
    }

    /** What has been chosen and typed so far. */
    private record Filled(
            String year,
            String owner,
            String template,
            String language,
            String title,
            ForExplored explored,
            String problem) {}

    private static String own(Viewer viewer) {
        if (!WrittenReport.mayBegin(viewer)) {
            throw new Forbidden("begin report");
        }
        return viewer.organisation().id();
    }

    private String form(Viewer viewer, Texts texts, Model model, Filled filled) {
        String own = own(viewer);
        List<ReportTemplates.Offered> offered = templates.offered(texts);
        String template = filled.template().isEmpty() ? likeliest(offered, viewer) : filled.template();
        model.addAttribute(
                "view",
                new BeginPage(
                        agreements.all().stream()
                                .map(Agreement::year)
                                .sorted(java.util.Comparator.reverseOrder())
                                .map(String::valueOf)
                                .map(year -> new Choice(year, year, null, year.equals(filled.year())))
                                .toList(),
                        owners(own, viewer, texts, filled.owner()),
                        offered.stream()
                                .map(each -> new Choice(
                                        each.key(),
                                        each.name(),
                                        each.says(),
                                        each.key().equals(template)))
                                .toList(),
                        Stream.of("sv", "en")
                                .map(each -> new Choice(
                                        each,
                                        texts.get("publication.writing.language." + each),
                                        null,
                                        each.equals(filled.language())))
                                .toList(),
                        filled.title(),
                        filled.explored(),
                        filled.problem()));
        return "publication/writing/begin";
    }

    private static String likeliest(List<ReportTemplates.Offered> offered, Viewer viewer) {
        return offered.stream()
                .map(ReportTemplates.Offered::key)
                .filter(key -> key.equals(viewer.organisation().code()))
                .findFirst()
                .orElse(offered.getFirst().key());
    }

    private static List<Choice> owners(String own, Viewer viewer, Texts texts, String chosen) {
        return List.of(
                new Choice(own, viewer.organisation().name(), null, !chosen.equals(JOINT)),
                new Choice(
                        JOINT,
                        texts.get("publication.writing.joint"),
                        texts.get("publication.writing.joint.says"),
                        chosen.equals(JOINT)));
    }

    @PostMapping
    String create(
            @RequestParam int ar,
            @RequestParam String vems,
            @RequestParam String mall,
            @RequestParam String sprak,
            @RequestParam String namn,
            @RequestParam(defaultValue = "") String fraga,
            @RequestParam(defaultValue = "") String rubrik,
            Viewer viewer,
            Texts texts,
            Model model) {
        ForExplored explored = new ForExplored(fraga, rubrik);
        try {
            String authority = vems.equals(JOINT) ? null : vems;
            String language = sprak.equals("en") ? "en" : "sv";
            long id = reports.begin(new NewReport(ar, authority, mall, namn, language), viewer);
            return "redirect:"
                    + (explored.any()
                            ? explored.href("/rapporter/figur") + "&rapport=" + id
                            : "/rapporter/" + id + "/redigera");
        } catch (UserProblem problem) {
            String told = problem.problem().in(texts);
            return form(viewer, texts, model, new Filled(String.valueOf(ar), vems, mall, sprak, namn, explored, told));
        }
    }

    @PostMapping("/{id:\\d+}/namn")
    String rename(@PathVariable long id, @RequestParam String namn, Viewer viewer) {
        reports.rename(id, namn, viewer);
        return "redirect:/rapporter/" + id + "/redigera?gjort=namn";
    }
}
