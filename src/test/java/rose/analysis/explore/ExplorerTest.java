package rose.analysis.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.Person;
import rose.RoseTest;
import rose.World;
import rose.analysis.Figures;
import rose.coding.Category;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.platform.AllTexts;
import rose.platform.Forbidden;
import rose.platform.Texts;

/** What the explorer counts is what somebody would who went through the interventions one by one. */
@RoseTest
class ExplorerTest {

    private static final Map<String, Level> LOTS =
            Map.of("barn-unga", Level.REGION, "god-vard", Level.MUNICIPALITY, "samsjuklighet", Level.COUNTY);
    private static final List<String> MUNICIPALITIES = List.of("2309", "2380", "0180", "0330");
    private static final List<String> COUNTIES = List.of("01", "03", "23");
    private static final List<String> GROUPS = List.of("Vuxna 65+", "Barn 0–6", "Annan");

    @Autowired
    World world;

    @Autowired
    Explorer explorer;

    @Autowired
    Figures figures;

    @Autowired
    FilterOptions options;

    @Autowired
    Codebooks codebooks;

    @Autowired
    DSLContext db;

    private RowNames names;
    private final Texts texts = AllTexts.in(Texts.SWEDISH);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRowIsWhatOneCountsByHand(long seed) {
        Random random = new Random(seed);
        givenARandomWorld(random);
        Naively naively = new Naively(db, codebooks);
        for (Measure measure : Measure.values()) {
            for (Split split : Split.values()) {
                for (int i = 0; i < 2; i++) {
                    Exploration exploration = Exploration.of(measure, split, filter(random, i));
                    compare(exploration, naively);
                }
            }
        }
    }

    private void compare(Exploration exploration, Naively naively) {
        names = explorer.names();
        Explored explored = explorer.explore(exploration, world.as(SARA));
        Filter named = named(exploration.filter());
        int year = explored.first().years().iterator().next();
        var population = naively.population(exploration, year, named);
        var total = naively.number(exploration, population, "*");
        String what = Addresses.query(exploration);
        if (explored.first().total().known()) {
            assertThat(explored.first().total().amount())
                    .as(what)
                    .isEqualTo(new Amount(total.value(), total.of(), total.counted()));
        }
        Set<String> missing = new TreeSet<>();
        population.forEach(told -> missing.addAll(naively.keys(told, exploration.split())));
        for (ResultRow row : explored.first().rows()) {
            String key = name(exploration.split(), row.key());
            missing.remove(key);
            if (row.known()) {
                compare(exploration, row, naively.number(exploration, population, key), what + ": " + key);
            } else if (exploration.split().ofRespondents() && row.state() == RowState.NO_REPORT) {
                assertThat(naively.reported(exploration, year, exploration.filter(), row.key()))
                        .as(what + key)
                        .isFalse();
            }
        }
        if (exploration.split() != Split.YEAR
                && !(exploration.measure() == Measure.SETTLED
                        && exploration.split().dimension() != null)) {
            assertThat(missing).as(what).isEmpty();
        }
        if (exploration.measure() == Measure.FUNDS && explored.first().total().known()) {
            assertThat(explored.first().rows().stream()
                            .mapToLong(row -> row.amount().value())
                            .sum())
                    .as(what + " adds up to the krona")
                    .isEqualTo(total.value());
        }
    }

    private void compare(Exploration exploration, ResultRow row, Naively.Number number, String what) {
        boolean shared =
                exploration.measure() == Measure.FUNDS && exploration.split().several();
        assertThat(new Amount(
                        shared ? number.value() : row.amount().value(),
                        row.amount().of(),
                        row.amount().counted()))
                .as(what)
                .isEqualTo(new Amount(number.value(), number.of(), number.counted()));
        if (number.counted() % 3 != 1) {
            return; // a list takes as long as the whole exploration: some are enough
        }
        if (exploration.measure() == Measure.ORGANISATIONS) {
            assertThat(explorer.organisations(exploration.row(row.key()), world.as(SARA)))
                    .as(what)
                    .hasSize(number.counted());
        } else {
            assertThat(explorer.interventions(exploration.row(row.key()), world.as(SARA)))
                    .as(what)
                    .isEqualTo(number.ids());
        }
    }

    private Filter named(Filter filter) {
        Filter named = filter;
        for (var each : filter.chosen().entrySet()) {
            named = named.with(
                    each.getKey(),
                    each.getValue().stream()
                            .map(key -> name(each.getKey(), key))
                            .toList());
        }
        return named;
    }

    private String name(Split split, String key) {
        return split.dimension() == null || key.equals(Split.NONE) ? key : names.name(split, key, texts);
    }

