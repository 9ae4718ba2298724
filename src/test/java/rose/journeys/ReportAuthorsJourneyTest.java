package rose.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.makeAnalyst;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rose.commandline.RunningProgram;

/** Sara and Leo write one report, in one paragraph too; whatever each writes is seen, chosen and kept. */
@ExtendWith(Stage.Given.class)
class ReportAuthorsJourneyTest {

    @TempDir
    Path folder;

    private String chapter;

    @Test
    void twoAuthorsWriteOneReportAndNothingIsLost(Stage stage) throws Exception {
        try (RunningProgram program = RunningProgram.run(folder.resolve("data"))) {
            String ofSara = makeAnalyst(program, "sara@sos.exempel", "Sara Lind");
            String ofLeo = makeAnalyst(program, "leo@sos.exempel", "Leo Hed");
            try (Visitor sara = stage.visitor(program);
                    Visitor leo = stage.visitor(program)) {
                sara.signIn("sara@sos.exempel", ofSara);
                leo.signIn("leo@sos.exempel", ofLeo);
                begins(sara);
                writes(sara);
                bothWriteInOneParagraph(sara, leo);
                comments(sara, leo);
                readsTheHistoryAndPutsBack(sara);
                removesAndTakesBack(sara);
                removesAFigureThatTheTextRefersTo(sara);
                movesByKey(sara);
                findsWhatWasNotSaved(leo);
                throwsItAwayAndTakesItBack(sara, leo);
            }
        }
    }

    private static void begins(Visitor sara) {
        sara.link("Rapporter").click();
        sara.link("Börja en rapport").click();
        sara.lookOver();
        sara.button("Börja").click();
        assertThat(sara.page().locator(".govuk-error-summary").innerText()).contains("Skriv vad rapporten ska heta");
        sara.page().getByLabel("Rapportens namn").fill("Lägesrapport 2023");
        sara.page().getByLabel("Bara rubriker").check();
        sara.button("Börja").click();
        assertThat(sara.heading()).isEqualTo("Lägesrapport 2023");
        sara.lookOver();
    }

    private void writes(Visitor sara) {
        sara.link("Bakgrund").click();
        sara.page().locator("a:has-text('Lägg till efter')").first().click();
        Locator text = sara.page().getByLabel("Det nya styckets text");
        assertThat(text).isFocused();
        text.fill("Länen har fått medel.");
        assertThat(sara.page().locator(".writing-preview .written-text p")).hasText("Länen har fått medel.");
        sara.page().locator(".writing-help summary").click();
        sara.lookOver();
        sara.button("Lägg till").click();
        assertThat(paragraph(sara).locator("p").first()).hasText("Länen har fått medel.");
        assertThat(tool(sara, "Redigera")).isFocused();
        chapter = sara.place();
    }

    /** The block under the chapter's heading. */
    private static Locator paragraph(Visitor visitor) {
        return visitor.page().locator(".written-block").nth(1);
    }

    private static Locator tool(Visitor visitor, String name) {
        return paragraph(visitor)
                .locator(
                        ".written-tools > a, .written-tools button, .written-tools summary",
                        new Locator.LocatorOptions().setHasText(Pattern.compile("^" + name)));
    }

    private static Locator typing(Visitor visitor) {
        return paragraph(visitor).getByLabel("Styckets text");
    }

