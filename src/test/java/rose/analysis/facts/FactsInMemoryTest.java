package rose.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import rose.AnIntervention;
import rose.RoseTest;
import rose.World;
import rose.analysis.ValueList;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.platform.Changes;

/** What is held in memory is what the database holds, whatever is done to it and by whomever. */
@RoseTest
class FactsInMemoryTest {

    private static final LotKey UPPSALAS = new LotKey(2021, "barn-unga", Level.REGION);
    private static final LotKey NEXT_YEARS = new LotKey(2022, "barn-unga", Level.REGION);
    private static final List<String> REGIONS = List.of("01", "03", "14", "23");

    @Autowired
    World world;

    @Autowired
    FactsInMemory memory;

    @Autowired
    FactStore store;

    @Autowired
    Changes changes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    @BeforeEach
    void reported() {
        world.given(Stream.concat(
                        IntStream.range(0, 40).mapToObj(i -> intervention(2021, i)),
                        IntStream.range(40, 60).mapToObj(i -> intervention(2022, i)))
                .toArray(AnIntervention[]::new));
    }

    private static AnIntervention intervention(int year, int number) {
        AnIntervention intervention = anIntervention()
                .of(Level.REGION, REGIONS.get(number % REGIONS.size()))
                .in(year, "barn-unga")
                .titled("Insats " + number)
                .costing(1_000L * number)
                .forTargetGroups(number % 3 == 0 ? "Barn 0–6" : "Vuxna 65+");
        return number % 2 == 0 ? intervention.coded(Dimension.ACTIVITY, "Digitalisering") : intervention;
    }

    /** The first year is held from the start and patched all the way; the same is read whole after each change. */
    @Test
    void afterAnyChangesTheSameIsHeldAsIsReadAnew() {
        memory.now(2021, 2022);
        Random random = new Random(1979);
        for (int i = 0; i < 150; i++) {
            String done = change(random);
            Facts now = memory.now(2021, 2022);
            for (LotKey key : List.of(UPPSALAS, NEXT_YEARS)) {
                assertThat(told(now.lot(key, store.respondents(Level.REGION))))
                        .as(i + ": " + done)
                        .isEqualTo(told(store.lot(key)));
                assertThat(now.responses(key))
                        .as(i + ": " + done)
                        .usingRecursiveComparison()
                        .ignoringCollectionOrder()
                        .isEqualTo(store.responses(key));
            }
        }
    }

