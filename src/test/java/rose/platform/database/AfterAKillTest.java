package rose.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterAKillTest {

    @TempDir
    Path folder;

    @AfterEach
    void sweep() throws Exception {
        Database.sweep(folder);
    }

    @Test
    void everyConfirmedCommitIsThereAfterTheProgramWasKilled() throws Exception {
        int confirmed = writeAndKillProgram();
        ProcessHandle orphan = Database.postmaster(folder);
        try (EmbeddedPostgres next = Database.open(folder)) {
            assertThat(next.ownsServer()).isTrue();
            assertThat(runs(orphan)).isFalse();
            assertConfirmed(next, confirmed);
        }
    }

    @Test
    void everyConfirmedCommitIsThereAfterProgramAndServerWereKilled() throws Exception {
        int confirmed = writeAndKillProgram();
        List<ProcessHandle> all = Database.processes(folder);
        assertThat(all).hasSizeGreaterThan(3);
        all.forEach(ProcessHandle::destroyForcibly);
        try (EmbeddedPostgres next = Database.open(folder)) {
            assertConfirmed(next, confirmed);
        }
    }

    @Test
    void serverProcessesThatOutliveTheirServerAreEnded() throws Exception {
        int confirmed = writeAndKillProgram();
        List<ProcessHandle> all = Database.processes(folder);
        ProcessHandle postmaster = Database.postmaster(folder);
        List<ProcessHandle> backends =
                all.stream().filter(each -> !each.equals(postmaster)).toList();
        stopRunning(backends);
        postmaster.destroyForcibly();
        try (EmbeddedPostgres next = Database.open(folder)) {
            assertThat(backends).noneMatch(AfterAKillTest::runs);
            assertConfirmed(next, confirmed);
        }
    }

    // Stopped, they cannot notice by themselves that their server is gone.
    private static void stopRunning(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-STOP", "" + process.pid()).start().waitFor();
        }
    }

    // An ended process that its new parent has not yet noticed counts as alive, but has no program.
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    @Test
    void aKillDuringTheFirstStartLeavesNothingThatIsTrusted() throws Exception {
        for (int moment = 0; moment < 6; moment++) {
            Path each = folder.resolve("killed" + moment);
            try (Child child = Child.start("hold", each)) {
                killAtMoment(child, each, moment);
            }
            try (EmbeddedPostgres next = Database.open(each)) {
                assertThat(Database.ask(next, "select current_database()")).containsExactly("rose");
            }
            assertThat(Database.processes(each)).isEmpty();
            try (var left = Files.list(each)) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("postgres", "postgres.properties", "postgres.log", "rose.lock");
            }
        }
    }

    private static void killAtMoment(Child child, Path folder, int moment) throws Exception {
        while (Files.notExists(folder.resolve("postgres.properties"))) {
            Thread.sleep(5);
        }
        Thread.sleep(moment * 250L);
        child.kill();
    }

    @Test
    void aProgramThatEndsByItselfStopsItsServer() throws Exception {
        try (Child child = Child.start("hold", folder)) {
            assertThat(child.line()).startsWith("owns ");
            assertThat(Database.processes(folder)).isNotEmpty();
            assertThat(child.finish()).isZero();
        }
        assertThat(Database.processes(folder)).isEmpty();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aProgramThatIsAskedToEndStopsItsServer() throws Exception {
        try (Child child = Child.start("write", folder)) {
            assertThat(child.line()).startsWith("owns ");
            child.process().destroy();
            child.process().waitFor();
        }
        assertThat(Database.processes(folder)).isEmpty();
    }

    private int writeAndKillProgram() throws Exception {
        try (Child child = Child.start("write", folder)) {
            String line = child.line();
            assertThat(line).startsWith("owns ");
            while (!line.equals("200")) {
                line = child.line();
            }
            String last = child.kill();
            return last == null ? 200 : Integer.parseInt(last);
        }
    }

    // One more may be there: committed, but killed before it was told.
    private static void assertConfirmed(EmbeddedPostgres database, int confirmed) throws Exception {
        List<String> numbers =
                IntStream.rangeClosed(1, confirmed).mapToObj(Integer::toString).toList();
        List<String> found = Database.ask(database, "select number from confirmed order by number");
        assertThat(found).startsWith(numbers.toArray(String[]::new)).hasSizeLessThanOrEqualTo(confirmed + 1);
    }
}
