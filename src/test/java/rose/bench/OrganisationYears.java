package rose.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.Selection;
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
import rose.demo.ReferenceWorld;
import rose.demo.SyntheticAnswer;
import rose.demo.SyntheticAnswers;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/**
 * What organisations answer in synthetic years, and what they reported the years before, each organisation so many times over: with
 * an id of its own, in the same county, and answering the same.
 */
final class OrganisationYears {

    private static final int BEGUN_OF_SILENT = 3;

    private final List<Lot> lots;
    private final Map<Level, Respondents> respondents;
    private final int times;

    private OrganisationYears(List<Lot> lots, Map<Level, Respondents> respondents, int times) {
        this.lots = lots;
        this.respondents = respondents;
        this.times = times;
    }

    /**
     * One lot, with organisations by their number where each is there once.
     *
     * @param number from 1; the lots of a year have theirs in the order of its agreement
     * @param financed the interventions that each reported
     */
    record Lot(int number, Selection selection, List<Sent> sent, List<Given> given, Map<Integer, Integer> financed) {

        LotKey key() {
            return OrganisationYears.key(selection);
        }

        boolean answers(String question) {
            return given.stream().anyMatch(each -> each.question().equals(question));
        }
    }

    private static LotKey key(Selection selection) {
        return new LotKey(selection.year(), selection.area().shortName(), selection.level());
    }

    /** @param on when it was handed in; null where it has only begun */
    record Sent(int organisation, LocalDate on, boolean late) {}

    /** @param row null where the question has none; {@code option} null for a number */
    record Given(int organisation, String question, String row, int entry, String option) {}

    /** @param reported what was reported in these years and those before */
    static OrganisationYears of(Inside inside, List<Integer> years, NationalYear reported) {
        Map<Level, Respondents> once = respondents(inside, 1);
        List<Lot> lots = new ArrayList<>();
        for (int year : years) {
            Map<LotKey, List<SyntheticAnswer>> answers = answers(inside, year);
            for (AreaPart area : inside.part(Agreements.class).agreement(year).areas()) {
                for (Level level : area.levels()) {
                    var selection = new Selection(area, level);
                    Optional<Survey> survey = inside.part(Surveys.class).find(year, area.shortName(), level);
                    lots.add(lot(
                            lots.size() + 1,
                            selection,
                            once.get(level),
                            answers.getOrDefault(key(selection), List.of()),
                            survey.map(Survey::dueOn).orElse(null),
                            reported.countsByOrganisation(key(selection))));
                }
            }
        }
        return new OrganisationYears(List.copyOf(lots), once, 1);
    }

    private static Map<LotKey, List<SyntheticAnswer>> answers(Inside inside, int year) {
        ReferenceWorld world = inside.part(ReferenceWorld.class);
        Map<LotKey, List<SyntheticAnswer>> answers = new HashMap<>();
        new SyntheticAnswers(world, world, 2021)
                .answers(year)
                .forEach(answer -> answers.computeIfAbsent(
                                new LotKey(
                                        year,
                                        answer.area(),
                                        Level.valueOf(answer.level().name())),
                                unused -> new ArrayList<>())
                        .add(answer));
        return answers;
    }

    private static Lot lot(
            int number,
            Selection selection,
            Respondents respondents,
            List<SyntheticAnswer> answers,
            LocalDate due,
            Map<Integer, Integer> financed) {
        Map<Integer, Sent> sent = new LinkedHashMap<>();
        List<Given> given = new ArrayList<>();
        for (SyntheticAnswer answer : answers) {
            int organisation = respondents.number(Organisation.id(selection.level(), answer.organisationCode()));
            LocalDate on = answer.submittedAt();
            sent.put(organisation, new Sent(organisation, on, due != null && on.isAfter(due)));
            for (String value : answer.values()) {
                given.add(new Given(
                        organisation,
                        answer.question(),
                        answer.row().isEmpty() ? null : answer.row(),
                        answer.entry(),
                        value.matches("\\d+") ? null : value));
            }
        }
        financed.keySet().forEach(each -> sent.putIfAbsent(each, new Sent(each, due, false)));
        IntStream.range(0, respondents.count())
                .filter(each -> !sent.containsKey(each) && each % BEGUN_OF_SILENT == 0)
                .forEach(each -> sent.put(each, new Sent(each, null, false)));
        return new Lot(number, selection, List.copyOf(sent.values()), given, financed);
    }

    /** The same organisations in the same order, each so many times. */
    OrganisationYears repeated(Inside inside, int times) {
        return new OrganisationYears(lots, respondents(inside, times), times);
    }

    private static Map<Level, Respondents> respondents(Inside inside, int times) {
        Map<Level, Respondents> respondents = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            if (level.recipient()) {
                respondents.put(
                        level,
                        new Respondents(inside.part(Organisations.class).of(level).stream()
                                .flatMap(each -> IntStream.range(0, times)
                                        .mapToObj(time -> times == 1 ? each : again(each, time)))
                                .toList()));
            }
        }
        return respondents;
    }

    private static Organisation again(Organisation one, int time) {
        return new Organisation(
                one.id() + "#%04d".formatted(time),
                one.level(),
                one.code(),
                one.name(),
                one.shortName(),
                one.countyCode(),
                one.organisationNumber(),
                one.population(),
                one.populationYear(),
                one.group());
    }

    List<Lot> lots() {
        return lots;
    }

    int times() {
        return times;
    }

    Respondents respondents(Level level) {
        return respondents.get(level);
    }

    /** Each number that an organisation has. */
    private void each(int organisation, IntConsumer number) {
        for (int time = 0; time < times; time++) {
            number.accept(organisation * times + time);
        }
    }

    /** What figures are computed from: answers of these years, and how many interventions there were in those before. */
    Facts facts(List<Integer> years) {
        Map<LotKey, LotFacts> facts = new HashMap<>();
        Map<LotKey, Responses> responses = new HashMap<>();
        for (Lot lot : lots) {
            if (years.contains(lot.selection().year())) {
                responses.put(lot.key(), responses(lot));
                facts.put(lot.key(), financed(lot));
            }
        }
        return FactsAnew.of(years, facts, responses);
    }

    Responses responses(Lot lot) {
        Respondents asked = respondents(lot.selection().level());
        var responses = new Responses.Builder(asked);
        var answers = new Answers.Builder(asked);
        for (Sent sent : lot.sent()) {
            each(sent.organisation(), number -> {
                if (sent.on() == null) {
                    responses.begun(number);
                } else {
                    responses.submitted(number, sent.late(), sent.on());
                }
            });
        }
        for (Given given : lot.given()) {
            each(
                    given.organisation(),
                    number -> answers.add(number, given.question(), given.row(), given.entry(), given.option(), true));
        }
        return responses.build(answers.build());
    }

    /** Interventions with nothing told of them but whose they are. */
    private LotFacts financed(Lot lot) {
        Respondents asked = respondents(lot.selection().level());
        LotBuilder builder = new LotBuilder(lot.key(), asked);
        long[] id = {0};
        for (int organisation = 0; organisation * times < asked.count(); organisation++) {
            int reported = lot.financed().getOrDefault(organisation, 0);
            each(organisation, number -> {
                for (int i = 0; i < reported; i++) {
                    builder.add(row(++id[0], asked.get(number).id()));
                }
            });
        }
        return builder.build();
    }

    private static Row row(long id, String organisation) {
        return new Row(id, organisation, null, null, EnumSet.of(Flag.SYNTHETIC), Map.of(), List.of());
    }
}
