package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.CsvFile;
import rose.RoseTest;
import rose.TestTime;
import rose.World;
import rose.collection.ImportRun.State;
import rose.platform.AllTexts;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Texts;

@RoseTest
class ImportRunsTest {

    @Autowired
    World world;

    @Autowired
    ImportRuns runs;

    @Autowired
    DSLContext db;

    @Autowired
    DataSource dataSource;

    @TempDir
    Path folder;

    @Test
    void aGoodFileIsDone() throws IOException {
        ImportRun run = ended(runs.start(file(anIntervention(), anIntervention()), "två.csv", world.as(SARA)));

        assertThat(run)
                .usingRecursiveComparison()
                .ignoringFields("bytesRead", "bytesTotal", "rowsRead")
                .isEqualTo(new ImportRun(
                        run.id(),
                        SARA.accountId(),
                        "två.csv",
                        State.DONE,
                        0,
                        0,
                        0,
                        2,
                        0,
                        0,
                        0,
                        TestTime.NOW,
                        TestTime.NOW));
        assertThat(world.allIds()).hasSize(2);
    }

    @Test
    void aBadFileIsRefusedAndEveryReasonCanBeReadAfterwards() throws IOException {
        AnIntervention[] bad = IntStream.range(0, 450)
                .mapToObj(i -> anIntervention().costing(-i - 1))
                .toArray(AnIntervention[]::new);

        ImportRun run = ended(runs.start(file(bad), "fel.csv", world.as(SARA)));

        assertThat(run.state()).isEqualTo(State.REFUSED);
        assertThat(run.problemCount()).isEqualTo(450);
        assertThat(runs.problems(run.id(), 0, 1000, world.as(SARA)))
                .extracting(ImportProblem::line)
                .isEqualTo(IntStream.range(2, 452).mapToObj(Long::valueOf).toList());
        assertThat(runs.problems(run.id(), 399, 1, world.as(SARA)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(AllTexts.in(Texts.SWEDISH)))
                        .isEqualTo("Rad 401, kolumn funds_sek: Beloppet -400 är negativt. Skriv hela kronor, 0 eller"
                                + " mer."));
        assertThat(world.allIds()).isEmpty();
    }

    @Test
    void aFileThatIsNoTableIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("f.csv"), "\u0000\u0001".getBytes(StandardCharsets.UTF_8));

        ImportRun run = ended(runs.start(file, "f.csv", world.as(SARA)));

        assertThat(run.state()).isEqualTo(State.REFUSED);
        assertThat(runs.problems(run.id(), 0, 10, world.as(SARA))).hasSize(1);
    }

    @Test
    void aRunWhoseProgramIsGoneIsInterrupted() {
        long id = halfDone();

        assertThat(runs.run(id, world.as(SARA)))
                .extracting(ImportRun::state, ImportRun::endedAt)
                .containsExactly(State.INTERRUPTED, TestTime.NOW);
    }

    @Test
    void aRunWhoseProgramLivesOnAnotherNodeIsRunning() throws Exception {
        long id = halfDone();
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            DSL.using(other)
                    .fetch("select pg_advisory_xact_lock(hashtext('collection.import_run'), {0}::int)", DSL.val(id));
            assertThat(runs.run(id, world.as(SARA)).state()).isEqualTo(State.RUNNING);
            other.rollback();
        }
        assertThat(runs.run(id, world.as(SARA)).state()).isEqualTo(State.INTERRUPTED);
    }

    @Test
    void theImportedFileIsDeletedAndSoIsOneThatMayNotBeImported() throws IOException {
        Path mine = file(anIntervention());
        ended(runs.start(mine, "f.csv", world.as(SARA)));
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.notExists(mine));

        Path hers = file(anIntervention());
        assertThatThrownBy(() -> runs.start(hers, "f.csv", world.as(KARIN))).isInstanceOf(Forbidden.class);
        assertThat(hers).doesNotExist();
    }

    @Test
    void analystsSeeEachOthersRunsAndNobodyElseDoes() throws IOException {
        long id = ended(runs.start(file(anIntervention()), "f.csv", world.as(SARA)))
                .id();

        assertThat(runs.latest(world.as(AMIR))).extracting(ImportRun::id).containsExactly(id);
        assertThatThrownBy(() -> runs.latest(world.as(KARIN))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> runs.run(id, world.as(KARIN))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> runs.problems(id, 0, 1, world.as(KARIN))).isInstanceOf(Forbidden.class);
    }

    @Test
    void aRunThatNeverWasIsMissing() {
        assertThatThrownBy(() -> runs.run(4711, world.as(SARA))).isInstanceOf(Missing.class);
    }

    /** What a program that was killed in the middle of an import leaves. */
    private long halfDone() {
        return db.fetchSingle("""
                insert into collection.import_run (account_id, file_name, state, bytes_total, started_at)
                values (1, 'halv.csv', 'RUNNING', 1000, now()) returning id""").get(0, Long.class);
    }

    private Path file(AnIntervention... interventions) throws IOException {
        return Files.write(
                Files.createTempFile(folder, "f", ".csv"), CsvFile.of(AnIntervention.table(List.of(interventions))));
    }

    private ImportRun ended(long id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> runs.run(id, world.as(SARA)), run -> run.state() != State.RUNNING);
    }
}
