package rose.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingTest {

    @TempDir
    Path folder;

    @AfterEach
    void sweep() throws Exception {
        Database.sweep(folder);
    }

    @Test
    void twoProgramsThatStartTogetherOnANewFolderShareOneServer() throws Exception {
        try (Child one = Child.start("hold", folder);
                Child two = Child.start("hold", folder)) {
            List<String> lines = List.of(one.line(), two.line());
            assertThat(lines).filteredOn(line -> line.startsWith("owns ")).hasSize(1);
            assertThat(lines).filteredOn(line -> line.startsWith("attached ")).hasSize(1);
            assertThat(lines)
                    .extracting(line -> line.split(" ")[1])
                    .containsOnly(lines.getFirst().split(" ")[1]);
        }
    }

    @Test
    void oneWhoUsesAnothersServerSeesItsDataAndLeavesItRunning() throws Exception {
        try (Child owner = Child.start("write", folder)) {
            assertThat(owner.line()).startsWith("owns ");
            while (!owner.line().equals("20")) {
                Thread.onSpinWait();
            }
            try (EmbeddedPostgres attached = Database.open(folder)) {
                assertThat(attached.ownsServer()).isFalse();
                assertThat(Database.ask(attached, "select number from confirmed where number = 20"))
                        .containsExactly("20");
            }
            assertThat(Database.processes(folder)).isNotEmpty();
        }
    }

    @Test
    void theNextBecomesOwnerWhenTheOwnerEnds() throws Exception {
        try (Child owner = Child.start("hold", folder)) {
            assertThat(owner.line()).startsWith("owns ");
            owner.finish();
        }
        try (EmbeddedPostgres next = Database.open(folder)) {
            assertThat(next.ownsServer()).isTrue();
        }
    }

    @Test
    void twoFoldersHaveServersOfTheirOwn() throws Exception {
        try (EmbeddedPostgres one = Database.open(folder.resolve("one"));
                EmbeddedPostgres two = Database.open(folder.resolve("two"))) {
            assertThat(one.port()).isNotEqualTo(two.port());
            assertThat(one.password()).isNotEqualTo(two.password());
            assertThat(Database.processes(folder.resolve("one")))
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(Database.processes(folder.resolve("two")));
        }
    }
}
