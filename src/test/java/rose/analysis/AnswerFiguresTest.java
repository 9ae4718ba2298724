package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.ANNA;
import static rose.Person.KARIN;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.collection.AnswerImport;
import rose.collection.ImportListener;
import rose.collection.ImportProblem;
import rose.collection.ImportResult;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.publication.FigureFiles;

/** What Krokom, Östersund and Uppsala have answered about god vård 2022, Uppsala not to all of it. */
@RoseTest
class AnswerFiguresTest {

    private static final String ANSWERS = """
            year,area,level,organisation_code,question,row,entry,value,submitted_at
            2022,god-vard,MUNICIPALITY,2309,perspectives,,,relatives|equality,
            2022,god-vard,MUNICIPALITY,2309,user_participation,organisations,,yes,
            2022,god-vard,MUNICIPALITY,2309,user_participation,individuals,,no,
            2022,god-vard,MUNICIPALITY,2309,ordinary_decided,,,yes,
            2022,god-vard,MUNICIPALITY,2309,ordinary_examples.kind,,1,methods,
            2022,god-vard,MUNICIPALITY,2309,ordinary_examples.kind,,2,methods,
            2022,god-vard,MUNICIPALITY,2380,perspectives,,,equality,
            2022,god-vard,MUNICIPALITY,2380,user_participation,organisations,,unsure,
            2022,god-vard,MUNICIPALITY,2380,ordinary_decided,,,unsure,
            2022,god-vard,MUNICIPALITY,0380,user_participation,organisations,,yes,
            """;

    @Autowired
    World world;

    @Autowired
    Figures figures;

    @Autowired
    FigureFiles files;

    @Autowired
    AnswerImport imports;

    @Autowired
    Visits visits;

    @Autowired
    DSLContext db;

    @TempDir
    Path folder;

    @BeforeEach
    void answered() throws IOException {
        imported(false);
    }

    private void imported(boolean synthetic) throws IOException {
        Path file = Files.writeString(folder.resolve("svar.csv"), ANSWERS);
        ImportResult result = imports.run(
                new AnswerImport.Source(file, "svar.csv", synthetic), Viewer.COMMAND_LINE, new ImportListener() {
                    @Override
                    public void problem(ImportProblem problem) {
                        throw new AssertionError(problem.toString());
                    }

                    @Override
                    public void progress(long rows, long bytesRead, long bytesTotal) {
                        // nobody waits
                    }
                });
        assertThat(result).isInstanceOf(ImportResult.Imported.class);
    }

    private String csv(String kind) {
        return files.csv(figures.figure(
                FigureKind.of(kind).orElseThrow(), world.selection(2022, "god-vard", Level.MUNICIPALITY), null));
    }

    @Test
    void whatSeveralCanBeChosenOfIsOverAllWhoHaveAnswered() {
        assertThat(csv("perspectives"))
                .startsWith("perspective,organisations,answered,share\n")
                .contains("Jämlikhet,2,3,0.6667\n")
                .contains("Anhörigperspektivet,1,3,0.3333\n")
                .contains("Hbtqi,0,3,0.0000\n");
    }

    @Test
    void whatOneIsChosenOfIsOverThoseWhoAnsweredThatRow() {
        assertThat(csv("user-influence"))
                .contains("god-vard,MUNICIPALITY,organisations,yes,2,3,0.6667\n")
                .contains("god-vard,MUNICIPALITY,organisations,unsure,1,3,0.3333\n")
                .contains("god-vard,MUNICIPALITY,individuals,no,1,1,1.0000\n")
                .contains("god-vard,MUNICIPALITY,other_organisations,yes,0,0,\n");
    }

    @Test
    void examplesAreCountedEachForItself() {
        assertThat(csv("ordinary-examples")).contains("god-vard,MUNICIPALITY,,methods,2,2,1.0000\n");
    }

    @Test
    void everyAreaThatIsAskedHasALine() {
        assertThat(csv("ordinary-operations"))
                .contains("god-vard,MUNICIPALITY,,yes,1,2,0.5000\n")
                .contains("god-vard,REGION,,yes,0,0,\n")
                .contains("samsjuklighet,COUNTY,,yes,0,0,\n");
    }

    @Test
    void aQuestionThatIsNotAskedSaysSo() {
        assertThat(csv("influence-priority").lines()).hasSize(1);
        assertThat(visits.get(null, "/figurer?ar=2022&omrade=god-vard&niva=MUNICIPALITY&visa=inflytande-prioriterat")
                        .page()
                        .expectFirst(".figure-says")
                        .text())
                .isEqualTo("Enkäten ställer inte den frågan.");
    }

    @Test
    void whatTheProgramHasMadeUpIsMarkedWhereverItStands() throws IOException {
        assertThat(synthetic("perspectives", "god-vard", Level.MUNICIPALITY)).isFalse();

        db.execute("truncate collection.response restart identity cascade");
        imported(true);

        assertThat(synthetic("perspectives", "god-vard", Level.MUNICIPALITY)).isTrue();
        assertThat(synthetic("perspectives", "barn-unga", Level.REGION)).isFalse();
        assertThat(synthetic("perspectives-by-area", "barn-unga", Level.REGION))
                .as("all areas stand in it")
                .isTrue();
    }

    private boolean synthetic(String kind, String area, Level level) {
        return figures.figure(FigureKind.of(kind).orElseThrow(), world.selection(2022, area, level), null)
                .base()
                .synthetic();
    }

    // --- who may know who has answered what

    private String behind(Person person) {
        return visits.get(
                        person,
                        "/svarande?ar=2022&omrade=god-vard&niva=MUNICIPALITY&fraga=user_participation&rad=organisations&svar=yes")
                .page()
                .expectFirst("main")
                .text();
    }

    @Test
    void analystsSeeAllWhoHaveAnsweredSo() {
        assertThat(behind(SARA))
                .contains("2 organisationer", "Krokom", "Uppsala")
                .doesNotContain("visas inte");
    }

    @Test
    void theCountysCoordinatorSeesTheCountysAndHowManyMoreThereAre() {
        assertThat(behind(KARIN))
                .contains("2 organisationer", "Krokom", "1 av dem visas inte för dig")
                .doesNotContain("Uppsala");
    }

    @Test
    void aContactPersonSeesTheirOwn() {
        assertThat(behind(ANNA)).contains("Krokom").doesNotContain("Uppsala");
        assertThat(behind(ULLA)).contains("2 av dem visas inte").doesNotContain("Krokom");
    }

    @Test
    void thePublicSeesOnlyHowMany() {
        assertThat(behind(null))
                .contains("2 organisationer")
                .doesNotContain("Krokom")
                .doesNotContain("Uppsala");
    }

    @Test
    void whatIsNotAskedThereIsNotFound() {
        assertThat(visits.get(SARA, "/svarande?ar=2022&omrade=god-vard&niva=MUNICIPALITY&fraga=perspectives_how&svar=x")
                        .status())
                .isEqualTo(404);
        assertThat(visits.get(SARA, "/svarande?ar=2022&omrade=god-vard&niva=COUNTY&fraga=perspectives&svar=equality")
                        .status())
                .isEqualTo(404);
    }
}
