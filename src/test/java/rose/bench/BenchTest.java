package rose.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rose.bench.Results.Aim;

class BenchTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Setting> ran = new ArrayList<>();

    @Test
    void aSuiteIsOneTableWithTheAimsBesideTheValues() {
        assertThat(bench("tiny", "--quick")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                suite,case,metric,value,unit,aim
                tiny,wait,p50,2.00,ms,
                tiny,wait,p95,40.0,ms,15
                tiny,wait,p99,40.0,ms,
                tiny,wait,throughput,71.4,per s,
                tiny,wait,errors,0,count,0
                tiny,load,total,12345,ms,30000
                tiny,load,memory,1.50,MiB,
                tiny,load,ratio,0.33,ratio,
                """);
        assertThat(err.toString(StandardCharsets.UTF_8)).matches("wait … \\(load -?[\\d.]+, \\d+ s\\)\\R");
    }

    @Test
    void withoutASuiteAllAreRun() {
        assertThat(bench()).isZero();
        assertThat(ran).extracting(Setting::quick).containsExactly(false);
    }

    @Test
    void itsFolderIsGoneAfterwards() {
        bench("tiny");
        assertThat(ran.getFirst().folder()).doesNotExist();
    }

    @Test
    void aFolderOfTheUsersChoiceIsKept(@TempDir Path folder) {
        assertThat(bench("tiny", "--data", folder.toString())).isZero();
        assertThat(ran.getFirst().folder()).isEqualTo(folder.resolve("tiny")).exists();
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine"), "dear");
        assertThat(bench("tiny", "--data", folder.toString())).isEqualTo(3);
        assertRefused("är inte tom");
        assertThat(folder.resolve("mine")).hasContent("dear");
    }

    @Test
    void aSuiteThatIsToComeIsSaidNotToBeThereYet() {
        assertThat(bench("trust", "--quick")).isEqualTo(1);
        assertRefused("There is no suite trust yet.");
    }

    @Test
    void anUnknownSuiteIsRefusedWithTheOnesThereAre() {
        assertThat(bench("mian")).isEqualTo(2);
        assertRefused("There is no suite mian, only: tiny.");
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThat(bench("tiny", "--fast=yes")).isEqualTo(2);
        assertRefused("--fast");
    }

    @Test
    void aSecondSuiteIsRefused() {
        assertThat(bench("tiny", "coding")).isEqualTo(2);
        assertRefused("coding");
    }

    @Test
    void whatGoesWrongInASuiteIsOneLine() {
        Suite broken = suite("broken", (setting, results) -> {
            throw new IllegalStateException("the program ended\nwith a long story");
        });
        assertThat(new Bench(List.of(broken), print(out), print(err)).run()).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("the program ended")
                .doesNotContain("story");
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void aPercentileIsTheLeastTimeThatSoManyDidNotExceed() {
        Timings timings = Timings.ofMillis(List.of(4.0, 1.0, 3.0, 2.0));
        assertThat(List.of(timings.percentileMillis(50), timings.percentileMillis(75), timings.percentileMillis(99)))
                .containsExactly(2.0, 3.0, 4.0);
    }

    @Test
    void whatFailsIsCountedAndTimed() {
        int[] calls = {0};
        Timings timings = Timings.of(new Timings.Plan(1, 5, Duration.ofSeconds(10)), () -> {
            if (++calls[0] % 2 == 0) {
                throw new IllegalStateException();
            }
        });
        assertThat(timings.sortedNanos()).hasSize(5);
        assertThat(timings.errors()).isEqualTo(3);
    }

    @Test
    void severalAtOnceAreMeasuredTogether() throws Exception {
        Timings timings = Timings.together(new Timings.Plan(0, 5, Duration.ofSeconds(10)), List.of(() -> {}, () -> {
            throw new IllegalStateException();
        }));
        assertThat(timings.sortedNanos()).hasSize(10).isSorted();
        assertThat(timings.errors()).isEqualTo(5);
    }

    @Test
    void twoAreMeasuredTurnByTurn() {
        StringBuilder turns = new StringBuilder();
        Timings.Both both = Timings.inTurn(
                new Timings.Plan(0, 3, Duration.ofSeconds(10)), () -> turns.append('a'), () -> turns.append('b'));
        assertThat(turns).hasToString("ababab");
        assertThat(both.one().sortedNanos()).hasSameSizeAs(both.other().sortedNanos());
    }

    private int bench(String... words) {
        Suite tiny = suite("tiny", (setting, results) -> {
            ran.add(setting);
            setting.progress("wait");
            results.timings("wait", Timings.ofMillis(List.of(2.0, 0.0, 40.0)), Aim.of("p95", 15));
            results.total("load", 12_345.4, Aim.of("total", 30_000));
            results.memory("load", 3 * 1024 * 512, Aim.NONE);
            results.ratio("load", 1.0 / 3);
        });
        return new Bench(List.of(tiny), print(out), print(err)).run(words);
    }

    private void assertRefused(String reason) {
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(reason);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private interface Run {
        void with(Setting setting, Results results) throws Exception;
    }

    private static Suite suite(String name, Run run) {
        return new Suite() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Setting setting, Results results) throws Exception {
                run.with(setting, results);
            }
        };
    }
}