    private void bothWriteInOneParagraph(Visitor sara, Visitor leo) {
        leo.open(chapter);
        for (Visitor each : new Visitor[] {sara, leo}) {
            tool(each, "Redigera").click();
            assertThat(typing(each)).isFocused();
        }
        typing(sara).fill("Alla län har fått medel.");
        typing(sara).press("Control+Enter");
        assertThat(tool(sara, "Redigera")).isFocused();

        typing(leo).fill("Länen har fått mindre medel.");
        paragraph(leo)
                .getByText("Spara", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator conflict = leo.page().locator(".written-conflict");
        assertThat(conflict.locator("h2")).hasText("Sara Lind har ändrat stycket medan du skrev");
        assertThat(conflict.locator("h2")).isFocused();
        assertThat(conflict.locator(".diff-in").allInnerTexts().toString()).contains("Alla", "Länen", "mindre");
        leo.lookOver();
        conflict.getByText("Sammanfoga").click();
        assertThat(typing(leo)).hasValue("Alla län har fått medel.\n\nLänen har fått mindre medel.");
        typing(leo).fill("Alla län har fått mindre medel.");
        paragraph(leo)
                .getByText("Spara", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(paragraph(leo).locator(".written-text")).hasText("Alla län har fått mindre medel.");
    }

    private void comments(Visitor sara, Visitor leo) {
        tool(leo, "Kommentera").click();
        paragraph(leo).getByLabel("Kommentar till de andra som skriver").fill("Har vi siffran för 2022?");
        leo.button("Spara kommentaren").click();
        assertThat(paragraph(leo).locator("[role=status]")).hasText("Kommentaren är sparad.");

        sara.open(chapter);
        assertThat(paragraph(sara).locator(".written-comments")).containsText("Har vi siffran för 2022?");
        assertThat(sara.page().locator(".contents [aria-current]").innerText()).contains("1 kommentar");
        sara.lookOver();
        paragraph(sara).getByText("Markera som löst").click();
        assertThat(paragraph(sara).locator("[role=status]")).hasText("Kommentaren är löst.");
        assertThat(paragraph(sara).locator(".written-resolved summary")).containsText("1 löst kommentar");
    }

    private static void readsTheHistoryAndPutsBack(Visitor sara) {
        tool(sara, "Historik").click();
        sara.lookOver();
        assertThat(sara.page().locator(".written-history > li h2").allInnerTexts())
                .extracting(text -> text.replaceAll(" \\d{4}-.*", ""))
                .containsExactly("Leo Hed skrev", "Sara Lind skrev", "Sara Lind började med det här");
        sara.page()
                .locator(".written-history > li")
                .nth(1)
                .getByText("Sätt tillbaka")
                .click();
        assertThat(paragraph(sara).locator(".written-text")).hasText("Alla län har fått medel.");
        assertThat(tool(sara, "Redigera")).isFocused();
    }

    private static void removesAndTakesBack(Visitor sara) {
        tool(sara, "Ta bort").click();
        Locator back = paragraph(sara).getByText("Ta tillbaka");
        assertThat(back).isFocused();
        sara.lookOver();
        back.press("Enter");
        assertThat(paragraph(sara).locator("[role=status]")).hasText("Stycket är återställt.");
        assertThat(paragraph(sara).locator(".written-text")).hasText("Alla län har fått medel.");
    }

    private void removesAFigureThatTheTextRefersTo(Visitor sara) {
        String text = paragraph(sara).locator(".written-text").innerText();
        tool(sara, "Redigera").click();
        typing(sara).fill("Se figur 1.\n\n{figure county-map area=barn-unga level=REGION}");
        typing(sara).press("Control+Enter");
        assertThat(paragraph(sara).locator("figure")).isVisible();
        tool(sara, "Lägg till efter").click();
        sara.page().getByLabel("Det nya styckets text").fill("Så visar figur 1.");
        sara.button("Lägg till").click();
        tool(sara, "Ta bort").click();
        assertThat(paragraph(sara).locator(".written-referring li")).containsText("Så visar figur 1.");
        sara.lookOver();
        paragraph(sara).getByText("Ta tillbaka").click();
        assertThat(paragraph(sara).locator("figure")).isVisible();
        sara.page()
                .locator(".written-block")
                .nth(2)
                .locator("button:has-text('Ta bort')")
                .click();
        tool(sara, "Redigera").click();
        typing(sara).fill(text);
        typing(sara).press("Control+Enter");
        assertThat(paragraph(sara).locator(".written-text")).hasText(text);
        assertThat(tool(sara, "Redigera")).isFocused();
    }

    private static void movesByKey(Visitor sara) {
        String id = paragraph(sara).getAttribute("id");
        tool(sara, "Flytta upp").focus();
        sara.page().keyboard().press("Enter");
        sara.page().waitForURL("**fokus=upp**");
        assertThat(sara.page().locator("#" + id + " [role=status]")).hasText("Stycket är flyttat.");
        assertThat(sara.page().locator("#" + id + " button:has-text('Flytta upp')"))
                .isFocused();
        assertThat(sara.page().locator(".contents [aria-current]").innerText()).startsWith("Sammanfattning");
        sara.page().locator("#" + id + " button:has-text('Flytta ned')").press("Enter");
        sara.page().waitForURL("**fokus=ner**");
        assertThat(sara.page().locator(".contents [aria-current]").innerText()).startsWith("Bakgrund");
    }

    private void findsWhatWasNotSaved(Visitor leo) {
        leo.open(chapter);
        tool(leo, "Redigera").click();
        typing(leo).fill("Det här har Leo inte sparat.");
        leo.askingUs().open(chapter);
        assertThat(paragraph(leo).locator("[role=status]")).containsText("Här finns text som du inte har sparat");
        tool(leo, "Redigera").click();
        assertThat(typing(leo)).hasValue("Det här har Leo inte sparat.");
        leo.page().route("**/stycken/*", route -> route.abort());
        paragraph(leo)
                .getByText("Spara", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(paragraph(leo).locator("[role=status]")).containsText("Ingen kontakt med servern");
        assertThat(typing(leo)).hasValue("Det här har Leo inte sparat.");
        assertThat(leo.excuse()).isNotEmpty().allMatch(each -> each.contains("ERR_FAILED") || each.contains("htmx"));
        leo.page().unroute("**/stycken/*");
        paragraph(leo)
                .getByText("Spara", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(paragraph(leo).locator(".written-text")).hasText("Det här har Leo inte sparat.");
        leo.page().reload();
        assertThat(paragraph(leo).locator("[role=status]")).hasText("");
    }

    private void throwsItAwayAndTakesItBack(Visitor sara, Visitor leo) {
        sara.open(chapter);
        tool(sara, "Redigera").click();
        typing(sara).fill("Det här hann Sara inte spara.");
        leo.link("Släng rapporten").click();
        leo.lookOver();
        leo.button("Släng rapporten").click();
        assertThat(leo.page().locator(".notice h2")).hasText("”Lägesrapport 2023” är slängd");
        typing(sara).press("Control+Enter");
        assertThat(paragraph(sara).locator("[role=status]"))
                .containsText(Pattern.compile("Leo Hed har slängt rapporten.*Din text finns kvar här"));
        assertThat(typing(sara)).hasValue("Det här hann Sara inte spara.");
        assertThat(sara.excuse()).isNotEmpty().allMatch(each -> each.contains("400"));
        sara.open("/rapporter");
        sara.page().locator(".written-removed summary").click();
        sara.lookOver();
        sara.page().locator(".written-removed button").click();
        assertThat(sara.heading()).isEqualTo("Lägesrapport 2023");
    }
}
