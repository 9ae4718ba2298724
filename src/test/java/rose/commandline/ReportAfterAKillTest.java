package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is ended as by a power cut (SIGKILL) while a report is written, published and made into files. */
class ReportAfterAKillTest {

    private static final int ROUNDS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void nameData() {
        data = folder.resolve("data");
    }

    private List<String> ask(String sql) {
        return Sql.ask(data, sql);
    }

    private HttpUser author(RunningProgram program) throws Exception {
        HttpUser sara = HttpUser.analyst(program);
        String run = sara.importFile(Interventions.coded(folder));
        until(() -> !sara.get(run).body().contains("<progress"));
        return sara;
    }

    private interface Done {
        boolean done() throws Exception;
    }

    private static void until(Done done) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.done()) {
            assertThat(System.nanoTime()).as("within " + PATIENCE).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void everyTextThatWasConfirmedIsThereWithItsHistory() throws Exception {
        Random random = new Random(2026);
        try (RunningProgram program = RunningProgram.run(data)) {
            HttpUser sara = author(program);
            BegunReport report = BegunReport.by(sara);
            List<String> blocks = ask("select id from publication.report_block order by position");
            List<ReportAuthor> authors = List.of(
                    new ReportAuthor("Sara", sara, report.address(), List.of(blocks.get(0), blocks.get(1))),
                    new ReportAuthor("Leo", leo(program), report.address(), List.of(blocks.get(0), blocks.get(2))));
            for (int round = 0; round < ROUNDS; round++) {
                writeUntilKilled(program, authors, 10 + random.nextInt(30));
                program.start();
                for (ReportAuthor author : authors) {
                    author.assertAllIsThere(data);
                }
                assertNothingIsHalf();
            }
            assertThat(sara.get(report.address() + "/redigera").body()).contains("Sara skriver", "Leo skriver");
            assertThat(report.publish()).isEqualTo(report.address() + "/utgava/1");
            assertThat(sara.get(report.address()).body()).contains("Leo skriver");
        }
    }

    private HttpUser leo(RunningProgram program) {
        String made = Answer.of(
                        data,
                        "account",
                        "--email",
                        "leo@sos.exempel",
                        "--name",
                        "Leo Hed",
                        "--role",
                        "analyst",
                        "--organisation",
                        "SOS")
                .out();
        return HttpUser.signedIn(
                program,
                "leo@sos.exempel",
                made.substring(made.lastIndexOf(' ')).strip());
    }

    private static void writeUntilKilled(RunningProgram program, List<ReportAuthor> authors, int enough)
            throws Exception {
        CountDownLatch left = new CountDownLatch(enough);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> writing = authors.stream()
                    .map(author -> threads.submit(() -> author.writeUntilGone(left)))
                    .toList();
            boolean reached = left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            program.kill();
            assertThat(reached).as("%d were left", left.getCount()).isTrue();
            for (Future<?> each : writing) {
                each.get();
            }
        }
    }

    /** Each block stands as its last version says, has all versions before it, and a place of its own. */
    private void assertNothingIsHalf() {
        assertThat(ask("""
                        select b.id || ': ' || b.version from publication.report_block b
                        left join publication.report_block_version last on last.block_id = b.id and last.version = b.version
                        where last.text is distinct from b.text
                            or (last.kind = 'REMOVED') <> b.removed
                            or b.version <> (select count(*) from publication.report_block_version v where v.block_id = b.id)
                        """)).isEmpty();
    }

    @Test
    void anEditionIsThereWithAllThatIsKeptOfItOrNotAtAll() throws Exception {
        try (RunningProgram program = RunningProgram.run(data)) {
            BegunReport report = BegunReport.by(author(program));
            report.write("{figure goal-attainment}");
            assertThat(killedWhileKeeping(program, report)).isZero();
            List<Integer> kept = new ArrayList<>();
            for (int share : List.of(50, 100)) {
                kept.add(killedWhilePublishing(program, report, share));
            }
            assertThat(kept).as("editions after each").isSorted();
            report.write("Det sista stycket.");
            assertThat(report.publish()).isEqualTo(report.address() + "/utgava/" + (kept.getLast() + 1));
        }
    }

    /** When all is computed and nothing more is left than to keep it. */
    private int killedWhileKeeping(RunningProgram program, BegunReport report) throws Exception {
        String seen = report.seen();
        try (HeldTable held = HeldTable.of(data, "publication.report_edition")) {
            Thread.ofVirtual().start(untilGone(() -> report.publish(seen)));
            until(held::waitedFor);
            program.kill();
        }
        program.start();
        return wholeEditions(report);
    }

    private static Runnable untilGone(Runnable asking) {
        return () -> {
            try {
                asking.run();
            } catch (UncheckedIOException gone) {
                // killed meanwhile, as it was to be
            }
        };
    }

    /** @param share of the time that the last publishing took, in percent @return how many editions there are */
    private int killedWhilePublishing(RunningProgram program, BegunReport report, int share) throws Exception {
        report.write("Stycke " + share);
        String seen = report.seen();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> publishing = threads.submit(untilGone(() -> report.publish(seen)));
            Thread.sleep(report.millisToPublish() * share / 100);
            program.kill();
            publishing.get();
        }
        program.start();
        return wholeEditions(report);
    }

    private int wholeEditions(BegunReport report) {
        List<String> editions = ask("select number from publication.report_edition order by number");
        assertThat(
                        ask(
                                "select split_part(detail, ' ', 2) from platform.audit_entry where action = 'publish' order by id"))
                .as("what is told of them")
                .isEqualTo(editions);
        for (String number : editions) {
            String edition = report.address() + "/utgava/" + number;
            assertThat(report.author().get(edition).statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(report.author().get(edition + "/omrakning").body())
                            .select(".lead")
                            .text())
                    .endsWith("Alla är lika.");
            assertThat(report.author().get(edition + "/rapport.docx").body()).startsWith("PK");
        }
        return editions.size();
    }

    @Test
    void aFileThatWasBeingMadeIsMadeAgain() throws Exception {
        try (RunningProgram program = RunningProgram.run(data)) {
            BegunReport report = BegunReport.by(author(program));
            Stream.of("goal", "outcome", "activity", "output")
                    .forEach(dimension -> report.write("{figure category-shares " + dimension + "}"));
            String edition = report.publish();
            Thread.ofVirtual().start(untilGone(() -> report.author().get(edition + "/rapport.pdf")));
            until(() -> !ask("select 1 from publication.edition_file where state = 'MAKING' and format = 'pdf'")
                    .isEmpty());
            program.kill();
            assertThat(ask("select state from publication.edition_file where format = 'pdf'"))
                    .containsExactly("MAKING");
            ask("update publication.edition_file set seen_at = seen_at - interval '1 minute' returning format");
            program.start();
            HttpResponse<String> file = report.author().get(edition + "/rapport.pdf");
            assertThat(file.body()).startsWith("%PDF").contains("%%EOF");
            assertThat(ask("select state from publication.edition_file where format = 'pdf'"))
                    .containsExactly("DONE");
        }
    }
}
