package rose.analysis;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rose.agreements.Grants;
import rose.analysis.facts.Facts;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.LotRows;
import rose.analysis.facts.Row;
import rose.coding.CodedAlone;
import rose.coding.Lot;
import rose.organisations.Level;

/**
 * What figures count of one year, area and level, as it was at one moment.
 *
 * @param reported whether anything was
 * @param rows its interventions
 * @param allocatedSek as {@link Grants}, with {@code grantsImportedAt}
 * @param grantsSek by the recipient's id
 * @param codings of those interventions that several had coded
 * @param asked how its survey asks the questions that figures are made of, by id
 */
record FrozenLot(
        int year,
        String area,
        Level level,
        boolean reported,
        List<Row> rows,
        FrozenResponses responses,
        long allocatedSek,
        Instant grantsImportedAt,
        Map<String, Long> grantsSek,
        List<CodedAlone> codings,
        Map<String, AskedQuestion> asked,
        ResponseOverTime overTime) {

    static FrozenLot of(Selection selection, FigureSources sources, Facts facts, Set<String> questions) {
        Grants grants = sources.grants(selection);
        Map<String, Long> sek = new LinkedHashMap<>();
        grants.grants().forEach(grant -> sek.put(grant.recipient().id(), grant.sek()));
        FigureSources.Asking asking = sources.asking();
        Map<String, AskedQuestion> asked = new LinkedHashMap<>();
        questions.forEach(question -> asking.asked(question, selection).ifPresent(found -> asked.put(question, found)));
        LotFacts lot = facts.lots().get(selection.lot());
        return new FrozenLot(
                selection.year(),
                selection.area().shortName(),
                selection.level(),
                facts.reported().contains(selection.lot()),
                lot == null ? List.of() : LotRows.of(lot),
                FrozenResponses.of(facts.responses(selection.lot())),
                grants.allocatedSek(),
                grants.importedAt(),
                sek,
                lot == null
                        ? List.of()
                        : sources.reliability(new Lot(selection.area(), selection.level()))
                                .codings(),
                asked,
                sources.overTime(selection, facts));
    }
}
