package rose.collection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.surveys.Definition;
import rose.surveys.Surveys;
import rose.surveys.questions.Common;
import rose.surveys.questions.Condition;
import rose.surveys.questions.Option;
import rose.surveys.questions.Question;
import rose.surveys.questions.Rule;
import rose.surveys.questions.Words;

/** Published versions as one respondent meets them: with the organisations of their county among the options. */
@Component
class Questionnaires {

    private final Surveys surveys;
    private final Organisations organisations;
    private final Map<Key, Questionnaire> known = new ConcurrentHashMap<>();

    private record Key(long versionId, String countyCode) {}

    /** @param watched the ids of the fields that any condition looks at */
    record Questionnaire(Definition definition, Set<String> watched) {}

    Questionnaires(Surveys surveys, Organisations organisations) {
        this.surveys = surveys;
        this.organisations = organisations;
    }

    Questionnaire of(long versionId, Organisation respondent) {
        String county = respondent.countyCode() == null ? "" : respondent.countyCode();
        return known.computeIfAbsent(new Key(versionId, county), this::make);
    }

    private Questionnaire make(Key key) {
        Definition definition =
                surveys.version(key.versionId()).definition().resolved(source -> county(key.countyCode()));
        Set<String> watched = new HashSet<>();
        Stream.concat(
                        definition.questions().stream(),
                        definition.blocks().stream().flatMap(block -> block.questions().stream()))
                .flatMap(Questionnaires::conditions)
                .forEach(condition -> watched.addAll(condition.questions()));
        return new Questionnaire(definition, Set.copyOf(watched));
    }

    private static Stream<Condition> conditions(Question question) {
        Common common = question.common();
        return Stream.of(
                        Stream.ofNullable(common.showIf()),
                        common.warnings().stream().map(Rule::when),
                        common.errors().stream().map(Rule::when))
                .flatMap(each -> each);
    }

    private List<Option> county(String code) {
        return Stream.of(Level.REGION, Level.MUNICIPALITY)
                .flatMap(level -> organisations.of(level).stream())
                .filter(organisation -> code.equals(organisation.countyCode()))
                .map(organisation -> new Option(organisation.id(), Words.same(organisation.name())))
                .toList();
    }
}
