package rose.surveys.web;

import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.surveys.Survey;
import rose.surveys.SurveyDrafts;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;

/** What the designer's pages ask for first. */
@Component
class DraftAccess {

    private final Surveys surveys;
    private final SurveyDrafts drafts;

    DraftAccess(Surveys surveys, SurveyDrafts drafts) {
        this.surveys = surveys;
        this.drafts = drafts;
    }

    /** @throws Missing where it is not there, or nothing of it is published and the viewer is no analyst */
    Survey survey(long id, Viewer viewer) {
        Survey survey = surveys.survey(id);
        if (survey.publishedVersion() == null && !viewer.analyst()) {
            throw new Missing("survey " + id);
        }
        return survey;
    }

    /** @throws Forbidden for those who may not change it */
    Survey changeable(long id, Viewer viewer) {
        Survey survey = survey(id, viewer);
        if (!survey.mayBeChangedBy(viewer)) {
            throw new Forbidden("change survey " + id);
        }
        return survey;
    }

    /** @throws Missing where there is no draft */
    SurveyVersion draft(Survey survey, Viewer viewer) {
        return drafts.draft(survey, viewer).orElseThrow(() -> new Missing("draft of survey " + survey.id()));
    }

    /** Back to the draft after a change that needed no typing. @param done what is said of it: the end of a text's key */
    static String backTo(Survey survey, SurveyDrafts.Outcome outcome, String done, String focus) {
        String draft = "redirect:/enkater/" + survey.id();
        return switch (outcome) {
            case SurveyDrafts.Outcome.Done ok -> draft + "/utkast?gjort=" + done + "&fokus=" + focus;
            case SurveyDrafts.Outcome.ChangedMeanwhile changed ->
                draft + (changed.now() == null ? "?gjort=borta" : "/utkast?gjort=andrat");
            case SurveyDrafts.Outcome.Incomplete incomplete -> draft + "/utkast";
        };
    }
}
