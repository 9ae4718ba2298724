package rose.publication.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import rose.AnIntervention;
import rose.Person;
import rose.RoseTest;
import rose.World;
import rose.analysis.Figure;
import rose.analysis.FigureChoice;
import rose.analysis.Figures;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every figure promises as JSON-stat, whatever there is to show: it is valid, and is read back as the figure's table. */
@RoseTest
class EveryOpenFigureTest {

    @Autowired
    World world;

    @Autowired
    Figures figures;

    @Autowired
    OpenFigures open;

    @Autowired
    MessageSource messages;

    private static Stream<Arguments> everyFigureInEveryState() {
        return FigureChoice.all().stream()
                .flatMap(choice -> Stream.of(
                        Arguments.of(choice, "nothing reported", new AnIntervention[0]),
                        Arguments.of(choice, "nothing coded", new AnIntervention[] {inUppsala()}),
                        Arguments.of(choice, "coded", new AnIntervention[] {
                            inUppsala()
                                    .costing(99)
                                    .forTargetGroups("Barn 0–6")
                                    .coded(Dimension.ACTIVITY, "Digitalisering")
                                    .coded(Dimension.OUTPUT, "Digitalisering")
                                    .coded(Dimension.GOAL, "Ökad kompetens/kunskap")
                                    .coded(Dimension.OUTCOME, "Ökad kompetens/kunskap")
                        })));
    }

    private static AnIntervention inUppsala() {
        return anIntervention().of(Person.ULLA).in(2022, "barn-unga");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyFigureInEveryState")
    void isValidAndIsReadBackAsItsTable(FigureChoice choice, String state, AnIntervention[] reported)
            throws IOException {
        world.given(reported);
        Schema schema = JsonStatTest.schema();
        Figure figure =
                figures.figure(choice.kind(), world.selection(2022, "barn-unga", Level.REGION), choice.dimension());

        for (Locale locale : List.of(Texts.SWEDISH, Texts.ENGLISH)) {
            String json = JsonMapper.shared()
                    .writeValueAsString(open.jsonStat(figure, "/api/v1/figures", new Texts(messages, locale)));
            JsonStatTest.isValid(json, schema);
            JsonStatTest.readsBack(CellStates.of(figure), json);
            everyColumnHasAName(JsonMapper.shared().readTree(json));
        }
        open.tables().stream()
                .filter(table -> table.choice().equals(choice))
                .forEach(table -> JsonStatTest.isValid(
                        JsonMapper.shared()
                                .writeValueAsString(open.jsonStat(table, new Texts(messages, Texts.SWEDISH))),
                        schema));
    }

    private static void everyColumnHasAName(JsonNode document) {
        for (JsonNode dimension : document.get("dimension")) {
            assertThat(dimension.get("label").asString()).matches("[A-ZÅÄÖ].*");
        }
        String measure = document.get("id").get(document.get("id").size() - 1).asString();
        for (JsonNode label :
                document.get("dimension").get(measure).get("category").path("label")) {
            assertThat(label.asString()).matches("[A-ZÅÄÖ].*");
        }
    }
}
