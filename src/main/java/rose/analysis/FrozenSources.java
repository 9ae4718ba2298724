package rose.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.agreements.Agreement;
import rose.agreements.Grants;
import rose.analysis.facts.Facts;
import rose.analysis.facts.LotBuilder;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.LotKey;
import rose.analysis.facts.Respondents;
import rose.analysis.facts.Responses;
import rose.analysis.facts.Row;
import rose.analysis.register.RegisterMeasure;
import rose.analysis.register.RegisterValue;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Lot;
import rose.coding.LotReliability;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisation;

/** Everything as it was at one moment: whatever happens afterwards, the same figures are computed from it. */
public final class FrozenSources implements FigureSources {

    private final Kept kept;
    private final Facts facts;
    private final Map<LotKey, FrozenLot> lots;
    private final Map<String, Organisation> organisations;
    private final Map<Level, Respondents> respondents = new ConcurrentHashMap<>();

    /** @param kept as {@link #kept()} gave it, maybe years ago */
    public FrozenSources(Kept kept) {
        this.kept = kept;
        this.organisations = kept.organisations().stream()
                .collect(Collectors.toMap(
                        Organisation::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        this.lots = kept.lots().stream().collect(Collectors.toMap(FrozenSources::key, Function.identity()));
        this.facts = facts(kept);
    }

    /**
     * All of it, as it is kept: records, lists and maps of such, numbers and texts alone, so that it can be written as JSON. What
     * is kept once must be read for as long as the program lives: parts may be added here, none may be renamed or taken away.
     *
     * @param year the last that anything is in it of
     */
    public record Kept(
            int year,
            List<Agreement> agreements,
            List<County> counties,
            List<Organisation> organisations,
            Map<ValueList, List<String>> values,
            List<Codebook> codebooks,
            List<FrozenLot> lots,
            List<FrozenRegister> registers) {}

    /** A register's measure with its values. */
    public record FrozenRegister(RegisterMeasure measure, List<RegisterValue> values) {}

    /** All that figures of a year are computed from, with the years before it. */
    public static FrozenSources of(FigureSources sources, int year) {
        List<Agreement> agreements = sources.agreements().stream()
                .filter(agreement -> agreement.year() <= year)
                .toList();
        Facts facts = sources.facts(agreements.stream().map(Agreement::year).collect(Collectors.toSet()));
        Set<String> questions = FigureKind.all().stream()
                .map(FigureKind::question)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Selection> selections = agreements.stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area -> area.levels().stream().map(level -> new Selection(area, level)))
                .toList();
        Map<ValueList, List<String>> values = new LinkedHashMap<>();
        Stream.of(ValueList.values()).forEach(list -> values.put(list, sources.values(list)));
        return new FrozenSources(new Kept(
                year,
                agreements,
                sources.counties(),
                Level.RECIPIENTS.stream()
                        .flatMap(level -> sources.organisations(level).stream())
                        .toList(),
                values,
                selections.stream()
                        .flatMap(selection -> sources.codebook(selection).stream())
                        .distinct()
                        .toList(),
                selections.stream()
                        .map(selection -> FrozenLot.of(selection, sources, facts, questions))
                        .toList(),
                sources.registers().stream()
                        .map(measure -> new FrozenRegister(measure, sources.values(measure)))
                        .toList()));
    }

    public Kept kept() {
        return kept;
    }

    private static LotKey key(FrozenLot lot) {
        return new LotKey(lot.year(), lot.area(), lot.level());
    }

    private Facts facts(Kept kept) {
        List<LotFacts> rows = new ArrayList<>();
        Map<LotKey, Responses> responses = new HashMap<>();
        for (FrozenLot lot : kept.lots()) {
            responses.put(key(lot), lot.responses().thawed(respondents(lot.level())));
            if (!lot.rows().isEmpty()) {
                LotBuilder builder = new LotBuilder(key(lot), respondents(lot.level()));
                lot.rows().forEach(builder::add);
                rows.add(builder.build());
            }
        }
        Set<LotKey> reported = kept.lots().stream()
                .filter(FrozenLot::reported)
                .map(FrozenSources::key)
                .collect(Collectors.toSet());
        return Facts.of(
                kept.agreements().stream().map(Agreement::year).collect(Collectors.toSet()), reported, rows, responses);
    }

    @Override
    public Facts facts(Set<Integer> years) {
        return facts;
    }

    @Override
    public Set<LotKey> reported() {
        return facts.reported();
    }

    @Override
    public List<Agreement> agreements() {
        return kept.agreements();
    }

    private FrozenLot lot(Selection selection) {
        return Objects.requireNonNull(lots.get(selection.lot()), () -> "nothing is kept of " + selection.lot());
    }

    @Override
    public Grants grants(Selection selection) {
        FrozenLot lot = lot(selection);
        return new Grants(
                selection.area(),
                lot.allocatedSek(),
                lot.grantsImportedAt(),
                lot.grantsSek().entrySet().stream()
                        .map(grant -> new Grants.Grant(organisations.get(grant.getKey()), grant.getValue()))
                        .toList());
    }

    @Override
    public Optional<Codebook> codebook(Selection selection) {
        return Codebooks.inForce(
                kept.codebooks(), selection.year(), selection.area().shortName(), selection.level());
    }

    @Override
    public List<Codebook> codebooks() {
        return kept.codebooks();
    }

    /** An intervention as it was. @param fundsSek null where not told @param categories in the codebook's order */
    public record FrozenIntervention(Long fundsSek, List<Category> categories) {}

    /** Empty where it was not among those of the selection. */
    public Optional<FrozenIntervention> intervention(Selection selection, long id) {
        return lot(selection).rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .map(row -> new FrozenIntervention(row.fundsSek(), categories(selection, row)));
    }

    private List<Category> categories(Selection selection, Row row) {
        return codebook(selection).stream()
                .flatMap(book -> book.categories().stream())
                .filter(category -> row.categories().contains(category.id()))
                .toList();
    }

    @Override
    public LotReliability reliability(Lot lot) {
        Selection selection = new Selection(lot.area(), lot.level());
        return new LotReliability(
                codebook(selection).orElse(null), lot(selection).codings());
    }

    @Override
    public List<County> counties() {
        return kept.counties();
    }

    @Override
    public List<Organisation> organisations(Level level) {
        return kept.organisations().stream()
                .filter(organisation -> organisation.level() == level)
                .toList();
    }

    @Override
    public Respondents respondents(Level level) {
        return respondents.computeIfAbsent(level, each -> new Respondents(organisations(each)));
    }

    @Override
    public List<String> values(ValueList list) {
        return kept.values().get(list);
    }

    @Override
    public Asking asking() {
        return (question, selection) ->
                Optional.ofNullable(lot(selection).asked().get(question));
    }

    @Override
    public ResponseOverTime overTime(Selection selection, Facts facts) {
        return lot(selection).overTime();
    }

    @Override
    public List<RegisterMeasure> registers() {
        return kept.registers().stream().map(FrozenRegister::measure).toList();
    }

    @Override
    public List<RegisterValue> values(RegisterMeasure measure) {
        return kept.registers().stream()
                .filter(register -> register.measure().equals(measure))
                .findFirst()
                .map(FrozenRegister::values)
                .orElse(List.of());
    }
}
