package rose.publication.report;

import java.util.List;
import org.springframework.stereotype.Component;
import rose.platform.Texts;

/** Nothing but headings. */
@Component
class PlainTemplates implements ReportTemplates {

    @Override
    public List<Offered> offered(Texts texts) {
        return List.of(new Offered(
                "headings",
                texts.get("publication.written.template.headings"),
                texts.get("publication.written.template.headings.says")));
    }

    @Override
    public List<String> blocks(String key, int year, Texts texts) {
        return List.of("summary", "background", "method", "results", "discussion").stream()
                .map(each -> "# " + texts.get("publication.written.template.headings." + each))
                .toList();
    }
}
