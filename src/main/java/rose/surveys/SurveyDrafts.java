package rose.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.surveys.questions.DefinitionProblem;

/** The making of surveys: drafts, which analysts of the survey's authority change until they publish them. */
@Component
public class SurveyDrafts {

    private final SurveyStore store;
    private final Audit audit;
    private final Clock clock;

    SurveyDrafts(SurveyStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a change of a draft ended. */
    public sealed interface Outcome {

        record Done(SurveyVersion version) implements Outcome {}

        /** Somebody else has changed the draft since; nothing is changed. {@code now} is null where the draft is gone. */
        record ChangedMeanwhile(SurveyVersion now) implements Outcome {}

        /** It cannot be published before these are mended. */
        record Incomplete(List<DefinitionProblem> problems) implements Outcome {}
    }

    /** @throws Forbidden for all but analysts */
    public Optional<SurveyVersion> draft(Survey survey, Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("read draft of survey " + survey.id());
        }
        return store.draft(survey.id());
    }

    /** The survey's draft; begun from its newest version where there was none. */
    @Transactional
    public SurveyVersion begin(Survey survey, Viewer viewer) {
        mayChange(survey, viewer, "begin draft");
        if (store.draft(survey.id()).isEmpty()) {
            SurveyVersion newest = store.versionsOf(survey.id()).getFirst();
            store.addDraft(survey.id(), newest.definition(), viewer.name(), clock.instant());
        }
        return store.draft(survey.id()).orElseThrow();
    }

    /** @param revision the revision that the change was made to */
    @Transactional
    public Outcome change(Survey survey, int revision, UnaryOperator<Definition> change, Viewer viewer) {
        mayChange(survey, viewer, "change draft");
        SurveyVersion draft = store.draft(survey.id()).orElse(null);
        if (draft == null || draft.revision() != revision) {
            return new Outcome.ChangedMeanwhile(draft);
        }
        Definition changed = change.apply(draft.definition());
        return store.changeDraft(survey.id(), revision, changed, viewer.name(), clock.instant())
                ? new Outcome.Done(store.draft(survey.id()).orElseThrow())
                : new Outcome.ChangedMeanwhile(store.draft(survey.id()).orElse(null));
    }

    /** Makes the draft what is asked from now on; it never changes after that. */
    @Transactional
    public Outcome publish(Survey survey, int revision, Viewer viewer) {
        mayChange(survey, viewer, "publish");
        SurveyVersion draft = store.draft(survey.id()).orElse(null);
        if (draft == null || draft.revision() != revision) {
            return new Outcome.ChangedMeanwhile(draft);
        }
        List<DefinitionProblem> problems = draft.definition().problems();
        if (!problems.isEmpty()) {
            return new Outcome.Incomplete(problems);
        }
        if (!store.publish(survey.id(), revision, viewer.name(), clock.instant())) {
            return new Outcome.ChangedMeanwhile(store.draft(survey.id()).orElse(null));
        }
        record(viewer, "publish", survey.id(), "version " + draft.number());
        return new Outcome.Done(store.version(draft.id()).orElseThrow());
    }

    /** Throws the draft away; what is published stays. A survey that has nothing else keeps its draft. */
    @Transactional
    public Outcome discard(Survey survey, int revision, Viewer viewer) {
        mayChange(survey, viewer, "discard draft");
        SurveyVersion draft = store.draft(survey.id()).orElse(null);
        if (draft == null || survey.publishedVersion() == null || !store.discard(survey.id(), revision)) {
            return new Outcome.ChangedMeanwhile(draft);
        }
        record(viewer, "discard draft", survey.id(), "version " + draft.number());
        return new Outcome.Done(draft);
    }

    /**
     * The same survey for the year after, as a draft that begins with this one's newest version; the one that there is already,
     * where there is one. Its dates are this one's, a year later.
     */
    @Transactional
    public Survey copyToNextYear(Survey survey, Viewer viewer) {
        mayChange(survey, viewer, "copy");
        if (!survey.ofAYear()) {
            throw new Missing("year of survey " + survey.id());
        }
        int year = survey.year() + 1;
        long id = store.addSurvey(
                year,
                survey.area(),
                survey.level(),
                survey.owner(),
                survey.opensOn().plusYears(1),
                survey.dueOn().plusYears(1),
                clock.instant());
        if (id >= 0) {
            Definition definition = store.versionsOf(survey.id()).getFirst().definition();
            store.addDraft(id, definition, viewer.name(), clock.instant());
            record(viewer, "copy to next year", survey.id(), "survey/" + id);
        }
        return store.survey(year, survey.area(), survey.level()).orElseThrow();
    }

    /** A form of its own, as a draft of the viewer's authority. */
    @Transactional
    public Survey add(Definition definition, Viewer viewer) {
        if (!viewer.analyst() || viewer.organisation() == null) {
            throw new Forbidden("add survey");
        }
        long id = store.addSurvey(null, null, null, viewer.organisation().id(), null, null, clock.instant());
        store.addDraft(id, definition, viewer.name(), clock.instant());
        record(viewer, "add", id, null);
        return store.survey(id).orElseThrow();
    }

    /** Sets from when it can be answered and the last day on which an answer is not late. */
    @Transactional
    public void setDates(Survey survey, LocalDate opensOn, LocalDate dueOn, Viewer viewer) {
        mayChange(survey, viewer, "set dates");
        store.setDates(survey.id(), opensOn, dueOn);
        record(viewer, "set dates", survey.id(), opensOn + " to " + dueOn);
    }

    private static void mayChange(Survey survey, Viewer viewer, String what) {
        if (!survey.mayBeChangedBy(viewer)) {
            throw new Forbidden(what + " of survey " + survey.id());
        }
    }

    private void record(Viewer viewer, String action, long survey, String detail) {
        audit.record(viewer.accountId(), viewer.name(), action, "survey/" + survey, detail);
    }
}