    private Filter filter(Random random, int howMany) {
        Filter filter = new Filter(Map.of(), random.nextInt(4) > 0, random.nextInt(4) > 0).with(Split.YEAR, "2021");
        List<Split> splits = new ArrayList<>(Split.filters());
        splits.remove(Split.YEAR);
        for (int i = 0; i < howMany; i++) {
            Split split = splits.remove(random.nextInt(splits.size()));
            List<String> keys = options.in(Set.of(2021)).of(split);
            filter = filter.with(split, some(random, keys, 1 + random.nextInt(Math.max(1, keys.size() / 2))));
        }
        return filter;
    }

    private static <T> List<T> some(Random random, List<T> of, int most) {
        return random.ints(most, 0, of.size()).distinct().mapToObj(of::get).toList();
    }

    private void givenARandomWorld(Random random) {
        List<AnIntervention> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String area = LOTS.keySet().stream().sorted().toList().get(random.nextInt(3));
            Level level = LOTS.get(area);
            List<String> codes = level == Level.MUNICIPALITY ? MUNICIPALITIES : COUNTIES;
            AnIntervention one = anIntervention()
                    .of(level, codes.get(random.nextInt(codes.size())))
                    .in(2021, area)
                    .titled("Insats " + i)
                    .forTargetGroups(some(random, GROUPS, random.nextInt(4)).toArray(String[]::new))
                    .with(
                            "partners",
                            String.join("|", some(random, List.of("Polisen", "Näringsliv"), random.nextInt(3))))
                    .with("into_ordinary", random.nextBoolean() ? "yes" : "");
            one = random.nextInt(5) == 0
                    ? one
                    : one.costing(random.nextLong(random.nextBoolean() ? 7_000_000 : 300_000));
            one = random.nextInt(3) == 0 ? one.telling("a", "", "", "") : one.telling("a", "b", "c", "d");
            all.add(random.nextInt(4) == 0 ? one : coded(one, area, level, random));
        }
        world.given(all.toArray(AnIntervention[]::new));
        db.execute("update collection.response set late = id % 3 = 0");
        db.execute("""
                insert into collection.closed_answer (response_id, entry, question, option, synthetic)
                select id, 0, 'perspectives', code, false
                from collection.response, (values ('equality', 2), ('lgbtqi', 3), ('unheard_of', 7)) as named (code, every)
                where id % every = 0""");
    }

    private AnIntervention coded(AnIntervention one, String area, Level level, Random random) {
        AnIntervention coded = one.codedWithNothing();
        var book = codebooks.inForce(2021, area, level).orElseThrow();
        for (Dimension dimension : Dimension.values()) {
            List<String> names = book.of(dimension).stream().map(Category::name).toList();
            if (!names.isEmpty()) {
                coded = coded.coded(
                        dimension, some(random, names, random.nextInt(4)).toArray(String[]::new));
            }
        }
        return coded;
    }

    // --- five states

    @Test
    void zeroNoReportNotAskedAndNotApplicableAreDifferent() {
        world.given(
                anIntervention().of(Level.REGION, "23").in(2021, "barn-unga").forTargetGroups("Vuxna 65+"),
                anIntervention().of(Level.REGION, "03").in(2021, "barn-unga").forTargetGroups("Barn 0–6"));
        Filter children = Filter.ALL
                .with(Split.YEAR, "2021")
                .with(Split.AREA, "barn-unga")
                .with(Split.TARGET_GROUP, "Barn 0–6");

        assertThat(states(Split.COUNTY, children.with(Split.LEVEL, "REGION").with(Split.COUNTY, "03", "14", "23")))
                .containsExactly("03 KNOWN 1", "14 NO_REPORT 0", "23 KNOWN 0");
        assertThat(states(
                        Split.ORGANISATION,
                        Filter.ALL
                                .with(Split.YEAR, "2021")
                                .with(Split.LEVEL, "REGION")
                                .with(Split.ORGANISATION, "REGION-23", "MUNICIPALITY-2309")))
                .containsExactly("REGION-23 KNOWN 1", "MUNICIPALITY-2309 NOT_ASKED 0");
        assertThat(states(Split.LEVEL, Filter.ALL.with(Split.YEAR, "2021").with(Split.AREA, "traumavard")))
                .contains("COUNTY NOT_APPLICABLE 0")
                .contains("REGION NO_REPORT 0");
        assertThat(states(
                        Split.YEAR,
                        Filter.ALL
                                .with(Split.YEAR, "1999", "2021", "2022")
                                .with(Split.AREA, "barn-unga")
                                .with(Split.LEVEL, "REGION")))
                .containsExactly("1999 NOT_APPLICABLE 0", "2021 KNOWN 2", "2022 NO_REPORT 0");
    }

    private List<String> states(Split split, Filter filter) {
        Explored explored = explorer.explore(Exploration.of(Measure.INTERVENTIONS, split, filter), world.as(SARA));
        return explored.keys().stream()
                .map(key -> Explored.row(explored.first(), key))
                .map(row -> row.key() + " " + row.state() + " " + row.amount().value())
                .toList();
    }

    @Test
    void whatIsNotCodedYetIsNotZero() {
        world.given(anIntervention().of(Level.REGION, "23").in(2021, "barn-unga"));
        Exploration results = Exploration.of(
                Measure.RESULTS,
                Split.COUNTY,
                Filter.ALL.with(Split.YEAR, "2021").with(Split.COUNTY, "23"));

        assertThat(explorer.explore(results, world.as(SARA))
                        .first()
                        .row("23")
                        .orElseThrow()
                        .state())
                .isEqualTo(RowState.NOT_CODED);
    }

    @Test
    void lateReportsLeftOutAreNoReports() {
        world.given(anIntervention().of(Level.REGION, "23").in(2021, "barn-unga"));
        db.execute("update collection.response set late = true");
        Filter jamtland = Filter.ALL
                .with(Split.YEAR, "2021")
                .with(Split.AREA, "barn-unga")
                .with(Split.COUNTY, "23")
                .with(Split.LEVEL, "REGION");

        assertThat(states(Split.COUNTY, jamtland)).containsExactly("23 KNOWN 1");
        assertThat(states(Split.COUNTY, jamtland.withoutLate())).containsExactly("23 NO_REPORT 0");
    }

    // --- perspectives, which organisations name

    @Test
    void aPerspectiveCountsAllInterventionsOfThoseWhoNamedItInThatArea() {
        world.given(
                anIntervention().of(Level.REGION, "23").in(2022, "barn-unga").titled("1"),
                anIntervention().of(Level.REGION, "23").in(2022, "barn-unga").titled("2"),
                anIntervention().of(Level.REGION, "23").in(2022, "god-vard").titled("3"),
                anIntervention().of(Level.REGION, "03").in(2022, "barn-unga").titled("4"));
        db.execute("""
                insert into collection.closed_answer (response_id, entry, question, option, synthetic)
                select id, 0, 'perspectives', code, false
                from collection.response, (values ('lgbtqi'), ('diversity')) as named (code)
                where organisation_id = 'REGION-23' and area = 'barn-unga'""");
        Filter year = Filter.ALL.with(Split.YEAR, "2022").with(Split.LEVEL, "REGION");

        assertThat(states(Split.PERSPECTIVE, year))
                .contains("lgbtqi KNOWN 2", "diversity KNOWN 2", "equality KNOWN 0", "ingen KNOWN 2");
        assertThat(states(
                        Split.ORGANISATION,
                        year.with(Split.PERSPECTIVE, "lgbtqi", "equality").with(Split.AREA, "barn-unga")))
                .containsExactly("REGION-23 KNOWN 2");
        assertThat(explorer.explore(
                                Exploration.of(
                                        Measure.INTERVENTIONS, Split.NOTHING, year.with(Split.PERSPECTIVE, "lgbtqi")),
                                world.as(SARA))
                        .first()
                        .reach())
                .isEqualTo(new Reach(1, 1, 0));
    }

    @Test
    void onlyAnalystsSeeWhoHasNamedAPerspective() {
        Exploration split = Exploration.of(Measure.INTERVENTIONS, Split.PERSPECTIVE, Filter.ALL);
        Exploration chosen =
                Exploration.of(Measure.ORGANISATIONS, Split.NOTHING, Filter.ALL.with(Split.PERSPECTIVE, "lgbtqi"));
        Exploration beside =
                Exploration.of(Measure.FUNDS, Split.COUNTY, Filter.ALL).beside(chosen.filter());
        for (Exploration exploration : List.of(split, chosen, beside)) {
            assertThat(exploration.open()).isFalse();
            for (Person person : List.of(ANNA, KARIN)) {
                assertThatThrownBy(() -> explorer.explore(exploration, world.as(person)))
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> explorer.organisations(exploration.row("alla"), world.as(person)))
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> explorer.interventions(exploration.row("alla"), world.as(person)))
                        .isInstanceOf(Forbidden.class);
            }
            explorer.explore(exploration, world.as(SARA));
        }
    }

    @Test
    void whatIsReadFromAReadingIsOfItsMoment() {
        world.given(
                anIntervention().of(Level.REGION, "23").in(2021, "barn-unga").titled("1"));
        Exploration exploration =
                Exploration.of(Measure.INTERVENTIONS, Split.NOTHING, Filter.ALL.with(Split.YEAR, "2021"));
        Figures.Reading reading = figures.reading(2021);

        world.given(
                anIntervention().of(Level.REGION, "03").in(2021, "barn-unga").titled("2"));

        assertThat(explorer.explore(List.of(exploration), reading, world.as(SARA)))
                .singleElement()
                .satisfies(explored -> assertThat(explored.first().base()).isEqualTo(1));
        assertThat(explorer.explore(exploration, world.as(SARA)).first().base()).isEqualTo(2);
    }

    // --- over years, and beside each other

    @Test
    void overYearsACategoryCountsWithTheOneThatItIsMappedTo() {
        var before = codebooks.inForce(2021, "barn-unga", Level.REGION).orElseThrow();
        var after = codebooks.inForce(2022, "barn-unga", Level.REGION).orElseThrow();
        Category renamed = after.categories().stream()
                .filter(category -> category.dimension() == Dimension.ACTIVITY
                        && category.earlier().size() == 1)
                .filter(category -> before.category(category.earlier().getFirst())
                        .filter(earlier -> !earlier.name().equals(category.name()))
                        .isPresent())
                .filter(category -> after.categories().stream()
                                .filter(other -> other.earlier()
                                        .contains(category.earlier().getFirst()))
                                .count()
                        == 1)
                .min(Comparator.comparingLong(Category::id))
                .orElseThrow();
        Category earlier = before.category(renamed.earlier().getFirst()).orElseThrow();
        world.given(
                anIntervention().of(Level.REGION, "23").in(2021, "barn-unga").coded(Dimension.ACTIVITY, earlier.name()),
                anIntervention()
                        .of(Level.REGION, "23")
                        .in(2022, "barn-unga")
                        .coded(Dimension.ACTIVITY, renamed.name()));
        Filter both = Filter.ALL.with(Split.YEAR, "2021", "2022").with(Split.AREA, "barn-unga");

        Explored joined = explorer.explore(Exploration.of(Measure.INTERVENTIONS, Split.ACTIVITY, both), world.as(SARA));
        Explored alone = explorer.explore(
                Exploration.of(Measure.INTERVENTIONS, Split.ACTIVITY, both.with(Split.YEAR, "2021")), world.as(SARA));

        assertThat(joined.first().rows().stream()
                        .filter(row -> row.amount().value() == 2)
                        .map(row -> joined.names().name(Split.ACTIVITY, row.key(), texts)))
                .containsExactly(renamed.name());
        assertThat(joined.differing()).isTrue();
        assertThat(alone.first().rows().stream().filter(row -> row.amount().value() > 0))
                .hasSize(1);
        assertThat(alone.differing()).isFalse();
    }

    @Test
    void twoSelectionsAreComputedAsEachAlone() {
        givenARandomWorld(new Random(7));
        Filter others = Filter.ALL.with(Split.YEAR, "2021").with(Split.TARGET_GROUP, "Annan");
        Filter late = Filter.ALL.with(Split.YEAR, "2021").withoutLate();
        Exploration both = Exploration.of(Measure.FUNDS, Split.ACTIVITY, others).beside(late);

        Explored explored = explorer.explore(both, world.as(SARA));

        assertThat(explored.first())
                .isEqualTo(explorer.explore(Exploration.of(Measure.FUNDS, Split.ACTIVITY, others), world.as(SARA))
                        .first());
        assertThat(explored.second())
                .contains(explorer.explore(Exploration.of(Measure.FUNDS, Split.ACTIVITY, late), world.as(SARA))
                        .first());
    }

    @Test
    void anAddressSaysAll() {
        for (Measure measure : Measure.values()) {
            for (Split split : Split.values()) {
                Exploration exploration = Exploration.of(measure, split, filter(new Random(measure.ordinal()), 2))
                        .beside(filter(new Random(split.ordinal()), 2));
                assertThat(Addresses.read(Addresses.query(exploration))).isEqualTo(exploration);
            }
        }
    }

    @Test
    void whatAnAddressSaysWronglyIsLeftOut() {
        Explored explored = explorer.explore(
                Addresses.read("matt=finns-inte&delat=&ar=abc&niva=HOPP&aktivitet=999999999999999999999&omrade=%C3%A5"),
                world.as(SARA));

        assertThat(explored.first().base()).isZero();
        assertThat(explored.exploration().measure()).isEqualTo(Measure.INTERVENTIONS);
    }
}
