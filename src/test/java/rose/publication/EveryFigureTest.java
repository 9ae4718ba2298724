package rose.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.analysis.FigureChoice;
import rose.coding.Dimension;
import rose.organisations.Level;

/** What every figure promises, whatever there is to show. */
@RoseTest
class EveryFigureTest {

    private static final String REGISTER = """
            measure,name_sv,name_en,unit_sv,unit_en,year,county,value,source
            staff,Personal,Staff,per 100 000,per 100 000,2020,00,10,Registret
            staff,Personal,Staff,per 100 000,per 100 000,2021,00,12,Registret
            staff,Personal,Staff,per 100 000,per 100 000,2021,03,..,Registret
            """;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    private static Stream<Arguments> everyFigureInEveryState() {
        return FigureChoice.all().stream()
                .flatMap(choice -> Stream.of(
                        Arguments.of(choice, "nothing reported", new AnIntervention[0]),
                        Arguments.of(choice, "nothing coded", new AnIntervention[] {inUppsala()}),
                        Arguments.of(choice, "coded with nothing", new AnIntervention[] {
                            inUppsala().codedWithNothing()
                        }),
                        Arguments.of(choice, "coded", new AnIntervention[] {
                            inUppsala()
                                    .costing(99)
                                    .coded(Dimension.ACTIVITY, "Digitalisering")
                                    .coded(Dimension.OUTPUT, "Digitalisering")
                                    .coded(Dimension.GOAL, "Ökad kompetens")
                                    .coded(Dimension.OUTCOME, "Ökad kompetens")
                        })));
    }

    private static AnIntervention inUppsala() {
        return anIntervention().of(ULLA).in(2021, "barn-unga");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyFigureInEveryState")
    void isAPageWithTitleTableBaseAndSourceInBothLanguages(
            FigureChoice choice, String state, AnIntervention[] reported) {
        world.given(reported);
        if (reported.length > 0) {
            visits.upload(SARA, "/register/inlasning", "register.csv", REGISTER.getBytes(StandardCharsets.UTF_8));
        }
        String address = "?ar=2021&omrade=barn-unga&niva=REGION&visa=" + choice.path();

        for (String language : new String[] {"sv", "en"}) {
            Visits.Answer answer = visits.get(null, "/figurer" + address + "&lang=" + language);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("main table")).isNotEmpty();
            assertThat(answer.page().expectFirst("main").text())
                    .contains(language.equals("sv") ? "Källa: " : "Source: ")
                    .contains(choice.kind().ofRegister() ? "register" : "21")
                    .doesNotContain("NaN")
                    .doesNotContain("null");
        }
        assertThat(visits.get(null, "/figurer/fil.csv" + address).status()).isEqualTo(200);
        assertThat(visits.get(null, "/figurer/fil.json" + address).status()).isEqualTo(200);
        assertThat(visits.get(null, "/figurer/fil.xlsx" + address).status()).isEqualTo(200);
        int drawing = visits.get(null, "/figurer/fil.svg" + address).status();
        assertThat(drawing).as("a drawing, or that there is nothing to draw").isIn(200, 400);
        assertThat(visits.get(null, "/figurer/fil.png" + address).status()).isEqualTo(drawing);
    }

    @ParameterizedTest
    @MethodSource("rose.analysis.FigureChoice#all")
    void isAPageWhereTheCodebookCodesActivitiesOnly(FigureChoice choice) {
        world.given(anIntervention()
                .of(Level.COUNTY, "23")
                .in(2023, "suicidprevention")
                .costing(99)
                .coded(Dimension.ACTIVITY, "Kompetensutveckling"));

        assertThat(visits.get(null, "/figurer?ar=2023&omrade=suicidprevention&niva=COUNTY&visa=" + choice.path())
                        .status())
                .isEqualTo(200);
    }
}
