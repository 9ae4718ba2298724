package rose.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.collection.QuestionTime;
import rose.collection.QuestionTimes;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.surveys.Definition;
import rose.surveys.Survey;
import rose.surveys.Surveys;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.Words;

/** What questions cost those who answer them, beside what becomes of the answers. For analysts. */
@Component
public class Burdens {

    private static final Comparator<Burden> COSTLY_AND_UNUSED_FIRST =
            Comparator.comparingDouble(Burden::costPerUse).reversed().thenComparingInt(Burden::used);

    private final Surveys surveys;
    private final QuestionTimes times;
    private final List<ReportUse> reports;

    Burdens(Surveys surveys, QuestionTimes times, List<ReportUse> reports) {
        this.surveys = surveys;
        this.times = times;
        this.reports = reports;
    }

    /** The surveys that have been published for a year's reporting, newest year first. */
    public List<Survey> surveys() {
        return surveys.all().stream().filter(Survey::asked).toList();
    }

    /** Every question of a survey: what costs most and is used least comes first. */
    @Transactional(readOnly = true)
    public List<Burden> of(Survey survey, Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("burdens of survey " + survey.id());
        }
        Definition definition = surveys.published(survey).orElseThrow().definition();
        Map<String, QuestionTime> taken = times.of(survey, viewer).stream()
                .collect(Collectors.toMap(QuestionTime::question, Function.identity()));
        Map<String, Words> labels = labels(definition);
        taken.keySet().forEach(earlier -> labels.putIfAbsent(earlier, Words.same(earlier)));
        String block = definition.interventions().map(Block::id).orElse(null);
        return labels.entrySet().stream()
                .map(each -> burden(each.getKey(), each.getValue(), taken.get(each.getKey()), block))
                .sorted(COSTLY_AND_UNUSED_FIRST)
                .toList();
    }

    private static Map<String, Words> labels(Definition definition) {
        Map<String, Words> labels = new LinkedHashMap<>();
        definition.questions().forEach(question -> {
            label("", question, labels);
            if (question instanceof Block block) {
                block.questions().forEach(inner -> label(block.id() + ".", inner, labels));
            }
        });
        return labels;
    }

    private static void label(String before, Question question, Map<String, Words> labels) {
        for (Field field : question.fields()) {
            Words own = field.common().label();
            labels.put(
                    before + field.id(),
                    question instanceof Scale ? row(question.common().label(), own) : own);
        }
    }

    private static Words row(Words scale, Words row) {
        return new Words(scale.sv() + " " + row.sv(), scale.en() + " " + row.en());
    }

    private Burden burden(String question, Words label, QuestionTime time, String interventions) {
        Set<FigureKind> kinds = kinds(question, interventions);
        int used = (int) reports.stream()
                .filter(report -> report.figureKinds().stream().anyMatch(kinds::contains))
                .count();
        if (time == null) {
            return new Burden(question, label, 0, null, null, 0, kinds, used);
        }
        boolean told = time.uses() >= Burden.FEWEST_USES;
        return new Burden(
                question,
                label,
                time.uses(),
                told ? time.milliseconds() : null,
                told ? Burden.median(time.usesByBucket()) : null,
                time.answers(),
                kinds,
                used);
    }

    private static Set<FigureKind> kinds(String question, String interventions) {
        return FigureKind.all().stream()
                .filter(kind -> kind.reads(question, interventions))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
