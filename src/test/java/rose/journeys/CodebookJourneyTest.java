package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rose.Person;
import rose.RoseTest;
import rose.World;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Coding;
import rose.coding.Dimension;
import rose.organisations.Level;

/** An analyst changes this year's codebook, and makes next year's of it. */
@RoseTest
@ExtendWith(Stage.Given.class)
class CodebookJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Coding coding;

    @Test
    void anAnalystChangesThisYearsBookAndMakesNextYears(Stage stage) {
        Category goal = book().of(Dimension.GOAL).getFirst();
        world.given(anIntervention());
        coding.done(world.allIds().getLast(), Set.of(goal.id()), world.as(Person.LEO));
        String at = "/kodbocker/" + book().id();
        try (Visitor sara = stage.visitor("http://localhost:" + port)) {
            sara.signIn(Person.SARA.email(), Person.PASSWORD);
            sara.visit("/kodbocker?ord=v%C3%A5rd").visit(at);
            changesTexts(sara, at, goal);
            splits(sara, at, goal);
            merges(sara, at);
            makesNextYears(sara, at);
            sara.visit(at + "/inlasning").visit(at + "/historik");
            assertThat(sara.page().locator("tbody tr").count()).isEqualTo(3);
        }
    }

    private static void changesTexts(Visitor sara, String at, Category goal) {
        sara.visit(at + "/kategorier/" + goal.id());
        sara.page().locator("#includesSv").fill("Mottagningar som tar emot utan remiss.");
        sara.page().locator("#excludesSv").fill("Specialistvård. Den hör till Ökad vårdkvalitet.");
        sara.page().locator("#examples").fill("Fler unga söker hjälp direkt\nEn väg in för hela länet");
        sara.page().locator("#colour-3").check();
        sara.button("Spara").click();
        assertThat(sara.page().locator(".notice--saved").innerText()).contains("Ändringen är sparad");
        assertThat(sara.page().locator("#k" + goal.id()).innerText()).contains("utan remiss", "Sjöblå");
        sara.lookOver();
    }

    private static void splits(Visitor sara, String at, Category goal) {
        sara.visit(at + "/kategorier/" + goal.id() + "/delning");
        assertThat(sara.page().locator("main").innerText()).contains("1 insats ska kodas om.");
        sara.page().locator("#name-0").fill("För barn");
        sara.button("Dela").click();
        assertThat(sara.page().locator(".govuk-error-summary").innerText()).contains("minst två delar");
        sara.lookOver();
        sara.page().locator("#name-1").fill("För unga");
        sara.button("Dela").click();
        assertThat(sara.page().locator("main").innerText())
                .contains("Kategorin är delad", "Ersatt av För barn, För unga");
        sara.lookOver();
    }

    private void merges(Visitor sara, String at) {
        Category from = book().of(Dimension.GOAL).getFirst();
        sara.visit(at + "/kategorier/" + from.id() + "/sammanslagning");
        sara.button("Visa vad som händer").click();
        sara.lookOver();
        sara.button("Slå ihop").click();
        assertThat(sara.page().locator(".notice--saved").innerText()).contains("sammanslagna");
        sara.visit(at + "/kategorier/" + book().of(Dimension.GOAL).getLast().id() + "/avslut");
    }

    private static void makesNextYears(Visitor sara, String at) {
        sara.visit(at + "/nasta-ar");
        sara.button("Gör utkast för 2024").click();
        assertThat(sara.heading()).contains("2024", "Utkast");
        sara.lookOver();
        String draft = sara.place().replaceAll("\\?.*", "");
        sara.visit(draft + "/skillnad").visit(draft + "/i-kraft").visit(draft + "/kasta");
    }

    private Codebook book() {
        return codebooks.inForce(2021, "god-vard", Level.MUNICIPALITY).orElseThrow();
    }
}
