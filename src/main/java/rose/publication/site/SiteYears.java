package rose.publication.site;

import java.util.List;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.analysis.Figures;

/** The years that the public site tells of. */
@Component
class SiteYears {

    private final Agreements agreements;
    private final Figures figures;

    SiteYears(Agreements agreements, Figures figures) {
        this.agreements = agreements;
        this.figures = figures;
    }

    /** Newest first. */
    List<Integer> all() {
        return agreements.all().reversed().stream().map(Agreement::year).toList();
    }

    /** The newest that anything is reported for; before that the newest agreement's. */
    int newest() {
        return figures.reported().stream()
                .findFirst()
                .map(selection -> selection.year())
                .orElse(agreements.latest().year());
    }

    /** What is asked for where there is such a year, else the newest. */
    int asked(String year) {
        return all().stream()
                .filter(each -> String.valueOf(each).equals(year))
                .findFirst()
                .orElseGet(this::newest);
    }
}
