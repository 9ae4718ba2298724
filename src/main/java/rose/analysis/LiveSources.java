package rose.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.Grants;
import rose.analysis.facts.Facts;
import rose.analysis.facts.FactsInMemory;
import rose.analysis.facts.LotKey;
import rose.analysis.facts.Respondents;
import rose.analysis.register.RegisterMeasure;
import rose.analysis.register.RegisterValue;
import rose.analysis.register.Registers;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Lot;
import rose.coding.LotReliability;
import rose.coding.Reliabilities;
import rose.collection.ClosedLists;
import rose.collection.FollowUp;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;

/** Everything as it is now. */
@Component
class LiveSources implements FigureSources {

    private final FactsInMemory memory;
    private final Codebooks codebooks;
    private final Reliabilities reliabilities;
    private final Agreements agreements;
    private final Organisations organisations;
    private final ClosedLists lists;
    private final Surveys surveys;
    private final FollowUp followUp;
    private final Registers registers;

    LiveSources(
            FactsInMemory memory,
            Codebooks codebooks,
            Reliabilities reliabilities,
            Agreements agreements,
            Organisations organisations,
            ClosedLists lists,
            Surveys surveys,
            FollowUp followUp,
            Registers registers) {
        this.memory = memory;
        this.codebooks = codebooks;
        this.reliabilities = reliabilities;
        this.agreements = agreements;
        this.organisations = organisations;
        this.lists = lists;
        this.surveys = surveys;
        this.followUp = followUp;
        this.registers = registers;
    }

    @Override
    public Facts facts(Set<Integer> years) {
        return memory.now(years.toArray(Integer[]::new));
    }

    @Override
    public Set<LotKey> reported() {
        return memory.reported();
    }

    @Override
    public List<Agreement> agreements() {
        return agreements.all();
    }

    @Override
    public Grants grants(Selection selection) {
        return agreements.grants(selection.year(), selection.area().shortName(), selection.level());
    }

    @Override
    public Optional<Codebook> codebook(Selection selection) {
        return codebooks.inForce(selection.year(), selection.area().shortName(), selection.level());
    }

    @Override
    public List<Codebook> codebooks() {
        return codebooks.all();
    }

    @Override
    public LotReliability reliability(Lot lot) {
        return reliabilities.of(lot);
    }

    @Override
    public List<County> counties() {
        return organisations.counties();
    }

    @Override
    public List<Organisation> organisations(Level level) {
        return organisations.of(level);
    }

    @Override
    public Respondents respondents(Level level) {
        return memory.respondents(level);
    }

    @Override
    public List<String> values(ValueList list) {
        return switch (list) {
            case TARGET_GROUP -> lists.targetGroups();
            case RESPONSIBLE_UNIT -> lists.responsibleUnits();
            case PARTNER -> lists.partners();
            case INTO_ORDINARY -> lists.intoOrdinary();
        };
    }

    /** What the surveys of a year ask is read once. */
    @Override
    public Asking asking() {
        Map<Integer, Map<LotKey, SurveyVersion>> read = new HashMap<>();
        return (question, selection) -> Optional.ofNullable(
                        read.computeIfAbsent(selection.year(), this::ofYear).get(selection.lot()))
                .flatMap(version -> AskedQuestion.of(version.definition(), question));
    }

    private Map<LotKey, SurveyVersion> ofYear(int year) {
        return surveys.asking(year).stream()
                .collect(
                        Collectors.toMap(each -> new LotKey(year, each.area(), each.level()), Surveys.Asking::version));
    }

    @Override
    public ResponseOverTime overTime(Selection selection, Facts facts) {
        return surveys.find(selection.year(), selection.area().shortName(), selection.level())
                .filter(Survey::asked)
                .map(survey -> ResponseOverTime.of(
                        survey.dueOn(),
                        respondents(selection.level()).count(),
                        facts.responses(selection.lot()),
                        followUp.today()))
                .orElse(ResponseOverTime.NOT_ASKED);
    }

    @Override
    public List<RegisterMeasure> registers() {
        return registers.measures();
    }

    @Override
    public List<RegisterValue> values(RegisterMeasure measure) {
        return registers.values(measure);
    }
}
