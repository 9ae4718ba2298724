package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.CsvFile;
import rose.RoseTest;
import rose.TestTime;
import rose.World;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Level;

@RoseTest
class CodedFileTest {

    @Autowired
    World world;

    @Autowired
    Coding coding;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Interventions interventions;

    @Test
    void theCodesOfAFileAreThereAndSettledByNobody() {
        world.given(anInterventionInUppsala().coded(Dimension.GOAL, "Ökad tillgänglighet", "Ökad kompetens"));

        assertThat(codes()).containsExactly("Ökad tillgänglighet", "Ökad kompetens");
        assertThat(coding.settling(only())).contains(new Coding.Settling(Basis.FILE, null, TestTime.NOW, null));
    }

    @Test
    void aRowWithoutCodesInACodedFileIsSettledToo() {
        world.given(anInterventionInUppsala().codedWithNothing());

        assertThat(codes()).isEmpty();
        assertThat(coding.settling(only())).isPresent();
    }

    @Test
    void aRowOfAFileWithoutCodeColumnsIsNotSettled() {
        world.given(anInterventionInUppsala());

        assertThat(coding.settling(only())).isEmpty();
    }

    @Test
    void twoSpellingsOfOneCategoryInOneCellAreOneCode() {
        world.given(anInterventionInUppsala()
                .coded(
                        Dimension.OUTCOME,
                        "Förebygga, främja, stöd i tidigt skede",
                        "Förebygga, främja, stödja i tidigt skede"));

        assertThat(codes()).containsExactly("Förebygga, främja, stöd i tidigt skede");
    }

    @Test
    void theFileWinsOverTheBench() {
        world.given(anInterventionInUppsala().withId("U-1"));
        tickAtTheBench("Ökat välmående");

        world.given(anInterventionInUppsala().withId("U-1").coded(Dimension.OUTCOME, "Ökad kompetens"));

        assertThat(codes()).containsExactly("Ökad kompetens");
        assertThat(coding.settling(only())).contains(new Coding.Settling(Basis.FILE, null, TestTime.NOW, null));
    }

    @Test
    void aFileWithoutCodesLeavesTheBenchAlone() {
        world.given(anInterventionInUppsala().withId("U-1"));
        tickAtTheBench("Ökat välmående");

        world.given(anInterventionInUppsala().withId("U-1").titled("Annan rubrik"));

        assertThat(codes()).containsExactly("Ökat välmående");
        assertThat(coding.settling(only()))
                .contains(new Coding.Settling(Basis.BENCH, SARA.accountId(), TestTime.NOW, null));
    }

    @Test
    void aRefusedFileLeavesTheCodesAsTheyWere() {
        world.given(anInterventionInUppsala().withId("U-1").coded(Dimension.OUTCOME, "Ökad kompetens"));

        world.imported(
                CsvFile.of(AnIntervention.table(List.of(
                        anInterventionInUppsala().withId("U-1").coded(Dimension.OUTCOME, "Ökat välmående"),
                        anInterventionInUppsala().withId("U-2").coded(Dimension.OUTCOME, "Ökad lycka")))),
                "half-bad.csv");

        assertThat(codes()).containsExactly("Ökad kompetens");
    }

    private static AnIntervention anInterventionInUppsala() {
        return anIntervention().of(ULLA).in(2021, "barn-unga");
    }

    private void tickAtTheBench(String outcome) {
        Category category = codebooks
                .inForce(2021, "barn-unga", Level.REGION)
                .orElseThrow()
                .category(Dimension.OUTCOME, outcome)
                .orElseThrow();
        coding.done(only().id(), Set.of(category.id()), world.as(SARA));
    }

    private Intervention only() {
        return interventions.intervention(world.allIds().getFirst(), world.as(SARA));
    }

    private List<String> codes() {
        return coding.codes(only()).stream()
                .map(code -> codebooks.category(code).orElseThrow().name())
                .toList();
    }
}
