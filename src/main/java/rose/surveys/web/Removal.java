package rose.surveys.web;

import java.util.List;
import rose.platform.Texts;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;

/** Something to be taken away, to be confirmed. @param notes what else follows */
public record Removal(
        String title, String name, String text, List<String> notes, String action, String back, int revision) {

    static Removal ofDraft(Survey survey, SurveyVersion draft, String name, Texts texts) {
        String back = "/enkater/" + survey.id() + "/utkast";
        return new Removal(
                texts.get("surveys.discard.title"),
                name,
                texts.get("surveys.discard.text"),
                List.of(),
                back + "/kasta",
                back,
                draft.revision());
    }
}
