package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeImportTest {

    private static final int ROWS = 50_000;

    @TempDir
    Path folder;

    @Test
    void fiftyThousandRowsAreImportedInMemoryThatDoesNotGrowWithTheFile() throws Exception {
        Path file = Interventions.many(folder, ROWS);
        Path heap = folder.resolve("heap");
        Instant begun = Instant.now();
        Answer answer = Answer.of(
                List.of("-Xmx128m", "-Xlog:gc:file=" + heap),
                Map.of(),
                List.of(
                        "import",
                        "interventions",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString()));
        Duration taken = Duration.between(begun, Instant.now());
        assertThat(answer.out())
                .as(answer.err())
                .isEqualTo("50\u00a0000 insatser lästa: 50\u00a0000 nya, 0 uppdaterade, 0 fanns redan.\n");
        System.out.println("50,000 rows (" + Files.size(file) / 1_000_000 + " MB) with -Xmx128m, start included: "
                + taken.toMillis() + " ms; collections: "
                + Files.lines(heap).count());
    }
}
