package rose.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ULLA;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import rose.AnIntervention;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.analysis.FigureChoice;
import rose.organisations.Level;
import rose.platform.Arguments;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** Uppsala has reported in time, one intervention with texts and one without; Jämtland late, two with texts. */
@RoseTest
class LeftOutTest {

    private static final String ADDRESS = "?ar=2021&omrade=barn-unga&niva=REGION&visa=malgrupper";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    FigureCommand command;

    @Autowired
    MessageSource messages;

    @Autowired
    DSLContext db;

    @BeforeEach
    void reported() {
        world.given(
                told(anIntervention().of(ULLA)).titled("1"),
                anIntervention().of(ULLA).in(2021, "barn-unga").titled("2"),
                told(anIntervention().of(Level.REGION, "23")).titled("3"),
                told(anIntervention().of(Level.REGION, "23")).titled("4"));
        db.execute("update collection.response set late = true where organisation_id = 'REGION-23'");
    }

    private static AnIntervention told(AnIntervention intervention) {
        return intervention.in(2021, "barn-unga").telling("a", "b", "c", "d").forTargetGroups("Allmänheten");
    }

    private String foot(String more) {
        return visits.get(null, "/figurer" + ADDRESS + more)
                .page()
                .expectFirst(".figure-foot p")
                .text();
    }

    @Test
    void allIsCountedUnlessSomebodyWishesOtherwiseAndTheBaseSaysSo() {
        assertThat(foot(""))
                .contains("4 redovisade insatser, från 2 av 21 regioner.")
                .contains("1 svar kom sent och räknas med.")
                .contains("1 förenklad redovisning räknas med.")
                .contains("19 svar saknas.");
    }

    @Test
    void whatIsLeftOutIsSaidWithHowMuchItIs() {
        assertThat(foot("&sena=utan"))
                .contains("2 redovisade insatser, från 1 av 21 regioner.")
                .contains("Sena redovisningar räknas inte med (svar: 1, insatser: 2).")
                .contains("19 svar saknas.");
        assertThat(foot("&forenklade=utan"))
                .contains("3 redovisade insatser, från 2 av 21 regioner.")
                .contains("Förenklade redovisningar räknas inte med (insatser: 1).");
        assertThat(foot("&sena=utan&forenklade=utan"))
                .contains("1 redovisad insats, från 1 av 21 regioner.")
                .contains("(svar: 1, insatser: 2)")
                .contains("(insatser: 1)");
    }

    @Test
    void whatLiesBehindIsAsManyAsTheNumber() {
        var page = visits.get(null, "/figurer" + ADDRESS + "&sena=utan").page();
        String href = page.select("main table a[href]").first().attr("href");

        assertThat(href).contains("sena=utan");
        assertThat(visits.get(null, href).page().expectFirst("main").text())
                .contains("1 insats")
                .contains("Sena redovisningar räknas inte med");
    }

    @Test
    void filesSayItToo() {
        var json = visits.get(null, "/figurer/fil.json" + ADDRESS + "&sena=utan");

        assertThat(json.body()).contains("\"late_responses\" : 1", "\"late_interventions\" : 2", "räknas inte med");
        assertThat(visits.get(null, "/figurer/fil.csv" + ADDRESS + "&sena=utan")
                        .response()
                        .getHeader("Content-Disposition"))
                .contains("-utan-sena.csv");
        assertThat(visits.get(null, "/figurer/fil.svg" + ADDRESS + "&sena=utan").body())
                .contains("Sena");
    }

    @Test
    void theCommandLeavesThemOutAndTellsSo() {
        assertThat(run("target-groups", "--without-late"))
                .contains("Allmänheten,1,1,0.5000")
                .contains("svar: 1");
        assertThat(run("target-groups", "--without-simplified")).contains("Allmänheten,3,2,1.0000");
        assertThatThrownBy(() -> run("response-over-time", "--without-late")).isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> run("perspectives", "--without-simplified")).isInstanceOf(UserProblem.class);
    }

    private String run(String kind, String option) {
        var told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        List<String> words = Arrays.asList(kind, "--year", "2021", "--area", "barn-unga", "--level", "REGION", option);
        command.run(
                Arguments.parse(words, "without-late", "without-simplified"),
                new Texts(messages, Texts.SWEDISH),
                out,
                out);
        return told.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("rose.analysis.FigureChoice#all")
    void everyFigureThatLeavesReportsOutSaysSo(FigureChoice choice) {
        String page = visits.get(
                        null,
                        "/figurer?ar=2021&omrade=barn-unga&niva=REGION&sena=utan&forenklade=utan&visa=" + choice.path())
                .page()
                .expectFirst(".figure-foot")
                .text();

        assertThat(page.contains("Sena ")).isEqualTo(choice.kind().leavesOutLate());
        assertThat(page.contains("Förenklade redovisningar räknas inte med"))
                .isEqualTo(choice.kind().leavesOutSimplified());
    }
}
