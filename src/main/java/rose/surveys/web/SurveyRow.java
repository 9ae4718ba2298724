package rose.surveys.web;

import java.util.List;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.Survey;

/**
 * A survey in the list of all.
 *
 * @param state the end of a text's key
 * @param action what is to be done with it, or null
 */
public record SurveyRow(
        long id,
        String name,
        String title,
        String level,
        String versions,
        String state,
        String due,
        String action,
        String actionHref) {

    /** The surveys of a year, or those that belong to none. */
    public record Year(String heading, List<SurveyRow> rows) {}

    static SurveyRow of(Survey survey, Integer version, SurveyNames names, Viewer viewer, Texts texts) {
        boolean begun = survey.hasDraft() && viewer.analyst();
        boolean own = survey.mayBeChangedBy(viewer);
        String area = names.area(survey, texts);
        return new SurveyRow(
                survey.id(),
                area == null ? survey.title(texts) : area,
                area == null ? names.owner(survey) : survey.title(texts),
                survey.level() == null ? "" : survey.level().heading(texts),
                version == null ? "" : texts.get("surveys.version", version),
                begun
                        ? survey.publishedVersion() == null ? "draft-only" : "draft"
                        : survey.publishedVersion() == null ? "none" : "published",
                survey.dueOn() == null ? "" : texts.date(survey.dueOn()),
                begun ? texts.get(own ? "surveys.draft.go-on" : "surveys.draft.read") : null,
                begun ? "/enkater/" + survey.id() + "/utkast" : null);
    }
}
