package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rose.RoseTest;
import rose.World;
import rose.coding.Dimension;
import rose.collection.Interventions;
import rose.organisations.Level;

/** Every number on a figure's page leads to a list of just as many interventions, over real HTTP as in a browser. */
@RoseTest
class BehindTest {

    @Autowired
    World world;

    @Autowired
    Figures figures;

    @Autowired
    Interventions interventions;

    @LocalServerPort
    int port;

    @BeforeEach
    void reported() {
        world.given(
                anIntervention()
                        .of(ANNA)
                        .titled("1")
                        .forTargetGroups("Vuxna 65+", "Anhöriga/närstående/vårdnadshavare")
                        .coded(Dimension.GOAL, "Ökad tillgänglighet")
                        .coded(Dimension.OUTCOME, "Ökad tillgänglighet"),
                anIntervention()
                        .of(BO)
                        .titled("2")
                        .forTargetGroups("Vuxna 65+")
                        .coded(Dimension.GOAL, "Ökad tillgänglighet"),
                anIntervention().of(BO).titled("3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mal", "effekter", "malgrupper"})
    void aNumberOfATableIsAsManyAsItsListHas(String choice) throws Exception {
        var rows = page("/figurer?ar=2021&omrade=god-vard&niva=MUNICIPALITY&visa=" + choice)
                .select("main table tbody tr:has(a)");

        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            String number = row.select("td").first().text();
            assertThat(page(row.expectFirst("a").attr("href"))
                            .expectFirst("main")
                            .text())
                    .as(row.text())
                    .containsPattern("\\b" + number + "\\b");
            assertThat(listed(row.expectFirst("a").attr("href"))).as(row.text()).isEqualTo(number);
        }
    }

    @Test
    void aTargetGroupWithAPlusInItsNameIsFoundAgain() throws Exception {
        Selection selection = world.selection(2021, "god-vard", Level.MUNICIPALITY);
        String href = Behind.all(selection, false)
                .having(ValueList.TARGET_GROUP, "Vuxna 65+")
                .href();

        assertThat(href).isEqualTo("/insatser?ar=2021&omrade=god-vard&niva=MUNICIPALITY&malgrupp=Vuxna%2065%2B");
        assertThat(listed(href)).isEqualTo("2");
    }

    /** How many the page says that its number counts: all that are listed and that others may read. */
    private String listed(String href) throws Exception {
        world.allIds().forEach(id -> interventions.setPublished(id, true, world.as(rose.Person.SARA)));
        return String.valueOf(
                page(href).select("main a[href~=^/insatser/\\d+$]").size());
    }

    private org.jsoup.nodes.Document page(String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
