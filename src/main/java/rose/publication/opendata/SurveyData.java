package rose.publication.opendata;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.analysis.rows.AnswerCounts;
import rose.analysis.rows.InterventionRow;
import rose.analysis.rows.ReportedRows;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/** The surveys' data as files, as far as all may read it: texts that are published, and nobody's own answers. */
@Component
public class SurveyData {

    private final Surveys surveys;
    private final Agreements agreements;
    private final Figures figures;
    private final ReportedRows rows;
    private final Interventions interventions;
    private final InterventionFile interventionFile;
    private final AnswerFile answerFile;
    private final DdiWriter ddi;

    SurveyData(
            Surveys surveys,
            Agreements agreements,
            Figures figures,
            ReportedRows rows,
            Interventions interventions,
            InterventionFile interventionFile,
            AnswerFile answerFile,
            DdiWriter ddi) {
        this.surveys = surveys;
        this.agreements = agreements;
        this.figures = figures;
        this.rows = rows;
        this.interventions = interventions;
        this.interventionFile = interventionFile;
        this.answerFile = answerFile;
        this.ddi = ddi;
    }

    /** Those that anything is reported for, newest year first. */
    public List<OpenSurvey> surveys() {
        return figures.reported().stream()
                .flatMap(selection -> open(selection).stream())
                .toList();
    }

    /** @throws Missing where there is none whose data is open */
    public OpenSurvey survey(int year, String area, Level level) {
        return surveys().stream()
                .filter(survey -> survey.selection().equals(new Selection(agreements.area(year, area), level)))
                .findFirst()
                .orElseThrow(() -> new Missing("open survey " + year + " " + area + " " + level));
    }

    private Stream<OpenSurvey> openStream(Survey survey, Selection selection) {
        return surveys.published(survey).map(version -> new OpenSurvey(survey, version, selection)).stream();
    }

    private List<OpenSurvey> open(Selection selection) {
        return surveys.find(selection.year(), selection.area().shortName(), selection.level()).stream()
                .flatMap(survey -> openStream(survey, selection))
                .toList();
    }

    public String interventionsCsv(OpenSurvey survey) {
        return interventionFile(survey).csv();
    }

    public String answersCsv(OpenSurvey survey) {
        return answerFile(survey, rows.answers(survey.selection())).csv();
    }

    /** The documentation of both, as DDI Codebook 2.5 in Swedish and English. */
    public byte[] ddi(OpenSurvey survey) {
        AnswerCounts counts = rows.answers(survey.selection());
        return ddi.write(survey, interventionFile(survey), answerFile(survey, counts), counts);
    }

    private DataFile answerFile(OpenSurvey survey, AnswerCounts counts) {
        return answerFile.of(survey, counts);
    }

    private DataFile interventionFile(OpenSurvey survey) {
        List<InterventionRow> all = rows.interventions(survey.selection());
        List<Long> ids = all.stream().map(InterventionRow::id).toList();
        return interventionFile.of(
                survey,
                all,
                interventions.readable(ids, Viewer.PUBLIC, 0, ids.size()).stream()
                        .collect(Collectors.toMap(Intervention::id, each -> each)));
    }
}