    private String change(Random random) {
        long id = world.allIds().get(random.nextInt(world.allIds().size()));
        String sql = switch (random.nextInt(9)) {
            case 0 -> "update collection.intervention set funds_sek = null where id = {id}";
            case 1 ->
                "update collection.intervention set target_groups = '{Allmänheten}', partners = '{Polisen}' where id = {id}";
            case 2 -> "delete from coding.code where intervention_id = {id}";
            case 3 -> "delete from coding.settling where intervention_id = {id}";
            case 4 -> """
                        insert into coding.settling (intervention_id, basis, settled_at)
                        values ({id}, 'FILE', now()) on conflict do nothing""";
            case 5 -> """
                        insert into coding.code (intervention_id, category_id)
                        select {id}, min(category_id) + 1 from coding.code on conflict do nothing""";
            case 6 -> """
                        update collection.intervention set response_id =
                            (select id from collection.response order by md5(id || '{id}') limit 1) where id = {id}""";
            case 7 -> "update collection.response set late = not late where id % 3 = {id} % 3";
            default ->
                "delete from collection.intervention where id = {id} and (select count(*) from collection.intervention) > 30";
        };
        String done = sql.replace("{id}", String.valueOf(id));
        db.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(done);
            }
        });
        return done;
    }

    @Test
    void whatWasGivenOutNeverChanges() {
        Facts before = memory.now(2021);
        List<String> told = told(before.lots().get(UPPSALAS));

        db.execute("update collection.intervention set funds_sek = 7");

        assertThat(told(before.lots().get(UPPSALAS))).isEqualTo(told);
        assertThat(told(memory.now(2021).lots().get(UPPSALAS))).isNotEqualTo(told);
    }

    @Test
    void aTransactionThatBeganLongAgoIsNotMissedWhenItEnds() throws Exception {
        memory.now(2021);
        CompletableFuture<Void> others = new CompletableFuture<>();
        CompletableFuture<Void> written = new CompletableFuture<>();
        Callable<Void> slow = () -> {
            db.transaction(transaction -> {
                transaction.dsl().execute("update collection.intervention set funds_sek = 11 where title = 'Insats 1'");
                written.complete(null);
                others.join();
            });
            return null;
        };
        var running = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor();
        var ended = running.submit(slow);
        written.join();
        for (int i = 0; i < 3; i++) {
            db.execute("update collection.intervention set funds_sek = {0} where title = 'Insats 2'", i);
            memory.now(2021);
        }
        others.complete(null);
        ended.get();
        running.close();

        assertThat(told(memory.now(2021).lots().get(UPPSALAS))).isEqualTo(told(store.lot(UPPSALAS)));
    }

    @Test
    void anotherNodeSeesTheSame() {
        FactsInMemory other = new FactsInMemory(store, changes, transactions, clock);
        memory.now(2021);
        other.now(2021);

        world.given(
                anIntervention().of(Level.REGION, "03").in(2021, "barn-unga").titled("Ny"));

        assertThat(told(other.now(2021).lots().get(UPPSALAS)))
                .isEqualTo(told(memory.now(2021).lots().get(UPPSALAS)))
                .hasSize(41);
    }

    @Test
    void aNodeThatNobodyAsksHasAChangeOfAnyNodeWithinASecond() throws Exception {
        FactsInMemory other = new FactsInMemory(store, changes, transactions, clock);
        FactsRefresh refresh = new FactsRefresh(other);
        refresh.start();
        try {
            within(Duration.ofSeconds(20), () -> other.held().years().containsAll(List.of(2021, 2022)));
            for (int i = 0; i < 5; i++) {
                int funds = 100 + i;
                db.execute("update collection.intervention set funds_sek = {0} where title = 'Insats 2'", funds);

                within(
                        Duration.ofSeconds(1),
                        () -> told(other.held().lots().get(UPPSALAS)).stream()
                                .anyMatch(row -> row.contains(" " + funds + " ")));
            }
            assertThat(told(other.held().lots().get(UPPSALAS))).isEqualTo(told(store.lot(UPPSALAS)));
        } finally {
            refresh.stop();
        }
    }

    private static void within(Duration time, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is out").isLessThan(end);
            Thread.sleep(10);
        }
    }

    @Test
    void aYearThatIsNewlyReportedIsToldOf() {
        LotKey next = new LotKey(2023, "god-vard", Level.REGION);
        assertThat(memory.reported()).contains(UPPSALAS).doesNotContain(next);

        world.given(anIntervention().of(Level.REGION, "03").in(2023, "god-vard"));

        assertThat(memory.reported()).contains(UPPSALAS, next);
    }

    @Test
    void whereNothingHasChangedNothingIsReadAnew() {
        assertThat(memory.now(2021)).isSameAs(memory.now(2021));
    }

    @Test
    void aLotThatIsChangedAllOverIsReadWhole() {
        world.given(
                IntStream.range(100, 350).mapToObj(i -> intervention(2021, i)).toArray(AnIntervention[]::new));
        memory.now(2021);

        db.execute("update collection.intervention set funds_sek = 5");

        LotFacts lot = memory.now(2021).lots().get(UPPSALAS);
        assertThat(lot.funds(lot.all())).isEqualTo(5L * 290);
    }

    /** Each row, spelt out. */
    private static List<String> told(LotFacts lot) {
        return IntStream.range(0, lot.size())
                .mapToObj(row -> lot.id(row) + " " + of(lot, row) + " "
                        + (lot.fundsTold(row) ? lot.funds(row) : "–") + " "
                        + Arrays.stream(Flag.values())
                                .filter(flag -> lot.flag(flag).get(row))
                                .toList()
                        + values(lot, row) + categories(lot, row))
                .toList();
    }

    private static String of(LotFacts lot, int row) {
        return IntStream.range(0, lot.respondents().count())
                .filter(i -> lot.of(i, Bits.of(lot.size(), row)) == 1)
                .mapToObj(i -> lot.respondents().get(i).id())
                .toList()
                .toString();
    }

    private static Set<String> values(LotFacts lot, int row) {
        Set<String> values = new TreeSet<>();
        for (ValueList list : ValueList.values()) {
            lot.values(list).stream()
                    .filter(value -> lot.value(list, value).get(row))
                    .forEach(values::add);
        }
        return values;
    }

    private static Set<Long> categories(LotFacts lot, int row) {
        Set<Long> categories = new TreeSet<>();
        for (long id = 1; id < 400; id++) {
            if (lot.category(id).get(row)) {
                categories.add(id);
            }
        }
        return categories;
    }
}
