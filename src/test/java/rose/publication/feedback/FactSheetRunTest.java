package rose.publication.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.organisations.Viewer;
import rose.platform.AllTexts;
import rose.platform.Arguments;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.platform.UserProblem;

@RoseTest
class FactSheetRunTest {

    @Autowired
    World world;

    @Autowired
    FactSheetRuns runs;

    @Autowired
    FactSheets sheets;

    @Autowired
    FactSheetRunStore store;

    @Autowired
    FactSheetCommand command;

    @Autowired
    Visits visits;

    @Test
    void aRunThatWasBrokenOffGoesOnWithWhatIsMissing() {
        long id = runs.begin(2021, world.as(SARA));
        List<Subject> all = sheets.subjects();
        byte[] kept = {1, 2, 3};
        all.subList(0, 350).forEach(subject -> store.add(id, subject.key(), kept, java.time.Instant.EPOCH));

        runs.carryOn();

        FactSheetRun run = runs.run(id, world.as(SARA));
        assertThat(run.state()).isEqualTo(FactSheetRun.State.DONE);
        assertThat(run.made()).isEqualTo(353);
        assertThat(runs.pdf(id, all.get(349).key(), world.as(SARA))).isEqualTo(kept);
        assertThat(new String(runs.pdf(id, all.get(350).key(), world.as(SARA)), 0, 5))
                .isEqualTo("%PDF-");
    }

    @Test
    void whoBeginsOneThatIsUnderWayIsLedToIt() {
        assertThat(runs.begin(2021, world.as(SARA))).isEqualTo(runs.begin(2021, world.as(SARA)));
        assertThat(runs.begin(2022, world.as(SARA))).isNotEqualTo(runs.begin(2021, world.as(SARA)));
    }

    @Test
    void nobodyElseGoesOnWhileSomebodyIsAtIt() throws Exception {
        long id = runs.begin(2021, world.as(SARA));
        store.ifNobody(id, () -> {
            Thread other = Thread.ofVirtual().start(() -> runs.carryOn(id));
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(runs.run(id, world.as(SARA)).made()).isZero();
    }

    @Test
    void sheetsAreOpenToAllWhenAnAnalystHasPublishedThemAndStayAsTheyWere() {
        long id = done();
        String path = "/faktablad/2021/kommun-2309.pdf";
        assertThat(visits.get(null, path).status()).isEqualTo(404);
        assertThat(visits.get(null, "/faktablad").body()).contains("Inga faktablad är publicerade än");
        assertThat(visits.get(SARA, "/faktablad/korningar/" + id + "/kommun-2309.pdf")
                        .status())
                .isEqualTo(200);

        assertThat(visits.post(SARA, "/faktablad/korningar/" + id + "/publicering")
                        .location())
                .isEqualTo("/faktablad?ar=2021");
        world.given(anIntervention().of(ANNA));
        done();

        assertThat(runs.published(2021, "kommun-2309")).isEqualTo(runs.pdf(id, "kommun-2309", world.as(SARA)));
        assertThat(visits.get(null, path).status()).isEqualTo(200);
        assertThat(visits.get(null, path).response().getContentType()).isEqualTo("application/pdf");
        assertThat(visits.get(null, "/faktablad").page().select("main a[href$=.pdf]"))
                .hasSize(353);
    }

    @Test
    void onlyAnalystsMakeThem() {
        for (Person person : List.of(ANNA, KARIN)) {
            assertThat(visits.post(person, "/faktablad/korningar", "ar", "2021").status())
                    .as(person.name())
                    .isEqualTo(403);
            assertThat(visits.get(person, "/faktablad").page().select("main form"))
                    .isEmpty();
        }
        assertThat(visits.get(null, "/faktablad/korningar/1").status()).isIn(302, 403);
        assertThatThrownBy(() -> runs.start(2021, Viewer.PUBLIC)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> runs.begin(1999, world.as(SARA))).isInstanceOf(Missing.class);
    }

    @Test
    void itsPageTellsHowFarItHasComeAndAsksAgainByItself() {
        long id = runs.begin(2021, world.as(SARA));
        sheets.subjects()
                .subList(0, 100)
                .forEach(subject -> store.add(id, subject.key(), new byte[] {1}, java.time.Instant.EPOCH));

        var page = visits.get(SARA, "/faktablad/korningar/" + id).page();

        assertThat(page.expectFirst("progress").attr("value")).isEqualTo("28");
        assertThat(page.text()).contains("100 av 353 är gjorda");
        assertThat(page.select("noscript meta[http-equiv=refresh]")).isNotEmpty();
    }

    @Test
    void theCommandGoesOnWhereItWasBrokenOff(@TempDir Path folder) throws Exception {
        Path unfinished = Files.createFile(folder.resolve("faktablad-2021.ofardigt"));
        List<Path> all = sheets.subjects().stream()
                .map(subject -> folder.resolve(subject.fileName(2021)))
                .toList();
        for (Path sheet : all.subList(3, all.size())) {
            Files.write(sheet, new byte[] {1});
        }

        assertThat(write(folder)).isZero();

        assertThat(unfinished).doesNotExist();
        assertThat(files(folder)).isEqualTo(Set.copyOf(all));
        assertThat(all.subList(0, 3)).allMatch(sheet -> sheet.toFile().length() > 10_000);
        assertThat(all.subList(3, all.size())).allMatch(sheet -> sheet.toFile().length() == 1);
    }

    @Test
    void theCommandTellsWhatItCannotDo(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("fil"));

        assertThatThrownBy(() -> write(file)).isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> command.run(
                        Arguments.parse(List.of("--year", "1999", "--out", folder.toString())),
                        AllTexts.in(Texts.SWEDISH),
                        System.out,
                        System.err))
                .isInstanceOf(UserProblem.class);
    }

    private int write(Path folder) {
        var quiet = new java.io.PrintStream(java.io.OutputStream.nullOutputStream());
        return command.run(
                Arguments.parse(List.of("--year", "2021", "--out", folder.toString())),
                AllTexts.in(Texts.SWEDISH),
                quiet,
                quiet);
    }

    private static Set<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return new HashSet<>(files.toList());
        }
    }

    /** All sheets, of which only one is really made. */
    private long done() {
        long id = runs.begin(2021, world.as(SARA));
        sheets.subjects().stream()
                .filter(subject -> !subject.key().equals("kommun-2309"))
                .forEach(subject -> store.add(id, subject.key(), new byte[] {1}, java.time.Instant.EPOCH));
        runs.carryOn(id);
        return id;
    }
}
