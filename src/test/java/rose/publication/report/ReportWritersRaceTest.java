package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.LEO;
import static rose.Person.SARA;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.organisations.Viewer;

/** Twelve at once in one report: every text that was answered as saved stands or is in the history, and the order is whole. */
@RoseTest
class ReportWritersRaceTest {

    private static final int WRITERS = 12;

    @Autowired
    World world;

    @Autowired
    WrittenReports reports;

    @Autowired
    BlockWriting writing;

    private long report;
    private List<Viewer> writers;

    @BeforeEach
    void begin() {
        report = reports.begin(
                new NewReport(2021, SARA.organisationId(), "headings", "Lägesrapport 2021", "sv"), world.as(SARA));
        writers = List.of(world.as(SARA), world.as(LEO));
    }

    private Viewer writer(int i) {
        return writers.get(i % writers.size());
    }

    private List<Block> blocks() {
        return reports.blocks(report, world.as(SARA));
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : pool.invokeAll(work)) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Test
    void ofTwelveInOneBlockOneIsFirstAndTheRestSeeIt() throws Exception {
        long block = blocks().getFirst().id();

        List<WriteResult> results = atOnce(IntStream.range(0, WRITERS)
                .<Callable<WriteResult>>mapToObj(i -> () -> writing.save(report, block, 1, "text " + i, writer(i)))
                .toList());

        Block stands = blocks().getFirst();
        assertThat(results).filteredOn(WriteResult.Saved.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(WriteResult.Changed.class::isInstance)
                .hasSize(WRITERS - 1)
                .allMatch(each -> ((WriteResult.Changed) each).theirs().text().equals(stands.text()));
    }

    @Test
    void nothingThatTwelveSaveIsLostWhenEachChoosesTheirOwn() throws Exception {
        long block = blocks().getFirst().id();

        atOnce(IntStream.range(0, WRITERS)
                .<Callable<WriteResult>>mapToObj(i -> () -> untilSaved(block, "text " + i, writer(i)))
                .toList());

        List<BlockVersion> history = writing.history(report, block, world.as(SARA));
        assertThat(history).hasSize(WRITERS + 1);
        assertThat(history)
                .extracting(BlockVersion::text)
                .containsAll(
                        IntStream.range(0, WRITERS).mapToObj(i -> "text " + i).toList());
        assertThat(blocks().getFirst().text()).isEqualTo(history.getFirst().text());
    }

    private WriteResult untilSaved(long block, String text, Viewer writer) {
        int version = 1;
        while (true) {
            WriteResult result = writing.save(report, block, version, text, writer);
            if (result instanceof WriteResult.Changed changed) {
                version = changed.theirs().version();
            } else {
                return result;
            }
        }
    }

    /** Inserting, moving, removing, taking back and writing in each other's way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverTwelveDoTheOrderIsWholeAndNoTextIsLost(long seed) throws Exception {
        List<List<String>> confirmed = atOnce(IntStream.range(0, WRITERS)
                .<Callable<List<String>>>mapToObj(
                        i -> () -> work(new Random(seed * WRITERS + i), "skribent " + i, writer(i)))
                .toList());

        List<Block> blocks = blocks();
        List<String> ever = blocks.stream()
                .flatMap(block -> writing.history(report, block.id(), world.as(SARA)).stream())
                .map(BlockVersion::text)
                .toList();
        assertThat(ever).containsAll(confirmed.stream().flatMap(List::stream).toList());
        assertThat(blocks).doesNotHaveDuplicates();
        for (Block block : blocks) {
            BlockVersion last =
                    writing.history(report, block.id(), world.as(SARA)).getFirst();
            assertThat(Stream.of(last.version(), last.text())).containsExactly(block.version(), block.text());
            assertThat(last.kind() == BlockVersion.Kind.REMOVED).isEqualTo(block.removed());
        }
    }

    /** @return what was answered as saved */
    private List<String> work(Random random, String name, Viewer viewer) {
        List<String> confirmed = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<Block> seen = reports.blocks(report, viewer);
            Block block = seen.get(random.nextInt(seen.size()));
            String text = name + ": " + i;
            switch (random.nextInt(5)) {
                case 0 -> {
                    writing.insertAfter(report, block.id(), text, viewer);
                    confirmed.add(text);
                }
                case 1 -> writing.move(report, block.id(), random.nextBoolean(), viewer);
                case 2 -> writing.remove(report, block.id(), block.version(), viewer);
                case 3 -> writing.takeBack(report, block.id(), viewer);
                default -> {
                    if (writing.save(report, block.id(), block.version(), text, viewer) instanceof WriteResult.Saved) {
                        confirmed.add(text);
                    }
                }
            }
        }
        return confirmed;
    }
}
