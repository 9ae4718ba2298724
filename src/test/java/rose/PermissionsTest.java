package rose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.PER;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Visits.Answer;
import rose.coding.Codebooks;
import rose.coding.Coding;
import rose.coding.Dimension;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;

/** Who may read and do what, as stories of each role: in the facades, and over HTTP by every address that there is. */
@RoseTest
class PermissionsTest {

    private static final String ANNAS = "Annas hemliga insats";
    private static final String BOS = "Bos hemliga insats";
    private static final String ULLAS = "Ullas hemliga insats";
    private static final String PERS = "Länets hemliga insats";
    private static final String PUBLISHED = "Bos publicerade insats";
    private static final String TEXT_OF_BO = "Det här har bara Bo skrivit";
    private static final String LOT = "/insatser?ar=2021&omrade=god-vard&niva=MUNICIPALITY";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Interventions interventions;

    @Autowired
    Coding coding;

    @Autowired
    Codebooks codebooks;

    @BeforeEach
    void reported() {
        world.given(
                anIntervention().of(ANNA).titled(ANNAS).forTargetGroups("Vuxna 65+"),
                anIntervention()
                        .of(BO)
                        .titled(BOS)
                        .telling(TEXT_OF_BO, TEXT_OF_BO, TEXT_OF_BO, TEXT_OF_BO)
                        .forTargetGroups("Vuxna 65+"),
                anIntervention().of(BO).titled(PUBLISHED),
                anIntervention().of(ULLA).in(2021, "barn-unga").titled(ULLAS));
        interventions.setPublished(world.idOf(PUBLISHED), true, world.as(SARA));
    }

    // --- reading, in the facade

    @Test
    void analystsReadAll() {
        assertThat(readBy(world.as(SARA))).containsExactlyInAnyOrder(ANNAS, BOS, PUBLISHED, ULLAS);
        assertThat(readBy(world.as(AMIR))).containsExactlyInAnyOrder(ANNAS, BOS, PUBLISHED, ULLAS);
    }

    @Test
    void aCountyCoordinatorReadsTheOwnCountyAndWhatIsPublished() {
        assertThat(readBy(world.as(KARIN))).containsExactlyInAnyOrder(ANNAS, BOS, PUBLISHED);
    }

    @Test
    void aContactPersonReadsTheOwnOrganisationAndWhatIsPublished() {
        assertThat(readBy(world.as(ANNA))).containsExactlyInAnyOrder(ANNAS, PUBLISHED);
        assertThat(readBy(world.as(BO))).containsExactlyInAnyOrder(BOS, PUBLISHED);
        assertThat(readBy(world.as(ULLA))).containsExactlyInAnyOrder(ULLAS, PUBLISHED);
    }

    @Test
    void anAttesterReadsTheOwnOrganisationAndWhatIsPublished() {
        world.given(anIntervention().of(PER).in(2021, "samsjuklighet").titled(PERS));

        assertThat(readBy(world.as(EVA))).containsExactlyInAnyOrder(ANNAS, PUBLISHED);
        assertThat(readBy(world.as(PER))).containsExactlyInAnyOrder(PERS, PUBLISHED);
    }

    @Test
    void thePublicReadsWhatIsPublished() {
        assertThat(readBy(Viewer.PUBLIC)).containsExactly(PUBLISHED);
    }

    @Test
    void aTextThatMayNotBeReadIsNotThere() {
        long id = world.idOf(BOS);

        assertThatThrownBy(() -> interventions.intervention(id, world.as(ANNA))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> interventions.intervention(id, Viewer.PUBLIC)).isInstanceOf(Missing.class);
    }

    @Test
    void onlyAnalystsPublish() {
        long id = world.idOf(ANNAS);

        for (Person person : List.of(ANNA, BO, KARIN, ULLA, EVA, PER)) {
            assertThatThrownBy(() -> interventions.setPublished(id, true, world.as(person)))
                    .isInstanceOf(Forbidden.class);
        }
        interventions.setPublished(id, true, world.as(AMIR));
        assertThat(readBy(Viewer.PUBLIC)).contains(ANNAS);
        interventions.setPublished(id, false, world.as(AMIR));
        assertThat(readBy(Viewer.PUBLIC)).doesNotContain(ANNAS);
    }

    // --- Anna, over HTTP

    @Test
    void annaOpensHerOwnInterventionAndWhatIsPublished() {
        assertThat(visits.get(ANNA, "/insatser/" + world.idOf(ANNAS)).heading()).isEqualTo(ANNAS);
        assertThat(visits.get(ANNA, "/insatser/" + world.idOf(PUBLISHED)).heading())
                .isEqualTo(PUBLISHED);
    }

