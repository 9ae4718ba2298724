package rose.surveys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Missing;

/** The surveys there are, and what each has asked. Published versions are open to all; drafts to analysts. */
@Component
public class Surveys {

    private final SurveyStore store;
    /** They never change. */
    private final Map<Long, SurveyVersion> published = new ConcurrentHashMap<>();

    Surveys(SurveyContent content, SurveyStore store) {
        content.install();
        this.store = store;
    }

    /** Newest year first; forms of their own last. */
    public List<Survey> all() {
        return store.surveys();
    }

    /** @throws Missing where there is none with that id */
    public Survey survey(long id) {
        return store.survey(id).orElseThrow(() -> new Missing("survey " + id));
    }

    public Optional<Survey> find(int year, String area, Level level) {
        return store.survey(year, area, level);
    }

    /** What one level is asked about one area now. */
    public record Asking(String area, Level level, SurveyVersion version) {}

    /** What the surveys of a year ask; those that have been published. */
    public List<Asking> asking(int year) {
        return store.published(year).stream()
                .map(each -> new Asking(each.area(), each.level(), version(each.version())))
                .toList();
    }

    /**
     * A published version.
     *
     * @throws Missing where there is none with that id
     */
    public SurveyVersion version(long id) {
        SurveyVersion known = published.get(id);
        if (known != null) {
            return known;
        }
        SurveyVersion version = store.version(id)
                .filter(SurveyVersion::published)
                .orElseThrow(() -> new Missing("survey version " + id));
        published.put(id, version);
        return version;
    }

    /** What the survey asks now; nothing before its first publication. */
    public Optional<SurveyVersion> published(Survey survey) {
        return Optional.ofNullable(survey.publishedVersion()).map(this::version);
    }

    /** Newest first; a draft is among them for analysts. */
    public List<SurveyVersion> versions(Survey survey, Viewer viewer) {
        return store.versionsOf(survey.id()).stream()
                .filter(version -> version.published() || viewer.analyst())
                .toList();
    }
}
