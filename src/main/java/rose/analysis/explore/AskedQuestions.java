package rose.analysis.explore;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import rose.analysis.facts.LotKey;
import rose.surveys.Definition;
import rose.surveys.Survey;
import rose.surveys.Surveys;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;
import rose.surveys.questions.Option;
import rose.surveys.questions.Words;

/** What the surveys ask that can be chosen by. A published version never changes, so what it asks is read out of it once. */
@Component
class AskedQuestions {

    private final Surveys surveys;
    private final Map<Long, Asked> byVersion = new ConcurrentHashMap<>();

    AskedQuestions(Surveys surveys) {
        this.surveys = surveys;
    }

    /**
     * What one survey asks.
     *
     * @param interventions ids of what is asked of each intervention
     * @param perspectives to choose from; none where they are not asked for
     */
    record Asked(Set<String> interventions, List<Option> perspectives) {}

    /** Of every lot that has a survey. */
    Map<LotKey, Asked> byLot() {
        Map<LotKey, Asked> asked = new HashMap<>();
        surveys.all().stream()
                .filter(Survey::asked)
                .forEach(survey -> asked.put(
                        new LotKey(survey.year(), survey.area(), survey.level()),
                        byVersion.computeIfAbsent(survey.publishedVersion(), unused -> read(survey))));
        return asked;
    }

    private Asked read(Survey survey) {
        Definition definition = surveys.published(survey).orElseThrow().definition();
        Set<String> ids = new HashSet<>();
        definition
                .interventions()
                .ifPresent(block -> block.questions()
                        .forEach(question ->
                                question.fields().stream().map(Field::id).forEach(ids::add)));
        return new Asked(ids, perspectives(definition));
    }

    private static List<Option> perspectives(Definition definition) {
        return definition.questions().stream()
                .filter(question -> question.common().id().equals(Perspectives.QUESTION))
                .filter(Many.class::isInstance)
                .flatMap(question -> ((Many) question).options().listed().stream())
                .toList();
    }

    /** The perspectives of those years, by code, in the order of the surveys. */
    Map<String, Words> perspectives(Collection<Integer> years) {
        Map<String, Words> perspectives = new LinkedHashMap<>();
        byLot().entrySet().stream()
                .filter(lot -> years.contains(lot.getKey().year()))
                .sorted(Map.Entry.comparingByKey(LotKey.ORDER))
                .flatMap(lot -> lot.getValue().perspectives().stream())
                .forEach(option -> perspectives.putIfAbsent(option.code(), option.label()));
        return perspectives;
    }
}
