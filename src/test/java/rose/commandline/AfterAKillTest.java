package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is ended as by a power cut (SIGKILL), in the middle of its work, and started again. */
class AfterAKillTest {

    private static final int ROWS = 50_000;
    private static final Pattern PROGRESS = Pattern.compile("^([\\d\\h]+) rader granskade");

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void nameData() {
        data = folder.resolve("data");
    }

    @Test
    void anImportOfTheCommandLineIsWholeOrNotThere() throws Exception {
        Path file = Interventions.many(folder, ROWS);
        List<Long> left = new ArrayList<>();
        for (long moment : List.of(1L, ROWS / 2L, ROWS - 2_000L)) {
            importAndKillAt(file, moment);
            left.add(Sql.interventions(data));
        }
        assertThat(left).allMatch(count -> count == 0 || count == ROWS);
        assertThat(left.getFirst()).as("killed while the file was read").isZero();
        assertThat(Answer.of(data, "import", "interventions", file.toString()).exit())
                .isZero();
        assertThat(Sql.interventions(data)).isEqualTo(ROWS);
    }

    /** Kills the import when it tells that so many rows are read, or half a second after it has ceased to tell. */
    private void importAndKillAt(Path file, long rows) throws Exception {
        Process process = Java.program(
                        List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"),
                        Map.of(),
                        List.of("import", "interventions", file.toString(), "--data", data.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader told = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                Matcher progress = PROGRESS.matcher(line);
                if (progress.find() && Long.parseLong(progress.group(1).replaceAll("\\h", "")) >= rows) {
                    break;
                }
            }
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void anImportInTheBrowserIsNotThereAndItsPageSaysSo() throws Exception {
        Path file = Interventions.many(folder, ROWS);
        try (RunningProgram program = RunningProgram.run(data)) {
            HttpUser sara = HttpUser.analyst(program);
            String run = sara.importFile(file);
            awaitRows(sara, run);
            program.kill();
            program.start();
            var page = Jsoup.parse(sara.get(run).body());
            assertThat(page.select(".notice--error").text())
                    .isEqualTo(
                            "Ingenting lästes in Programmet stoppades mitt i inläsningen. Ingenting av filen lästes in;"
                                    + " läs in den igen.");
            assertThat(Jsoup.parse(sara.get("/import").body()).select("aside").text())
                    .contains("Avbruten, ingenting lästes in");
            assertThat(Sql.interventions(data)).isZero();
            String again = sara.importFile(Interventions.coded(folder));
            while (sara.get(again).body().contains("<progress")) {
                Thread.onSpinWait();
            }
            assertThat(Sql.interventions(data)).isEqualTo(4);
        }
    }

    private static void awaitRows(HttpUser user, String run) {
        String shown;
        do {
            shown = Jsoup.parse(user.get(run).body()).select(".progress-label").text();
            assertThat(shown).as("the import was over before it was killed").isNotEmpty();
        } while (shown.startsWith("0 "));
    }

    @Test
    void everyTickWhoseSavingWasConfirmedIsThereAndTheSessionGoesOn() throws Exception {
        try (RunningProgram program = RunningProgram.run(data)) {
            HttpUser sara = HttpUser.analyst(program);
            Answer imported = Answer.of(
                    data,
                    "import",
                    "interventions",
                    Interventions.many(folder, 20).toString());
            assertThat(imported.exit()).as(imported.err()).isZero();
            List<String> confirmed = tickUntilKilled(program, sara, 60);
            program.start();
            List<String> kept = Sql.ask(
                    data,
                    "select intervention_id || '/' || category_id from coding.given_code order by given_at, category_id");
            assertThat(kept).containsAll(confirmed).hasSizeBetween(60, confirmed.size() + 1);
            HttpResponse<String> bench = sara.get("/koda");
            assertThat(bench.statusCode()).isEqualTo(200);
            assertThat(bench.body()).contains("Sara Lind");
            assertThat(tick(sara, confirmed.getFirst(), false)).isTrue();
        }
    }

    /** One tick after the other, while the program is killed from beside; those that were confirmed. */
    private List<String> tickUntilKilled(RunningProgram program, HttpUser user, int enough) throws Exception {
        List<String> interventions = Sql.ask(data, "select id from collection.intervention order by id");
        List<String> categories = Jsoup.parse(
                        user.get("/koda/" + interventions.getFirst()).body())
                .select("input[name=category]")
                .eachAttr("value");
        List<String> confirmed = new ArrayList<>();
        Thread killer = null;
        try {
            for (String intervention : interventions) {
                for (String category : categories) {
                    String code = intervention + "/" + category;
                    assertThat(tick(user, code, true)).isTrue();
                    confirmed.add(code);
                    if (confirmed.size() == enough) {
                        killer = Thread.ofPlatform().start(program::kill);
                    }
                }
            }
        } catch (UncheckedIOException gone) {
            killer.join();
            return confirmed;
        }
        throw new AssertionError("all was ticked before the program was killed");
    }

    private static boolean tick(HttpUser user, String code, boolean ticked) {
        String[] ids = code.split("/");
        HttpResponse<String> answer =
                user.post("/koda/" + ids[0] + "/kategorier/" + ids[1], Map.of("ticked", String.valueOf(ticked)));
        return answer.statusCode() == 200 && answer.body().startsWith("Sparat");
    }
}
