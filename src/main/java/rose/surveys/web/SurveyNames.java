package rose.surveys.web;

import java.util.List;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.surveys.Survey;

/** What surveys and those who own them are called on pages. */
@Component
class SurveyNames {

    private final Agreements agreements;
    private final Organisations organisations;

    SurveyNames(Agreements agreements, Organisations organisations) {
        this.agreements = agreements;
        this.organisations = organisations;
    }

    /** The area as in that year's agreement, or in an earlier one where that year has none yet; null for a form of its own. */
    String area(Survey survey, Texts texts) {
        if (!survey.ofAYear()) {
            return null;
        }
        List<Agreement> newestFirst = agreements.all().reversed();
        return newestFirst.stream()
                .filter(agreement -> agreement.year() <= survey.year())
                .flatMap(agreement -> agreement.area(survey.area()).stream())
                .findFirst()
                .map(area -> shown(area, survey, texts))
                .orElse(survey.area());
    }

    /** Areas change numbers from year to year. */
    private static String shown(AreaPart area, Survey survey, Texts texts) {
        return area.year() == survey.year() ? area.numberedName(texts) : area.name(texts);
    }

    /** "Område 2 Barn och unga 2023, regioner", or the title of a form of its own. */
    String name(Survey survey, Texts texts) {
        return survey.ofAYear()
                ? area(survey, texts) + " " + survey.year() + ", "
                        + survey.level().inText(texts)
                : survey.title(texts);
    }

    String owner(Survey survey) {
        return organisations.organisation(survey.owner()).name();
    }
}
