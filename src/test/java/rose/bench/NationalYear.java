package rose.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.Selection;
import rose.analysis.ValueList;
import rose.analysis.facts.Answers;
import rose.analysis.facts.Facts;
import rose.analysis.facts.FactsAnew;
import rose.analysis.facts.Flag;
import rose.analysis.facts.LotBuilder;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.LotKey;
import rose.analysis.facts.Respondents;
import rose.analysis.facts.Responses;
import rose.analysis.facts.Row;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.demo.SyntheticIntervention;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;

/** A synthetic year as rows on their way into memory, each repeated so many times with a new id by the same organisation. */
final class NationalYear {

    private static final int IDS_PER_LOT = 10_000_000;

    private final List<Lot> lots;
    private final int times;
    private final Map<LotKey, Responses> answered;

    private NationalYear(List<Lot> lots, int times, Map<LotKey, Responses> answered) {
        this.lots = lots;
        this.times = times;
        this.answered = answered;
    }

    /**
     * What is reported in one lot.
     *
     * @param number from 1
     * @param book null where there is none in force
     * @param rows in the order of the respondents, without ids of their own
     */
    record Lot(int number, Selection selection, Codebook book, Respondents respondents, List<Row> rows) {

        LotKey key() {
            return new LotKey(selection.year(), selection.area().shortName(), selection.level());
        }
    }

    /** The year, and of the year before it what a series goes back to. */
    static NationalYear of(Inside inside, int year, int scale) {
        List<Lot> lots = new ArrayList<>();
        Map<Level, Respondents> respondents = new EnumMap<>(Level.class);
        for (int each : List.of(year, year - 1)) {
            Map<Selection, Lot> byLot = new LinkedHashMap<>();
            inside.synthetic(2021).interventions(each, scale).forEach(one -> {
                AreaPart area = inside.part(Agreements.class).area(one.year(), one.area());
                var selection = new Selection(area, Level.valueOf(one.level().name()));
                Respondents asked = respondents.computeIfAbsent(
                        selection.level(),
                        level ->
                                new Respondents(inside.part(Organisations.class).of(level)));
                Lot lot = byLot.computeIfAbsent(
                        selection, unused -> empty(lots.size() + byLot.size() + 1, selection, asked, inside));
                lot.rows().add(row(one, lot));
            });
            lots.addAll(byLot.values());
        }
        lots.forEach(lot ->
                lot.rows().sort(Comparator.comparingInt(row -> lot.respondents().number(row.organisationId()))));
        return new NationalYear(List.copyOf(lots), 1, Map.of());
    }

    NationalYear repeated(int times) {
        return new NationalYear(lots, times, answered);
    }

    /** With what these organisations have answered beside. */
    NationalYear answered(OrganisationYears years) {
        return new NationalYear(
                lots,
                times,
                years.lots().stream().collect(Collectors.toMap(OrganisationYears.Lot::key, years::responses)));
    }

    private static Lot empty(int number, Selection selection, Respondents respondents, Inside inside) {
        Codebook book = inside.part(Codebooks.class)
                .inForce(selection.year(), selection.area().shortName(), selection.level())
                .orElse(null);
        return new Lot(number, selection, book, respondents, new ArrayList<>());
    }

    private static Row row(SyntheticIntervention one, Lot lot) {
        Map<Dimension, List<String>> written = new EnumMap<>(Map.of(
                Dimension.ACTIVITY, one.activityCodes(),
                Dimension.OUTPUT, one.outputCodes(),
                Dimension.GOAL, one.goalCodes(),
                Dimension.OUTCOME, one.outcomeCodes()));
        List<Long> categories = new ArrayList<>();
        written.forEach((dimension, names) -> names.forEach(name -> categories.add(
                lot.book().category(dimension, name).orElseThrow().id())));
        EnumSet<Flag> flags = EnumSet.of(Flag.SYNTHETIC);
        if (!categories.isEmpty()) {
            flags.add(Flag.SETTLED);
        }
        return new Row(
                0,
                Organisation.id(lot.selection().level(), one.organisationCode()),
                one.fundsSek() == 0 ? null : one.fundsSek(),
                one.reach().get("reach_people"),
                flags,
                Map.of(
                        ValueList.TARGET_GROUP, one.targetGroups(),
                        ValueList.RESPONSIBLE_UNIT, one.responsibleUnits(),
                        ValueList.PARTNER, one.partners(),
                        ValueList.INTO_ORDINARY,
                                one.intoOrdinary().isEmpty() ? List.of() : List.of(one.intoOrdinary())),
                categories.stream().distinct().toList());
    }

