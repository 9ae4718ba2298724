package rose.surveys.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;
import rose.surveys.fhir.FhirQuestionnaires;

/**
 * A survey: what one of its versions asks, and what there is of it.
 *
 * @param version the number of the version that is shown
 * @param message what has just been done, or null
 */
public record SurveyPage(
        long id,
        String name,
        String title,
        String introduction,
        String owner,
        int version,
        boolean draft,
        boolean mayChange,
        boolean hasDraft,
        boolean analyst,
        Integer year,
        String opensOn,
        String dueOn,
        boolean hasLastYear,
        List<Preview.Part> parts,
        List<Version> versions,
        List<String> fhirLosses,
        String message) {

    /** Whether those who may change it can fill it in here: a form of its own, once it is published. */
    public boolean fillable() {
        return year == null && !draft && mayChange;
    }

    /** A version in the list of them. */
    public record Version(int number, String when, boolean shown, boolean draft) {}

    static SurveyPage of(
            Survey survey,
            SurveyVersion shown,
            List<SurveyVersion> versions,
            boolean hasLastYear,
            SurveyNames names,
            Viewer viewer,
            Texts texts,
            String message) {
        Definition definition = shown.definition();
        return new SurveyPage(
                survey.id(),
                names.name(survey, texts),
                definition.title().in(texts),
                definition.introduction() == null
                        ? null
                        : definition.introduction().in(texts),
                names.owner(survey),
                shown.number(),
                !shown.published(),
                survey.mayBeChangedBy(viewer),
                survey.hasDraft(),
                viewer.analyst(),
                survey.year(),
                survey.opensOn() == null ? "" : survey.opensOn().toString(),
                survey.dueOn() == null ? "" : survey.dueOn().toString(),
                hasLastYear,
                Preview.whole(definition, texts),
                versions.stream().map(version -> version(version, shown, texts)).toList(),
                FhirQuestionnaires.write(definition, null).losses().stream()
                        .map(loss -> loss.in(texts))
                        .toList(),
                message);
    }

    private static Version version(SurveyVersion version, SurveyVersion shown, Texts texts) {
        String when = version.published()
                ? texts.get("surveys.version.published", texts.dateTime(version.publishedAt()))
                : texts.get("surveys.version.changed", texts.dateTime(version.changedAt()));
        String by = Optional.ofNullable(version.published() ? version.publishedBy() : version.changedBy())
                .orElse(texts.get("surveys.version.by-program"));
        return new Version(
                version.number(), when + ", " + by, Objects.equals(version.id(), shown.id()), !version.published());
    }
}
