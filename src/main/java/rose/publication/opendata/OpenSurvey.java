package rose.publication.opendata;

import rose.analysis.Selection;
import rose.surveys.Definition;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;

/** A survey whose data is open: what it asks, as published, and of whom. */
public record OpenSurvey(Survey survey, SurveyVersion version, Selection selection) {

    Definition definition() {
        return version.definition();
    }

    /** @param file {@code ddi.xml}, {@code interventions.csv} or {@code answers.csv} */
    public String path(String file) {
        return "/api/v1/surveys/" + selection.year() + "/" + selection.area().shortName() + "/"
                + selection.level().name().toLowerCase() + "/" + file;
    }
}