    List<Lot> lots() {
        return lots;
    }

    /** The largest lot of the year whose interventions are coded with categories of all kinds, and that was there the year before. */
    Lot largest(int year) {
        return lots.stream()
                .filter(lot -> lot.selection().year() == year && lot.book() != null)
                .filter(lot -> Stream.of(Dimension.values()).allMatch(lot.book()::codes))
                .filter(lot -> before(lot) != null)
                .max(Comparator.comparingInt(lot -> lot.rows().size()))
                .orElseThrow();
    }

    /** The same area and level a year earlier, or null. */
    Lot before(Lot lot) {
        return lots.stream()
                .filter(other -> other.selection().year() == lot.selection().year() - 1)
                .filter(other -> other.selection()
                        .area()
                        .shortName()
                        .equals(lot.selection().area().shortName()))
                .filter(other -> other.selection().level() == lot.selection().level())
                .findFirst()
                .orElse(null);
    }

    /** How many interventions each organisation reported in a lot, by its number. */
    Map<Integer, Integer> countsByOrganisation(LotKey key) {
        return lots.stream()
                .filter(lot -> lot.key().equals(key))
                .flatMap(lot -> lot.rows().stream().map(row -> lot.respondents().number(row.organisationId())))
                .collect(Collectors.toMap(Function.identity(), unused -> 1, Integer::sum));
    }

    int size(int year) {
        return lots.stream()
                .filter(lot -> lot.selection().year() == year)
                .mapToInt(lot -> lot.rows().size() * times)
                .sum();
    }

    int size(Lot lot) {
        return lot.rows().size() * times;
    }

    /** Each row of a lot, by respondent, with rising ids. */
    void each(Lot lot, Consumer<Row> row) {
        List<Row> rows = lot.rows();
        long id = (long) lot.number() * IDS_PER_LOT;
        for (int from = 0, to; from < rows.size(); from = to) {
            to = from + 1;
            while (to < rows.size()
                    && rows.get(to).organisationId().equals(rows.get(from).organisationId())) {
                to++;
            }
            for (int time = 0; time < times; time++) {
                for (Row one : rows.subList(from, to)) {
                    row.accept(withId(one, ++id));
                }
            }
        }
    }

    private static Row withId(Row row, long id) {
        return new Row(
                id, row.organisationId(), row.fundsSek(), row.people(), row.flags(), row.values(), row.categories());
    }

    /** Of those years: what figures are computed from. */
    Facts facts(List<Integer> years) {
        Map<LotKey, LotFacts> facts = new HashMap<>();
        Map<LotKey, Responses> responses = new HashMap<>();
        for (Lot lot : lots) {
            if (years.contains(lot.selection().year())) {
                LotBuilder builder = new LotBuilder(lot.key(), lot.respondents());
                each(lot, builder::add);
                facts.put(lot.key(), builder.build());
                responses.put(lot.key(), responses(lot));
            }
        }
        return FactsAnew.of(years, facts, responses);
    }

    Responses responses(Lot lot) {
        Responses known = answered.get(lot.key());
        return known == null ? reporting(lot) : known;
    }

    private static Responses reporting(Lot lot) {
        var responses = new Responses.Builder(lot.respondents());
        lot.rows().stream()
                .map(row -> lot.respondents().number(row.organisationId()))
                .distinct()
                .forEach(number -> responses.submitted(number, false, null));
        return responses.build(Answers.NONE);
    }
}
