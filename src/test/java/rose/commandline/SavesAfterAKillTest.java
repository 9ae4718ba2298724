package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is ended as by a power cut (SIGKILL) again and again, while many people write in their responses. */
class SavesAfterAKillTest {

    private static final int WRITERS = 40;
    private static final int ROUNDS = 3;
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> QUESTIONS = List.of("title", "activities", "goals", "outcomes", "goal_measure");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(\\d+)$");
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    @TempDir
    Path folder;

    private Path data;

    @Test
    void everySaveThatWasConfirmedIsThereAndNoResponseIsHalf() throws Exception {
        data = folder.resolve("data");
        Random random = new Random(2026);
        try (RunningProgram program = RunningProgram.run(data)) {
            List<Writer> writers = writers(program);
            for (int round = 0; round < ROUNDS; round++) {
                writeUntilKilled(program, writers, 2 * WRITERS + random.nextInt(6 * WRITERS));
                program.start();
                assertAllIsThere(writers);
                assertNothingIsHalf();
            }
        }
    }

    private List<Writer> writers(RunningProgram program) throws Exception {
        String made = Answer.of(
                        data,
                        "account",
                        "--email",
                        "skribent-0@rose.exempel",
                        "--name",
                        "Skribent",
                        "--role",
                        "contact-person",
                        "--organisation",
                        "2309")
                .out();
        String password = made.substring(made.lastIndexOf(' ')).strip();
        Sql.ask(data, """
                insert into organisations.account (email, name, role, organisation_id, password_hash, created_at)
                select 'skribent-' || row_number() over (order by o.id) || '@rose.exempel', 'Skribent ' || o.name, a.role, o.id,
                    a.password_hash, now()
                from organisations.organisation o, organisations.account a
                where o.level = 'MUNICIPALITY' and o.code <> '2309' order by o.id limit %d returning id""".formatted(WRITERS));
        String survey = Sql.ask(
                        data,
                        "select id from surveys.survey where year = 2023 and area = 'god-vard' and level = 'MUNICIPALITY'")
                .getFirst();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Writer>> signedIn = IntStream.rangeClosed(1, WRITERS)
                    .mapToObj(number -> threads.submit(() -> new Writer(number, program, password, survey)))
                    .toList();
            List<Writer> writers = new ArrayList<>();
            for (Future<Writer> each : signedIn) {
                writers.add(each.get());
            }
            return writers;
        }
    }

    /** @param enough kills it when so many saves have been confirmed, however slow the machine is */
    private static void writeUntilKilled(RunningProgram program, List<Writer> writers, int enough) throws Exception {
        CountDownLatch left = new CountDownLatch(enough);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> writing = writers.stream()
                    .map(writer -> threads.submit(() -> writer.writeUntilGone(left)))
                    .toList();
            boolean reached = left.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            program.kill();
            assertThat(reached)
                    .as("%d of %d saves were left", left.getCount(), enough)
                    .isTrue();
            for (Future<?> each : writing) {
                each.get();
            }
        }
    }

    private void assertAllIsThere(List<Writer> writers) {
        Map<String, String> kept = new HashMap<>();
        Sql.ask(data, "select entry_id || ' ' || question || '|' || revision || ' ' || value from collection.answer")
                .forEach(row -> kept.put(row.substring(0, row.indexOf('|')), row.substring(row.indexOf('|') + 1)));
        List<String> entries = Sql.ask(data, "select response_id || '/' || id from collection.entry");
        for (Writer writer : writers) {
            assertThat(entries).containsAll(writer.entries);
            writer.fields.forEach((question, field) -> {
                String there = kept.getOrDefault(writer.entry + " " + question, "");
                assertThat(there).as("%s of writer %d", question, writer.number).isIn(field.confirmed, field.sent);
                field.goOnFrom(there);
            });
        }
    }

    /** Each save is whole: with the entry and the response that it belongs to, and with the response begun. */
    private void assertNothingIsHalf() {
        assertThat(Sql.ask(data, """
                        select r.id from collection.response r
                        where r.begun_at is null and exists (
                            select 1 from collection.answer a where a.response_id = r.id
                            union all select 1 from collection.entry e where e.response_id = r.id)
                        union all
                        select a.response_id from collection.answer a join collection.entry e on e.id = a.entry_id
                        where e.response_id <> a.response_id""")).isEmpty();
    }

    /** A field as "revision value": as last confirmed, and as sent since, which may be there too. */
    private static final class Written {

        private String confirmed = "";
        private String sent = "";
        private int revision;

        /** As a browser does that loads the page again. */
        void goOnFrom(String there) {
            confirmed = there;
            revision = there.isEmpty() ? 0 : Integer.parseInt(there.substring(0, there.indexOf(' ')));
        }
    }

    /** Somebody who writes in a response of their own as fast as it is saved. */
    private static final class Writer {

        private final int number;
        private final HttpUser user;
        private final String response;
        private final String entry;
        private final List<String> entries = new ArrayList<>();
        private final Map<String, Written> fields = new HashMap<>();
        private int saves;

        Writer(int number, RunningProgram program, String password, String survey) {
            this.number = number;
            user = HttpUser.signedIn(program, "skribent-" + number + "@rose.exempel", password);
            response = numberAtEnd(user.get("/redovisa/" + survey));
            entry = addEntry();
        }

        private static String numberAtEnd(HttpResponse<String> answer) {
            Matcher number = NUMBER_AT_END.matcher(
                    answer.headers().firstValue("Location").orElse(""));
            assertThat(number.find()).as("status %d", answer.statusCode()).isTrue();
            return number.group(1);
        }

        private String addEntry() {
            String made = numberAtEnd(user.post("/svar/" + response + "/block/interventions", Map.of()));
            entries.add(response + "/" + made);
            return made;
        }

        void writeUntilGone(CountDownLatch left) {
            try {
                while (true) {
                    save();
                    left.countDown();
                    if (saves % 20 == 0) {
                        addEntry();
                    }
                }
            } catch (UncheckedIOException gone) {
                // killed: what was sent last may be there or not
            }
        }

        private void save() {
            String question = QUESTIONS.get(saves % QUESTIONS.size());
            String value =
                    "Skribent " + number + " sparar " + saves++ + ": " + "vi lärde oss mycket ".repeat(saves % 9);
            Written field = fields.computeIfAbsent(question, id -> new Written());
            field.sent = (field.revision + 1) + " " + value.strip();
            HttpResponse<String> answer = user.post(
                    "/svar/" + response + "/falt",
                    Map.of(
                            "entry",
                            entry,
                            "question",
                            question,
                            "value",
                            value.strip(),
                            "revision",
                            String.valueOf(field.revision),
                            "writer",
                            "w" + number));
            Matcher revision = REVISION.matcher(answer.body());
            assertThat(answer.body()).contains("\"state\":\"saved\"");
            assertThat(revision.find()).isTrue();
            field.revision = Integer.parseInt(revision.group(1));
            field.confirmed = field.revision + " " + value.strip();
        }
    }
}
