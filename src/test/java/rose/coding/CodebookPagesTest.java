package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.LEO;
import static rose.Person.SARA;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.organisations.Level;

@RoseTest
class CodebookPagesTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Codebooks codebooks;

    @Autowired
    CodebookEdits edits;

    @Autowired
    Coding coding;

    // --- open to all

    @Test
    void everybodyReadsTheBooksAndSearchesAmongTheirCategories() {
        assertThat(visits.get(null, "/kodbocker").page().select(".tasks a[href=" + address() + "]"))
                .hasSize(1);

        Answer found = visits.get(null, "/kodbocker?ord=v%C3%A5rdkvalitet");

        assertThat(found.page().select(".book-found a").eachText()).contains("Ökad vårdkvalitet");
        assertThat(visits.get(null, "/kodbocker?ord=finnsinte").page().text())
                .contains("Ingen kategori innehåller ”finnsinte”");
    }

    @Test
    void dimensionsWithTheSameCategoriesAreShownTogether() {
        assertThat(visits.get(null, address()).page().select("main h2").eachText())
                .contains("Aktiviteter och prestationer", "Mål och effekter");
    }

    @Test
    void thePublicSeesNoWayToChangeABook() {
        for (Person person : new Person[] {null, ANNA, AMIR}) {
            assertThat(visits.get(person, address())
                            .page()
                            .select("main form, main a[href*=kategorier], main a[href$=nasta-ar]"))
                    .isEmpty();
        }
        assertThat(visits.get(SARA, address()).page().select("main a[href*=kategorier]"))
                .isNotEmpty();
    }

    @Test
    void aDraftIsNotThereForThoseWhoMayNotChangeIt() {
        long draft = edits.copy(book().id(), 2022, world.as(SARA)).id();

        for (Person person : new Person[] {null, ANNA, AMIR}) {
            for (String path : List.of("", "/historik", "/skillnad", "/i-kraft", "/kasta")) {
                assertThat(visits.get(person, "/kodbocker/" + draft + path).status())
                        .isEqualTo(404);
            }
            assertThat(visits.get(person, "/kodbocker").page().select("a[href=/kodbocker/" + draft + "]"))
                    .isEmpty();
        }
        assertThat(visits.get(LEO, "/kodbocker/" + draft)
                        .page()
                        .expectFirst("h1")
                        .text())
                .contains("2022", "Utkast");
    }

    @Test
    void noAddressLetsOthersChangeABook() {
        long category = goal(0).id();
        String at = address() + "/kategorier/" + category;

        for (Person person : new Person[] {null, ANNA, AMIR}) {
            for (String path : List.of(
                    at,
                    at + "/sammanslagning",
                    at + "/delning",
                    at + "/avslut",
                    address() + "/ny-kategori?dimension=goal",
                    address() + "/nasta-ar",
                    address() + "/i-kraft",
                    address() + "/kasta")) {
                assertThat(visits.get(person, path).status()).as(path).isEqualTo(403);
                Answer posted = visits.post(
                        person, path, "version", "1", "nameSv", "Ny", "till", "1", "gor", "avsluta", "ar", "2022");
                assertThat(posted.status()).as(path).isEqualTo(403);
            }
            assertThat(visits.post(person, at + "/plats", "version", "1", "till", "ner")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(visits.postFromElsewhere(SARA, at).status()).isEqualTo(403);
        assertThat(book().version()).isEqualTo(1);
    }

    // --- changing

    @Test
    void aFormIsFilledWithWhatStandsThereAndSavesWhatIsTyped() {
        String at = address() + "/kategorier/" + goal(0).id();
        Answer form = visits.get(SARA, at);
        assertThat(form.page().expectFirst("#nameSv").val()).isEqualTo(goal(0).name());
        assertThat(form.page().text()).contains("Ändringen gäller även effekter");

        Answer saved = visits.post(
                SARA,
                at,
                "version",
                "1",
                "nameSv",
                "Nytt namn",
                "nameEn",
                "New name",
                "definitionSv",
                "Rad ett\r\nrad två",
                "examples",
                "Ett\r\n\r\nTvå\r\n",
                "colour",
                "3");

        assertThat(saved.location()).isEqualTo(address() + "?gjort=sparat#k" + goal(0).id());
        assertThat(goal(0).definition()).isEqualTo(new Category.Note("Rad ett\nrad två", null));
        assertThat(goal(0).examples()).containsExactly("Ett", "Två");
        Element shown = visits.get(null, address()).page().expectFirst("#k" + goal(0).id());
        assertThat(shown.select(".swatch--3")).hasSize(1);
        assertThat(shown.text()).contains("Nytt namn", "Sjöblå");
        assertThat(visits.get(null, address() + "/historik").page().text())
                .contains("Nytt namn", "En utredare")
                .doesNotContain("Sara Lind");
        assertThat(visits.get(LEO, address() + "/historik").page().text()).contains("Sara Lind");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
        Answer refused = visits.post(
                SARA,
                address() + "/ny-kategori?dimension=goal",
                "version",
                "1",
                "nameSv",
                goal(1).name(),
                "definitionSv",
                "Det jag skrev");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#nameSv");
        assertThat(refused.page().expectFirst("#definitionSv").val()).isEqualTo("Det jag skrev");
    }

    @Test
    void whatAnotherHasChangedMeanwhileIsShownBesideWhatWasTyped() {
        String at = address() + "/kategorier/" + goal(0).id();
        visits.post(LEO, at, "version", "1", "nameSv", "Leos namn", "nameEn", "Leo's");

        Answer late = visits.post(SARA, at, "version", "1", "nameSv", "Saras namn", "nameEn", "Leo's");

        assertThat(late.page().expectFirst("#nameSv").val()).isEqualTo("Saras namn");
        assertThat(late.page().expectFirst(".notice--error").text())
                .contains("Någon annan har ändrat kodboken", "Leos namn");
        assertThat(late.page().expectFirst("input[name=version]").val()).isEqualTo("2");
        assertThat(goal(0).name()).isEqualTo("Leos namn");
        visits.post(SARA, at, "version", "2", "nameSv", "Saras namn", "nameEn", "Sara's");
        assertThat(goal(0).name()).isEqualTo("Saras namn");
    }

    @Test
    void aMergeIsShownBeforeItIsMade() {
        world.given(anIntervention());
        long id = world.allIds().getLast();
        coding.done(id, Set.of(goal(0).id()), world.as(SARA));
        Category from = goal(0);
        Category into = goal(1);
        String at = address() + "/kategorier/" + from.id() + "/sammanslagning";

        assertThat(visits.get(SARA, at).page().select("main form[method=post] button"))
                .isEmpty();
        Answer shown = visits.get(SARA, at + "?till=" + into.id());

        assertThat(shown.page().text()).contains("1 insats som är klar berörs.", "Får " + into.name());
        assertThat(book().version()).isEqualTo(1);
        Answer done = visits.post(SARA, at, "version", "1", "till", String.valueOf(into.id()));
        assertThat(done.location()).startsWith(address() + "?gjort=sammanslagen");
        assertThat(visits.get(SARA, address()).page().text()).contains("Ersatt av " + into.name());
    }

    @Test
    void aSplitKeepsWhatWasTypedWhereItCannotBeMade() {
        String at = address() + "/kategorier/" + goal(0).id() + "/delning";
        assertThat(visits.get(SARA, at).page().text()).contains("Ingen insats berörs.");

        Answer refused = visits.post(SARA, at, "version", "1", "name-2", "Bara en");

        assertThat(refused.page().select(".govuk-error-summary li")).hasSize(1);
        assertThat(refused.page().expectFirst("#name-2").val()).isEqualTo("Bara en");
        Answer done =
                visits.post(SARA, at, "version", "1", "name-0", "Del ett", "befintlig", String.valueOf(goal(1).id()));
        assertThat(done.location()).isEqualTo(address() + "?gjort=delad");
        assertThat(goal(0).name()).isEqualTo("Del ett");
    }

    @Test
    void aCategoryThatIsUsedCanBeRetiredButNotRemoved() {
        world.given(anIntervention());
        coding.tick(world.allIds().getLast(), goal(0).id(), true, world.as(SARA));
        String at = address() + "/kategorier/" + goal(0).id() + "/avslut";

        Answer shown = visits.get(SARA, at);
        assertThat(shown.page().select("main form[method=post] button").eachAttr("value"))
                .containsExactly("avsluta");
        assertThat(shown.page().text()).contains("1 insats som kodas nu berörs.", "slå ihop den med en annan");
        assertThat(visits.post(SARA, at, "version", "1", "gor", "ta-bort").status())
                .isEqualTo(400);
        String name = goal(0).name();
        assertThat(visits.post(SARA, at, "version", "1", "gor", "avsluta").status())
                .isEqualTo(302);
        assertThat(goal(0).name()).isNotEqualTo(name);
        assertThat(visits.get(null, address()).page().select("h2").eachText()).contains("Används inte längre");
    }

    @Test
    void nextYearsBookIsMadeComparedAndPutInForce() {
        assertThat(visits.get(SARA, address() + "/nasta-ar")
                        .page()
                        .select("main form[method=post] button")
                        .eachAttr("value"))
                .startsWith("2022");
        Answer made = visits.post(SARA, address() + "/nasta-ar", "version", "1", "ar", "2024");
        String draft = made.location().replaceAll("\\?.*", "");
        assertThat(visits.get(SARA, made.location()).page().text()).contains("Utkastet är gjort");
        Category first = codebooks
                .find(Long.parseLong(draft.replace("/kodbocker/", "")))
                .orElseThrow()
                .of(Dimension.GOAL)
                .getFirst();
        visits.post(SARA, draft + "/kategorier/" + first.id(), "version", "1", "nameSv", "Omdöpt", "nameEn", "Renamed");

        assertThat(visits.get(SARA, draft + "/skillnad").page().text()).contains("Omdöpt", "Nytt namn");
        assertThat(visits.get(SARA, draft + "/i-kraft").page().text()).contains("gäller sedan för insatser från 2024");
        assertThat(visits.post(SARA, draft + "/i-kraft", "version", "2", "gor", "i-kraft")
                        .location())
                .startsWith(draft + "?gjort=i-kraft");
        assertThat(visits.get(null, draft).status()).isEqualTo(200);
        assertThat(visits.post(SARA, draft + "/kasta", "version", "3", "gor", "kasta")
                        .location())
                .isEqualTo(draft + "?gjort=andrat");
    }

    @Test
    void aDraftIsThrownAway() {
        long draft = edits.copy(book().id(), 2022, world.as(SARA)).id();

        assertThat(visits.post(SARA, "/kodbocker/" + draft + "/kasta", "version", "1", "gor", "kasta")
                        .location())
                .isEqualTo("/kodbocker?gjort=kastat");
        assertThat(codebooks.find(draft)).isEmpty();
    }

    // --- files

    @Test
    void everybodyFetchesABookAndAnAnalystReadsItBackUnchanged() {
        for (String ending : List.of("yaml", "csv", "qdc")) {
            Answer file = visits.get(null, address() + "/kodbok." + ending);
            assertThat(file.response().getHeader("Content-Disposition"))
                    .contains("kodbok-god-vard-municipality-2021." + ending);

            Answer shown = visits.upload(
                    SARA, address() + "/inlasning", "fil." + ending, file.body().getBytes(StandardCharsets.UTF_8));

            assertThat(shown.page().text()).as(ending).contains("Filens kategorier är desamma som kodbokens");
        }
    }

    @Test
    void whatAFileChangesIsShownAndThenKept() {
        Category renamed = goal(0);
        Category missing = goal(1);
        long used = settledWith(missing);
        String yaml = visits.get(null, address() + "/kodbok.yaml").body();
        String changed = yaml.replaceAll("(?s)  - name: " + missing.name() + "\n.*?(?=  - name|  [A-Z]+:|$)", "")
                .replace("name: " + renamed.name(), "name: Omdöpt i filen");

        Answer shown =
                visits.upload(SARA, address() + "/inlasning", "fil.yaml", changed.getBytes(StandardCharsets.UTF_8));

        assertThat(shown.page().text())
                .contains("Nytt namn, förut " + renamed.name(), "Avslutas; insatser som har den behåller den");
        assertThat(book().version()).isEqualTo(1);
        Element form = shown.page().expectFirst("form[action$=behall]");
        Answer kept = visits.post(
                SARA,
                address() + "/inlasning/behall",
                "version",
                "1",
                "innehall",
                form.expectFirst("input[name=innehall]").val());
        assertThat(kept.location()).startsWith(address() + "?gjort=inlast");
        assertThat(codebooks.category(renamed.id()).orElseThrow().name()).isEqualTo("Omdöpt i filen");
        assertThat(codebooks.category(missing.id()).orElseThrow().retired()).isTrue();
        assertThat(book().of(Dimension.OUTCOME))
                .extracting(Category::name)
                .isEqualTo(
                        book().of(Dimension.GOAL).stream().map(Category::name).toList());
        assertThat(coding.work(used, world.as(SARA)).counted()).containsExactly(missing.id());
    }

    private long settledWith(Category category) {
        world.given(anIntervention());
        long id = world.allIds().getLast();
        coding.done(id, Set.of(category.id()), world.as(SARA));
        return id;
    }

    @Test
    void aFileThatSomebodyElseWasFasterThanIsShownAnew() {
        String yaml = visits.get(null, address() + "/kodbok.yaml").body();
        visits.post(LEO, address() + "/ny-kategori?dimension=goal", "version", "1", "nameSv", "Leos");

        Answer late = visits.post(SARA, address() + "/inlasning/behall", "version", "1", "innehall", yaml);

        assertThat(late.page().text()).contains("Någon annan har ändrat", "Leos", "Tas bort; ingen insats har den");
        assertThat(goal(5)).isNotNull();
        assertThat(book().version()).isEqualTo(2);
    }

    @Test
    void anotherToolsCodesNeedADimension() {
        byte[] qdc = """
                <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="X"><Codes>
                <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Ny kod" isCodable="true"/>
                </Codes></CodeBook>""".getBytes(StandardCharsets.UTF_8);

        assertThat(visits.upload(SARA, address() + "/inlasning", "f.qdc", qdc)
                        .page()
                        .text())
                .contains("1 kategorier som inte står i någon dimension");
        assertThat(visits.upload(SARA, address() + "/inlasning?dimension=goal", "f.qdc", qdc)
                        .page()
                        .select("tbody th"))
                .extracting(Element::text)
                .contains("Ny kod");
    }

    @Test
    void aBadFileIsRefusedWholeWithEveryReason() {
        Answer refused = visits.upload(
                SARA,
                address() + "/inlasning",
                "f.csv",
                "dimension,name\nfel,A\ngoal,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.page().select(".govuk-error-summary li").eachText())
                .containsExactly(
                        "Rad 2: ”fel” är ingen dimension. Skriv activity, output, goal eller outcome.",
                        "Rad 3: Skriv ett namn.");
        assertThat(book().version()).isEqualTo(1);
    }

    @Test
    void othersReadNoFilesIn() {
        for (Person person : new Person[] {null, ANNA, AMIR}) {
            assertThat(visits.get(person, address() + "/inlasning").status()).isEqualTo(403);
            assertThat(visits.upload(person, address() + "/inlasning", "f.csv", new byte[] {'a'})
                            .status())
                    .isEqualTo(403);
            assertThat(visits.post(person, address() + "/inlasning/behall", "version", "1", "innehall", "x")
                            .status())
                    .isEqualTo(403);
        }
        long draft = edits.copy(book().id(), 2022, world.as(SARA)).id();
        assertThat(visits.get(null, "/kodbocker/" + draft + "/kodbok.yaml").status())
                .isEqualTo(404);
    }

    @Test
    void thePagesAreInEnglishToo() {
        for (String path : List.of(
                "",
                "/historik",
                "/nasta-ar",
                "/inlasning",
                "/ny-kategori?dimension=goal",
                "/kategorier/" + goal(0).id(),
                "/kategorier/" + goal(0).id() + "/avslut",
                "/kategorier/" + goal(0).id() + "/delning",
                "/kategorier/" + goal(0).id() + "/sammanslagning")) {
            String at = address() + path + (path.contains("?") ? "&" : "?") + "lang=en";
            assertThat(visits.get(SARA, at).status()).as(at).isEqualTo(200);
        }
        assertThat(visits.get(SARA, address() + "?lang=en").page().text()).contains("Goals and outcomes");
    }

    private Codebook book() {
        return codebooks.inForce(2021, "god-vard", Level.MUNICIPALITY).orElseThrow();
    }

    private String address() {
        return "/kodbocker/" + book().id();
    }

    private Category goal(int place) {
        return book().of(Dimension.GOAL).get(place);
    }
}
