package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rose.platform.database.EmbeddedPostgres;

/** Commands where nothing runs, and where the place for the data is not as it should be. */
class StandingAloneTest {

    @TempDir
    Path folder;

    private static List<String> anyOutcome(Path data) {
        return List.of(
                "figure",
                "any-outcome",
                "--year",
                "2021",
                "--area",
                "barn-unga",
                "--level",
                "REGION",
                "--data",
                data.toString());
    }

    private static void assertRefused(Answer answer, String reason) {
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).singleElement().asString().contains(reason);
        assertThat(answer.exit()).isNotZero();
    }

    @Test
    void whatOneCommandImportsTheNextCounts() {
        Path data = folder.resolve("data");
        Answer imported = Answer.of(
                data, "import", "interventions", Interventions.coded(folder).toString());
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(Answer.of(Map.of(), anyOutcome(data)))
                .isEqualTo(new Answer(0, "interventions,with_outcome,share\n4,1,0.2500\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", ""})
    void helpTellsOfEveryCommand(String word) {
        List<String> words = Stream.of(word).filter(each -> !each.isEmpty()).toList();
        Answer help = Answer.of(Map.of(), words);
        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.outLines())
                .filteredOn(line -> line.startsWith("  ./rose "))
                .extracting(line -> line.replaceFirst(
                        "^  ./rose ([a-z]+( (interventions|answers|grants|register|totals|report))?).*", "$1"))
                .containsExactly(
                        "demo",
                        "run",
                        "import interventions",
                        "import answers",
                        "import grants",
                        "import register",
                        "figure",
                        "report",
                        "factsheets",
                        "check totals",
                        "check report",
                        "agreement",
                        "account",
                        "test",
                        "bench");
        assertThat(help.out()).contains("--data MAPP", "--lang sv|en");
    }

    @Test
    void helpIsInEnglishToWhomAsks() {
        assertThat(Answer.of(Map.of("ROSE_LANG", "en"), List.of("help")).out())
                .contains("--data DIR", "prints one figure");
    }

    @Test
    void aFileInsteadOfADataFolderIsToldInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "inte en mapp");
        assertRefused(Answer.of(Map.of(), anyOutcome(file)), file + " är ingen mapp");
        assertThat(file).hasContent("inte en mapp");
    }

    @Test
    void aFolderWithSomebodyElsesThingsIsLeftAlone() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("database"));
        Files.writeString(data.resolve("database/brev.txt"), "kära du");
        assertRefused(Answer.of(Map.of(), anyOutcome(data)), "brev.txt");
        assertThat(data.resolve("database/brev.txt")).hasContent("kära du");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInOneLine() {
        Path data = Path.of("/proc/rose"); // where not even root may make one
        assertRefused(Answer.of(Map.of(), anyOutcome(data)), "Kan inte skriva i /proc/rose");
    }

    @Test
    void anOutsideServerIsUsedInsteadOfTheEmbeddedOne() {
        Path data = folder.resolve("data");
        try (EmbeddedPostgres outside = EmbeddedPostgres.open(
                folder.resolve("outside"), EmbeddedPostgres.Options.defaults().withoutShutdownHook())) {
            Map<String, String> environment = Map.of(
                    "ROSE_DB_URL", outside.jdbcUrl(),
                    "ROSE_DB_USER", outside.user(),
                    "ROSE_DB_PASSWORD", outside.password());
            Answer imported = Answer.of(
                    environment,
                    List.of(
                            "import",
                            "interventions",
                            Interventions.coded(folder).toString(),
                            "--data",
                            data.toString()));
            assertThat(imported.exit()).as(imported.err()).isZero();
            assertThat(Answer.of(environment, anyOutcome(data)).outLines()).endsWith("4,1,0.2500");
            try (RunningProgram program = RunningProgram.run(data, environment)) {
                assertThat(program.address()).startsWith("http://localhost:");
            }
            assertThat(data.resolve("database")).doesNotExist();
            assertRefused(Answer.of(withPassword(environment, "fel"), anyOutcome(data)), "Databasen svarar inte: ");
        }
    }

    private static Map<String, String> withPassword(Map<String, String> environment, String password) {
        return Map.of(
                "ROSE_DB_URL", environment.get("ROSE_DB_URL"),
                "ROSE_DB_USER", environment.get("ROSE_DB_USER"),
                "ROSE_DB_PASSWORD", password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/rose",
                "postgresql://localhost:1/rose",
                "jdbc:mysql://localhost/rose",
                "vår databas"
            })
    void anOutsideServerThatDoesNotAnswerIsToldInOneLine(String url) {
        Answer answer = Answer.of(Map.of("ROSE_DB_URL", url), anyOutcome(folder.resolve("data")));
        assertRefused(answer, "");
        assertThat(answer.err()).startsWith("Databasen svarar inte: ");
    }
}
