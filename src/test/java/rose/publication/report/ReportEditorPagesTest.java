package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.LEO;
import static rose.Person.SARA;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;

/** The editor without script: every step is a page of its own. */
@RoseTest
class ReportEditorPagesTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    WrittenReports reports;

    @Autowired
    BlockWriting writing;

    private long report;
    private String address;

    @BeforeEach
    void begin() {
        Answer begun = visits.post(
                SARA,
                "/rapporter",
                "namn",
                "Lägesrapport 2021",
                "ar",
                "2021",
                "vems",
                SARA.organisationId(),
                "mall",
                "headings",
                "sprak",
                "sv");
        assertThat(begun.location()).matches("/rapporter/\\d+/redigera");
        address = begun.location().replace("/redigera", "");
        report = Long.parseLong(address.replaceAll("\\D", ""));
    }

    private Block block(int i) {
        return reports.blocks(report, world.as(SARA)).stream()
                .filter(block -> !block.removed())
                .toList()
                .get(i);
    }

    private String at(Block block) {
        return address + "/stycken/" + block.id();
    }

    private Document editor(Person person, int chapter) {
        return visits.get(person, address + "/redigera?kapitel=" + chapter).page();
    }

    private Answer save(Person person, Block seen, String text) {
        return visits.post(person, at(seen), "version", String.valueOf(seen.version()), "text", text);
    }

    // --- beginning and reading

    @Test
    void aNameIsAskedForAndWhatWasChosenIsKept() {
        Document page = visits.post(
                        SARA,
                        "/rapporter",
                        "namn",
                        " ",
                        "ar",
                        "2022",
                        "vems",
                        "gemensam",
                        "mall",
                        "headings",
                        "sprak",
                        "en")
                .page();

        assertThat(page.select(".govuk-error-summary li").eachText()).containsExactly("Skriv vad rapporten ska heta");
        assertThat(page.title()).startsWith("Fel:");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("gemensam", "headings", "en");
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("2022");
    }

    @Test
    void theListHasAllReportsAndLeadsToWhatElseIsPublished() {
        Document page = visits.get(AMIR, "/rapporter").page();

        assertThat(page.select(".tasks a").eachText()).containsExactly("Lägesrapport 2021");
        assertThat(page.select(".tasks .tag").eachText()).containsExactly("Utkast");
        assertThat(page.select("aside a").eachAttr("href"))
                .containsExactly("/rapporter/utgivna", "/faktablad", "/kontroll");
    }

    @Test
    void theOldAddressLeadsForGoodToTheListThatItsReaderMaySee() {
        for (String old :
                List.of("/lagesrapporter", "/lagesrapporter/2021/SOS", "/lagesrapporter/2021/SOS/lagesrapport.pdf")) {
            assertThat(visits.get(SARA, old).status()).isEqualTo(301);
            assertThat(visits.get(SARA, old).location()).isEqualTo("/rapporter");
            assertThat(visits.get(ANNA, old).location()).isEqualTo("/rapporter/utgivna");
            assertThat(visits.get(null, old).location()).isEqualTo("/rapporter/utgivna");
        }
    }

    @Test
    void oneChapterIsShownAtATime() {
        Document page = editor(SARA, 2);

        assertThat(page.select(".contents li").eachText())
                .containsExactly("Sammanfattning", "Bakgrund", "Metod", "Resultat", "Diskussion");
        assertThat(page.select(".contents [aria-current]").eachText()).containsExactly("Bakgrund");
        assertThat(page.select(".written-text").eachText()).containsExactly("Bakgrund");
        assertThat(page.select(".pages a").eachText()).containsExactly("Föregående: Sammanfattning", "Nästa: Metod");
    }

    @Test
    void analystsOfTheOtherAuthorityReadWithoutTools() {
        Document page = editor(AMIR, 1);

        assertThat(page.text()).contains("Du kan läsa rapporten men inte skriva i den");
        assertThat(page.select("main form, main button, a[href*=redigera]:contains(Redigera)"))
                .isEmpty();
        assertThat(visits.get(AMIR, at(block(0)) + "/historik").status()).isEqualTo(200);
        assertThat(visits.get(AMIR, at(block(0)) + "/redigera").status()).isEqualTo(403);
    }

    @Test
    void nobodyElseComesIn() {
        String block = at(block(0));
        for (String path : List.of(
                "/rapporter",
                "/rapporter/ny",
                address + "/redigera",
                block + "/redigera",
                block + "/historik",
                address + "/stycken/ny")) {
            assertThat(visits.get(ANNA, path).status()).as(path).isEqualTo(403);
            assertThat(visits.get(null, path).location()).as(path).endsWith("/logga-in");
        }
        for (Person person : List.of(ANNA, AMIR)) {
            for (Answer answer : List.of(
                    visits.post(person, block, "version", "1", "text", "Kapat"),
                    visits.post(person, block + "/sammanfogning", "version", "1", "text", "Kapat"),
                    visits.post(person, address + "/stycken", "efter", "0", "text", "Kapat"),
                    visits.post(person, address + "/forhandsvisning", "text", "Kapat"),
                    visits.post(person, address + "/namn", "namn", "Kapat"),
                    visits.post(person, block + "/plats", "till", "ner"),
                    visits.post(person, block + "/borttagning", "version", "1"),
                    visits.post(person, block + "/atertagning"),
                    visits.post(person, block + "/historik", "version", "1", "tidigare", "1"),
                    visits.post(person, block + "/kommentarer", "kommentar", "Kapat"),
                    visits.post(person, block + "/kommentarer/1/losning"))) {
                assertThat(answer.status()).isEqualTo(403);
            }
        }
        assertThat(visits.postFromElsewhere(SARA, block).status()).isEqualTo(403);
        assertThat(reports.blocks(report, world.as(SARA))).hasSize(5).allMatch(each -> each.version() == 1);
    }

    @Test
    void whatIsNotThereIsSaid() {
        for (String path : List.of(
                "/rapporter/99999/redigera",
                address + "/stycken/99999/redigera",
                address + "/stycken/99999/historik",
                address + "/stycken/ny?efter=x")) {
            assertThat(visits.get(SARA, path).status()).as(path).isEqualTo(404);
        }
        assertThat(visits.get(SARA, address + "/redigera?kapitel=77").status()).isEqualTo(200);
    }

    // --- writing

    @Test
    void aBlockIsAddedAndShownAndEscaped() {
        Block heading = block(1);
        Element form = visits.get(SARA, address + "/stycken/ny?efter=" + heading.id())
                .page()
                .expectFirst("form.writing");
        assertThat(form.attr("hx-post")).isEmpty();
        assertThat(form.select("textarea").hasAttr("hx-post")).isTrue();
        assertThat(form.select("code").eachText()).contains("# Rubrik", "{share goal ökad-tillgänglighet}");

        String text = "Ett <b>stycke</b>.\r\n\r\n- en\r\n- två";
        Answer added = visits.post(SARA, form.attr("action"), "efter", String.valueOf(heading.id()), "text", text);

        Document page = visits.get(SARA, added.location()).page();
        assertThat(page.select(".contents [aria-current]").text()).isEqualTo("Bakgrund");
        assertThat(page.select(".written-text p").eachText()).containsExactly("Ett <b>stycke</b>.");
        assertThat(page.select(".written-text li").eachText()).containsExactly("en", "två");
        assertThat(page.expectFirst("[autofocus]").text()).isEqualTo("Redigera stycke 2");
    }

    @Test
    void whatIsTypedIsShownWithoutBeingSaved() {
        Document page = visits.post(SARA, at(block(0)), "version", "1", "text", "# Kort\n\nText", "visa", "ja")
                .page();

        assertThat(page.select(".writing-preview h2").text()).isEqualTo("Kort");
        assertThat(page.expectFirst("textarea").wholeText()).isEqualTo("# Kort\n\nText");
        assertThat(visits.post(SARA, address + "/forhandsvisning", "text", "Ett ord")
                        .page()
                        .select("p")
                        .text())
                .isEqualTo("Ett ord");
        assertThat(block(0).version()).isEqualTo(1);
    }

    @Test
    void aBlockThatIsNotThereIsNotShown() {
        assertThat(visits.post(SARA, address + "/forhandsvisning", "text", "Ett ord", "stycke", "987654")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeSavedIsKeptInTheForm() {
        String tooLong = "å".repeat(BlockWriting.LONGEST + 1);
        Document page = save(SARA, block(0), tooLong).page();

        assertThat(page.select(".govuk-error-message").text()).contains("Ett stycke får ha högst 30 000 tecken");
        assertThat(page.expectFirst("textarea").wholeText()).isEqualTo(tooLong);
        assertThat(page.expectFirst("textarea").attr("aria-describedby"))
                .isEqualTo(page.expectFirst(".govuk-error-message").id());
        assertThat(visits.post(SARA, address + "/stycken", "efter", "0", "text", " ")
                        .page()
                        .select(".govuk-error-message")
                        .text())
                .contains("Skriv något");
    }

    // --- two in one block

    @Test
    void theSecondToSaveSeesBothTextsAndKeepsHisOwn() {
        Block seen = block(0);
        save(SARA, seen, "Målen är nådda i år");
        Document page = save(LEO, seen, "Målen är inte nådda i år").page();

        assertThat(page.expectFirst("main h2").text()).isEqualTo("Sara Lind har ändrat stycket medan du skrev");
        assertThat(page.select("ins.diff-in").eachText()).containsExactly("bara här: inte");
        Element mine = page.expectFirst("form:contains(Behåll min)");
        visits.post(
                LEO,
                mine.attr("action"),
                "version",
                mine.expectFirst("[name=version]").val(),
                "text",
                mine.expectFirst("[name=text]").wholeText());
        assertThat(block(0).text()).isEqualTo("Målen är inte nådda i år");
        assertThat(writing.history(report, seen.id(), world.as(SARA)))
                .extracting(BlockVersion::text)
                .contains("Målen är nådda i år");
    }

    @Test
    void bothTextsAreMadeOne() {
        Block seen = block(0);
        save(SARA, seen, "Saras");
        Element merge = save(LEO, seen, "Leos").page().expectFirst("form:contains(Sammanfoga)");
        Document form = visits.post(
                        LEO,
                        merge.attr("action"),
                        "version",
                        merge.expectFirst("[name=version]").val(),
                        "text",
                        merge.expectFirst("[name=text]").wholeText())
                .page();

        assertThat(form.expectFirst("textarea").wholeText()).isEqualTo("Saras\n\nLeos");
        assertThat(form.expectFirst("[name=version]").val()).isEqualTo("2");
        assertThat(form.text()).contains("först den av Sara Lind");
    }

    @Test
    void whoeverWritesInARemovedBlockMayTakeItBack() {
        Block seen = block(1);
        visits.post(SARA, at(seen) + "/borttagning", "version", "1");
        Document page = save(LEO, seen, "Leos text").page();

        assertThat(page.expectFirst("main h2").text()).isEqualTo("Sara Lind har tagit bort stycket medan du skrev");
        Element back = page.expectFirst("form:contains(Ta tillbaka med min text)");
        visits.post(
                LEO,
                back.attr("action"),
                "version",
                back.expectFirst("[name=version]").val(),
                "text",
                "Leos text");
        assertThat(block(1).text()).isEqualTo("Leos text");
    }

    // --- order, removal, comments, history

    @Test
    void aBlockIsMovedAndItsButtonKeepsFocus() {
        Block second = block(1);
        Document page = visits.get(
                        SARA,
                        visits.post(SARA, at(second) + "/plats", "till", "upp").location())
                .page();

        assertThat(block(0)).isEqualTo(second);
        assertThat(page.expectFirst("[autofocus]").text()).isEqualTo("Flytta upp stycke 1");
        assertThat(page.expectFirst("#stycke-" + second.id() + " [role=status]").text())
                .isEqualTo("Stycket är flyttat.");
        assertThat(visits.get(
                                SARA,
                                visits.post(SARA, at(second) + "/plats", "till", "upp")
                                        .location())
                        .body())
                .contains("kan inte flyttas längre");
    }

    @Test
    void whatIsRemovedIsFoundBelowAndTakenBack() {
        Block first = block(0);
        Document page = visits.get(
                        SARA,
                        visits.post(SARA, at(first) + "/borttagning", "version", "1")
                                .location())
                .page();

        assertThat(page.select(".notice").text()).contains("Stycket är borttaget");
        assertThat(page.select(".written-removed li p").first().text()).isEqualTo("# Sammanfattning");
        visits.post(SARA, at(first) + "/atertagning");
        assertThat(block(0).id()).isEqualTo(first.id());
    }

    @Test
    void nobodyRemovesWhatTheyHaveNotSeen() {
        Block seen = block(0);
        save(LEO, seen, "Nytt");
        String location =
                visits.post(SARA, at(seen) + "/borttagning", "version", "1").location();

        assertThat(visits.get(SARA, location).body()).contains("Någon annan har ändrat stycket");
        assertThat(block(0).text()).isEqualTo("Nytt");
    }

    @Test
    void aCommentIsSeenByTheOthersUntilItIsResolved() {
        visits.post(LEO, at(block(0)) + "/kommentarer", "kommentar", "Stämmer <det>?");
        Document page = editor(SARA, 1);
        assertThat(page.select(".written-comments .lines").eachText()).containsExactly("Stämmer <det>?");
        assertThat(page.select(".contents [aria-current]").text()).isEqualTo("Sammanfattning 1 kommentar");

        visits.post(SARA, page.select("form[action$=/losning]").attr("action"));
        page = editor(LEO, 1);
        assertThat(page.select(".contents [aria-current]").text()).isEqualTo("Sammanfattning");
        assertThat(page.select(".written-resolved").text()).contains("1 löst kommentar", "Löst av Sara Lind");
    }

    @Test
    void theHistoryTellsWhoAndWhenAndPutsBack() {
        save(LEO, block(0), "Leos text");
        Document page = visits.get(SARA, at(block(0)) + "/historik").page();
        assertThat(page.select(".written-history h2").eachText()).hasSize(2);
        assertThat(page.select(".written-history h2").first().text())
                .startsWith("Leo Hed skrev")
                .endsWith("Står nu");
        assertThat(page.select("del").eachText()).containsExactly("bara här: # Sammanfattning");

        visits.post(SARA, at(block(0)) + "/historik", "version", "2", "tidigare", "1");
        assertThat(block(0).text()).isEqualTo("# Sammanfattning");
        String late = visits.post(LEO, at(block(0)) + "/historik", "version", "2", "tidigare", "2")
                .location();
        assertThat(visits.get(LEO, late).body()).contains("Ingenting är återställt");
        assertThat(block(0).version()).isEqualTo(3);
    }

    @Test
    void theNameIsChanged() {
        String location = visits.post(SARA, address + "/namn", "namn", "Läget").location();

        assertThat(visits.get(SARA, location).heading()).isEqualTo("Läget");
    }
}
