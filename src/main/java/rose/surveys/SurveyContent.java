package rose.surveys;

import org.springframework.stereotype.Component;

/** Puts the surveys that come with the program into the database. */
@Component
class SurveyContent {

    void install() {
        // the content is on its way
    }
}
