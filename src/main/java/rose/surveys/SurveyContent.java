package rose.surveys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.organisations.Level;
import rose.platform.InstalledContent;

/** Puts the surveys that come with the program into the database, one for each allocation; docs/sources.md tells where from. */
@Component
class SurveyContent {

    /** Surveys follow its areas and levels, and quote their names. */
    private static final String AGREEMENTS = "rose/agreements/agreements.yaml";

    private final InstalledContent installed;
    private final SurveyStore store;
    private final Agreements agreements;
    private final Clock clock;

    SurveyContent(InstalledContent installed, SurveyStore store, Agreements agreements, Clock clock) {
        this.installed = installed;
        this.store = store;
        this.agreements = agreements;
        this.clock = clock;
    }

    void install() {
        installed.install("surveys", () -> read(new ComposedSurveys()), ComposedSurveys.FILE, AGREEMENTS);
    }

    private void read(ComposedSurveys composed) {
        for (Agreement agreement : agreements.all()) {
            for (AreaPart area : agreement.areas()) {
                area.levels().forEach(level -> publish(id(area, level), composed.definition(area, level)));
            }
        }
    }

    /** The dates are those of a new survey only: an analyst may have moved them since. */
    private long id(AreaPart area, Level level) {
        LocalDate opensOn = LocalDate.of(area.year(), Month.JANUARY, 1);
        LocalDate dueOn = LocalDate.of(area.year() + 1, Month.MARCH, 31);
        return store.survey(area.year(), area.shortName(), level)
                .map(Survey::id)
                .orElseGet(() -> store.addSurvey(
                        area.year(), area.shortName(), level, area.responsible(), opensOn, dueOn, clock.instant()));
    }

    /** What an analyst has published stays in force, and one who has begun to change it is not overtaken. */
    void publish(long survey, Definition definition) {
        boolean stands = store.versionsOf(survey).stream()
                .findFirst()
                .map(newest -> !newest.byProgram()
                        || !newest.published()
                        || newest.definition().equals(definition))
                .orElse(false);
        if (!stands) {
            Instant now = clock.instant();
            store.addDraft(survey, definition, null, now);
            store.publish(survey, 1, null, now);
        }
    }
}