    @Test
    void annaIsToldThatBosInterventionIsNotThereAsIfItNeverWas() {
        Answer his = visits.get(ANNA, "/insatser/" + world.idOf(BOS));
        Answer nobodys = visits.get(ANNA, "/insatser/999999");

        assertThat(his.status()).isEqualTo(404);
        assertThat(his.page().expectFirst("main").html())
                .isEqualTo(nobodys.page().expectFirst("main").html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LOT,
                LOT + "&lan=23",
                LOT + "&malgrupp=Vuxna%2065%2B",
                LOT + "&sida=1",
                LOT + "&lang=en",
            })
    void annaSeesInAListHowManyThereAreButReadsOnlyHersAndThePublished(String path) {
        Answer list = visits.get(ANNA, path);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains(ANNAS).doesNotContain(BOS).doesNotContain(TEXT_OF_BO);
    }

    @Test
    void aListLinksToJustWhatItsReaderMayRead() {
        assertThat(visits.get(ANNA, LOT)
                        .page()
                        .select("main a[href^=/insatser/]")
                        .eachText())
                .containsExactlyInAnyOrder(ANNAS, PUBLISHED);
        assertThat(visits.get(KARIN, LOT)
                        .page()
                        .select("main a[href^=/insatser/]")
                        .eachText())
                .containsExactlyInAnyOrder(ANNAS, BOS, PUBLISHED);
        assertThat(visits.get(null, LOT)
                        .page()
                        .select("main a[href^=/insatser/]")
                        .eachText())
                .containsExactly(PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNA", "KARIN", "ULLA", "EVA", "PER"})
    void noAddressShowsWhatIsForAnalystsToThoseWhoReport(Person person) {
        for (String path : forAnalysts()) {
            Answer answer = visits.get(person, path);

            assertThat(answer.status()).as(path).isIn(403, 404);
            assertThat(answer.body()).as(path).doesNotContain(BOS).doesNotContain(TEXT_OF_BO);
        }
    }

    @Test
    void theSameAddressesAnswerAnAnalyst() {
        for (String path : forAnalysts()) {
            assertThat(visits.get(SARA, path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void annaChangesNothingOfBos() {
        long his = world.idOf(BOS);
        long category = aCategory();

        for (Answer answer : List.of(
                visits.post(ANNA, "/koda/" + his + "/kategorier/" + category, "ticked", "true"),
                visits.post(ANNA, "/koda/" + his, "category", String.valueOf(category), "go", "next"),
                visits.post(ANNA, "/insatser/" + his + "/publicering", "published", "true"),
                visits.upload(ANNA, "/import", "f.csv", CsvFile.of(AnIntervention.table(List.of(anIntervention())))))) {
            assertThat(answer.status()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain(BOS);
        }

        Intervention still = interventions.intervention(his, world.as(SARA));
        assertThat(still.published()).isFalse();
        assertThat(coding.codes(still)).isEmpty();
        assertThat(coding.settling(still)).isEmpty();
        assertThat(world.allIds()).hasSize(4);
    }

    @Test
    void annaDoesNotCodeOrPublishHerOwn() {
        long hers = world.idOf(ANNAS);

        assertThat(visits.post(ANNA, "/koda/" + hers + "/kategorier/" + aCategory(), "ticked", "true")
                        .status())
                .isEqualTo(403);
        assertThat(visits.post(ANNA, "/koda/" + hers, "go", "next").status()).isEqualTo(403);
        assertThat(visits.post(ANNA, "/insatser/" + hers + "/publicering", "published", "true")
                        .status())
                .isEqualTo(403);
        assertThat(visits.get(ANNA, "/insatser/" + hers).page().select("main form, main a[href^=/koda]"))
                .isEmpty();
    }

    @Test
    void annasMenuHasWhatSheMayDo() {
        assertThat(menu(ANNA)).doesNotContain("/import", "/koda", "/rapporter").contains("/figurer");
        assertThat(menu(SARA)).contains("/import", "/koda", "/rapporter", "/figurer");
    }

    // --- Eva, who approves what Anna writes

    @Test
    void evaOpensWhatAnnaHasWrittenButNotWhatBoHas() {
        assertThat(visits.get(EVA, "/insatser/" + world.idOf(ANNAS)).heading()).isEqualTo(ANNAS);
        assertThat(visits.get(EVA, "/insatser/" + world.idOf(BOS)).status()).isEqualTo(404);
    }

    @Test
    void evaNeitherCodesPublishesNorImports() {
        long annas = world.idOf(ANNAS);

        for (Answer answer : List.of(
                visits.post(EVA, "/koda/" + annas + "/kategorier/" + aCategory(), "ticked", "true"),
                visits.post(EVA, "/koda/" + annas, "go", "next"),
                visits.post(EVA, "/insatser/" + annas + "/publicering", "published", "true"),
                visits.upload(EVA, "/import", "f.csv", CsvFile.of(AnIntervention.table(List.of(anIntervention())))))) {
            assertThat(answer.status()).isEqualTo(403);
        }

        assertThat(readBy(Viewer.PUBLIC)).containsExactly(PUBLISHED);
        assertThat(coding.codes(interventions.intervention(annas, world.as(SARA))))
                .isEmpty();
        assertThat(world.allIds()).hasSize(4);
        assertThat(menu(EVA)).isEqualTo(menu(ANNA));
    }

    // --- Amir

    @Test
    void amirReadsButDoesNotCodeTheAreasOfSocialstyrelsen() {
        long id = world.idOf(ANNAS);

        assertThat(visits.get(AMIR, "/insatser/" + id).heading()).isEqualTo(ANNAS);
        assertThat(visits.get(AMIR, "/koda/" + id).status()).isEqualTo(403);
        assertThat(visits.get(AMIR, "/koda/2021/god-vard/MUNICIPALITY").status())
                .isEqualTo(403);
        assertThat(visits.post(AMIR, "/koda/" + id + "/kategorier/" + aCategory(), "ticked", "true")
                        .status())
                .isEqualTo(403);
        assertThat(visits.post(AMIR, "/koda/" + id, "category", String.valueOf(aCategory()))
                        .status())
                .isEqualTo(403);
        assertThat(coding.codes(interventions.intervention(id, world.as(AMIR)))).isEmpty();
        assertThat(visits.get(AMIR, "/insatser/" + id).page().select("main a[href^=/koda]"))
                .isEmpty();
    }

    // --- the public

    @Test
    void thePublicIsSentToTheSignInPage() {
        for (String path : forAnalysts()) {
            Answer answer = visits.get(null, path);

            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.location()).as(path).endsWith("/logga-in");
        }
    }

    @Test
    void thePublicChangesNothing() {
        long id = world.idOf(ANNAS);

        assertThat(visits.post(null, "/koda/" + id + "/kategorier/" + aCategory(), "ticked", "true")
                        .location())
                .endsWith("/logga-in");
        assertThat(visits.upload(null, "/import", "f.csv", new byte[0]).location())
                .endsWith("/logga-in");
        assertThat(visits.post(null, "/insatser/" + id + "/publicering", "published", "true")
                        .status())
                .isEqualTo(403);
        assertThat(readBy(Viewer.PUBLIC)).containsExactly(PUBLISHED);
    }

    @Test
    void thePublicReadsEveryNumberAndNoTextThatIsNotPublished() {
        for (String path : List.of(
                "/",
                "/figurer?ar=2021&omrade=god-vard&niva=MUNICIPALITY&visa=malgrupper",
                "/figurer/fil.json?ar=2021&omrade=god-vard&niva=MUNICIPALITY&visa=malgrupper",
                "/figurer/fil.csv?ar=2021&omrade=god-vard&niva=MUNICIPALITY&visa=karta",
                "/figurer/fil.svg?ar=2021&omrade=god-vard&niva=MUNICIPALITY&visa=malgrupper",
                "/overenskommelser/2021",
                "/overenskommelser/2021/god-vard/MUNICIPALITY",
                "/lan/jamtland?ar=2021",
                "/kommuner/krokom?ar=2021",
                "/kommuner/ostersund?ar=2021",
                "/sok",
                "/sok?lan=23",
                LOT)) {
            Answer answer = visits.get(null, path);

            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("hemliga").doesNotContain(TEXT_OF_BO);
        }
        assertThat(visits.get(null, "/figurer/fil.csv?ar=2021&omrade=god-vard&niva=MUNICIPALITY&visa=malgrupper")
                        .body())
                .contains("Vuxna 65+,2,2,0.6667");
        assertThat(visits.get(null, "/insatser/" + world.idOf(BOS)).status()).isEqualTo(404);
        assertThat(visits.get(null, "/insatser/" + world.idOf(PUBLISHED)).status())
                .isEqualTo(200);
    }

    // --- forms made by somebody else

    @ParameterizedTest
    @ValueSource(
            strings = {"/koda/1", "/koda/1/kategorier/1", "/insatser/1/publicering", "/import", "/logga-ut", "/logga-in"
            })
    void aFormWithoutItsTokenIsRefused(String path) {
        assertThat(visits.postFromElsewhere(SARA, path).status()).isEqualTo(403);
    }

    private List<String> forAnalysts() {
        return List.of(
                "/koda",
                "/koda/2021/god-vard/MUNICIPALITY",
                "/koda/2021/god-vard/MUNICIPALITY/overensstammelse",
                "/koda/" + world.idOf(BOS),
                "/koda/2021/god-vard/MUNICIPALITY/avgoranden",
                "/koda/2021/god-vard/MUNICIPALITY/forslag",
                "/koda/2021/god-vard/dubbelkodning",
                "/import",
                "/register/inlasning",
                "/belastning",
                "/belastning/fil.csv",
                "/kontroll",
                "/rapporter",
                "/rapporter/ny",
                "/rapporter/figur?fraga=matt%3Dinsatser%26delat%3Dlan");
    }

    private List<String> readBy(Viewer viewer) {
        return interventions.readable(world.allIds(), viewer, 0, 100).stream()
                .map(Intervention::title)
                .toList();
    }

    private List<String> menu(Person person) {
        return visits.get(person, "/om").page().select(".menu a").eachAttr("href");
    }

    private long aCategory() {
        return codebooks
                .inForce(2021, "god-vard", Level.MUNICIPALITY)
                .orElseThrow()
                .of(Dimension.GOAL)
                .getFirst()
                .id();
    }
}
