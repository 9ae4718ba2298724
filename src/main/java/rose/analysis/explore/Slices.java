package rose.analysis.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.facts.Bits;
import rose.analysis.facts.Facts;
import rose.analysis.facts.Flag;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.LotKey;
import rose.analysis.facts.Respondents;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;

/** Finds the lots that an exploration is about, and of each what its filter leaves. */
@Component
class Slices {

    private final Agreements agreements;
    private final Organisations organisations;
    private final AskedQuestions questions;

    Slices(Agreements agreements, Organisations organisations, AskedQuestions questions) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.questions = questions;
    }

    /** The years that it is about. @param latest the one where none is chosen */
    Set<Integer> years(Exploration exploration, Filter filter, int latest) {
        Set<Integer> years = new TreeSet<>();
        filter.of(Split.YEAR).stream()
                .filter(year -> year.matches("\\d{4}"))
                .map(Integer::valueOf)
                .forEach(years::add);
        if (years.isEmpty() && exploration.split() == Split.YEAR) {
            agreements.all().stream().map(Agreement::year).forEach(years::add);
        }
        return years.isEmpty() ? Set.of(latest) : years;
    }

    /** What the surveys ask, as it is now. */
    Map<LotKey, AskedQuestions.Asked> asked() {
        return questions.byLot();
    }

    /** All lots that the filter lets through, with all that is in them. @param asked empty where the split does not go by it */
    List<Slice> lots(
            Set<Integer> years,
            Filter filter,
            Facts facts,
            Collection<Codebook> books,
            Map<LotKey, AskedQuestions.Asked> asked) {
        Map<Level, Respondents> respondents = new EnumMap<>(Level.class);
        List<Slice> slices = new ArrayList<>();
        for (int year : years) {
            for (AreaPart area : agreements.find(year).map(Agreement::areas).orElse(List.of())) {
                for (Level level : area.levels()) {
                    if (filter.lets(Split.AREA, area.shortName()) && filter.lets(Split.LEVEL, level.name())) {
                        LotKey key = new LotKey(year, area.shortName(), level);
                        Respondents those =
                                respondents.computeIfAbsent(level, each -> new Respondents(organisations.of(each)));
                        LotFacts lot = facts.lot(key, those);
                        Codebook book = Codebooks.inForce(books, year, area.shortName(), level)
                                .orElse(null);
                        slices.add(new Slice(
                                lot,
                                facts.responses(key),
                                book,
                                asked.get(key),
                                IntStream.range(0, lot.respondents().count())
                                        .boxed()
                                        .toList(),
                                lot.all()));
                    }
                }
            }
        }
        return slices;
    }

    /** What the filter leaves of a lot. */
    static Slice narrowed(Slice slice, Filter filter, CategoryGroups groups) {
        List<Integer> respondents = slice.respondents().stream()
                .filter(respondent -> lets(filter, slice.organisation(respondent)))
                .filter(respondent -> names(filter, slice, slice.organisation(respondent)))
                .toList();
        Bits rows = respondents.size() == slice.respondents().size()
                ? slice.lot().all()
                : slice.lot().of(organisation -> lets(filter, organisation));
        for (Split split : filter.chosen().keySet()) {
            if (!split.ofLots() && !split.ofRespondents()) {
                rows = rows.and(filter.of(split).stream()
                        .map(key -> slice.rows(split, key, groups))
                        .reduce(slice.lot().none(), Bits::or));
            }
        }
        rows = filter.late() ? rows : rows.without(slice.lot().flag(Flag.LATE));
        rows = filter.simplified() ? rows : rows.without(slice.lot().flag(Flag.SIMPLIFIED));
        return slice.narrowed(respondents, rows);
    }

    private static boolean names(Filter filter, Slice slice, Organisation organisation) {
        Set<String> perspectives = filter.of(Split.PERSPECTIVE);
        return perspectives.isEmpty()
                || perspectives.stream()
                        .anyMatch(key -> Perspectives.has(
                                key, organisation.id(), slice.responses().answers()));
    }

    private static boolean lets(Filter filter, Organisation organisation) {
        return Split.ofAllRespondents().stream().allMatch(split -> filter.lets(split, Slice.of(split, organisation)));
    }
}
