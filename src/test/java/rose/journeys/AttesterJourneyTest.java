package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.ANNA;
import static rose.journeys.Accounts.DEMO_PASSWORD;
import static rose.journeys.Accounts.EVA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rose.commandline.Answer;

/** A response that came with a file is opened, approved with an account and by a link, handed in, and opened by an analyst. */
@ExtendWith(Stage.Given.class)
class AttesterJourneyTest {

    /** Area 1 of 2022 is followed up by Folkhälsomyndigheten alone. */
    private static final String AMIR = "analytiker@folkhalsomyndigheten.exempel";

    private static final Pattern LINK = Pattern.compile("/godkann/[\\w-]+");

    @Test
    void aManagerWithAnAccountAndOneWithALinkApproveWhatIsHandedIn(Stage stage) {
        String response;
        String link;
        try (Visitor anna = stage.visitor().signIn(ANNA, DEMO_PASSWORD)) {
            response = opens(anna);
            mends(anna, response);
            asks(anna, response);
            link = linkInTheLetter(anna);
        }
        try (Visitor eva = stage.visitor().signIn(EVA, DEMO_PASSWORD)) {
            approvesWithAnAccount(eva, response);
        }
        try (Visitor maj = stage.visitor()) {
            approvesByLink(maj, link);
        }
        try (Visitor anna = stage.visitor().signIn(ANNA, DEMO_PASSWORD)) {
            handsIn(anna, response);
            looksAtTheFeedback(anna, response, stage);
        }
        try (Visitor amir = stage.visitor().signIn(AMIR, DEMO_PASSWORD)) {
            opensAgain(amir, response);
        }
    }

    private static String opens(Visitor anna) {
        anna.open("/redovisa?ar=2022");
        anna.page().locator(".tasks a[href^='/svar/']").first().click();
        anna.lookOver();
        String response = anna.place().replaceFirst("/granska.*", "");
        anna.link("Öppna svaret igen").click();
        anna.button("Öppna svaret igen").click();
        assertThat(anna.page().locator(".govuk-error-summary").innerText()).contains("Skriv varför");
        anna.lookOver();
        anna.page().getByLabel("Varför öppnas svaret?").fill("Ett belopp var fel");
        anna.button("Öppna svaret igen").click();
        assertThat(anna.place()).isEqualTo(response);
        return response;
    }

    /** Follows each link of the error summary to its field, and answers there. */
    private static void mends(Visitor anna, String response) {
        anna.open(response + "/granska");
        anna.lookOver();
        take(anna, "review");
        Locator links = anna.page().locator(".govuk-error-summary a");
        for (int left = 40; left > 0 && links.count() > 0; left--) {
            links.first().click();
            String field = anna.place().replaceFirst(".*#", "");
            Locator at = anna.page().locator("#" + field);
            Locator choices = at.locator("input[type=radio], input[type=checkbox]");
            if (choices.count() > 0) {
                choices.first().check();
            } else {
                at.fill(at.getAttribute("inputmode") == null ? "Det som gjordes" : "1000");
            }
            anna.page().locator("button[data-save]").click();
            anna.page().waitForLoadState();
            anna.open(response + "/granska");
        }
        assertThat(links.count()).isZero();
    }

    private static void asks(Visitor anna, String response) {
        anna.button("Lämna in svaret").click();
        assertThat(anna.page().locator(".govuk-error-summary").innerText()).contains("Be om ett godkännande");
        anna.lookOver();
        anna.page().locator(".govuk-error-summary a").click();
        anna.lookOver();
        anna.button("Skicka frågan").click();
        assertThat(anna.page().locator(".govuk-error-message").count()).isEqualTo(2);
        anna.lookOver();
        anna.page().locator("#f-name").fill("Maj Holm");
        anna.page().locator("#f-email").fill("maj.holm@krokom.exempel");
        anna.button("Skicka frågan").click();
        anna.button("Fråga Eva Lund, Krokoms kommun").click();
        assertThat(anna.page().locator(".approval").count()).isEqualTo(2);
        anna.lookOver();
        take(anna, "asked");
        assertThat(anna.place()).isEqualTo(response + "/godkannanden");
    }

    private static String linkInTheLetter(Visitor anna) {
        anna.open("/brev");
        anna.page()
                .locator("main tr", new Page.LocatorOptions().setHasText("Maj Holm"))
                .locator("a")
                .first()
                .click();
        Matcher link = LINK.matcher(anna.page().locator("main").innerText());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static void approvesWithAnAccount(Visitor eva, String response) {
        eva.open("/redovisa");
        assertThat(eva.page().locator("main").innerText()).contains("Väntar på ditt godkännande");
        eva.lookOver();
        eva.page().locator("a[href='" + response + "/granska']").first().click();
        eva.lookOver();
        eva.button("Skicka tillbaka med en kommentar").click();
        assertThat(eva.page().locator(".govuk-error-summary").innerText()).contains("Skriv vad som behöver ändras");
        eva.lookOver();
        eva.button("Godkänn").click();
        assertThat(eva.page().locator(".notice--saved").innerText()).contains("Du har godkänt svaret");
        eva.lookOver();
    }

    private static void approvesByLink(Visitor maj, String link) {
        maj.visit(link);
        take(maj, "link");
        maj.button("Godkänn").click();
        assertThat(maj.page().locator(".notice--saved").innerText()).contains("Du har godkänt svaret");
        maj.lookOver();
        assertThat(maj.open("/godkann/gissad").status()).isEqualTo(404);
        maj.lookOver();
        assertThat(maj.excuse()).hasSize(1);
    }

    private static void handsIn(Visitor anna, String response) {
        anna.open(response + "/granska");
        assertThat(anna.page()
                        .locator(".tag--done", new Page.LocatorOptions().setHasText("Godkänt"))
                        .count())
                .isEqualTo(2);
        anna.button("Lämna in svaret").click();
        assertThat(anna.heading()).isEqualTo("Kvitto på inlämning");
        anna.lookOver();
        take(anna, "receipt");
        var file = anna.page()
                .waitForDownload(() -> anna.link("Hämta kvittot som pdf").click());
        assertThat(file.suggestedFilename()).endsWith(".pdf");
        folder().ifPresent(folder -> file.saveAs(folder.resolve("receipt.pdf")));
    }

    /** From the receipt; what it says of the nation is what the program's figure says. */
    private static void looksAtTheFeedback(Visitor anna, String response, Stage stage) {
        anna.link("Se er återkoppling: ert län, landet och andra").click();
        assertThat(anna.place()).isEqualTo(response + "/aterkoppling");
        anna.lookOver();
        take(anna, "feedback");
        assertThat(anna.page().locator("#egna ~ .tasks li").count())
                .isEqualTo(Integer.parseInt(cell(anna, "Insatser", 0)));
        String[] figure = Answer.of(
                        stage.demo().data(),
                        "figure",
                        "any-outcome",
                        "--year",
                        "2022",
                        "--area",
                        "handlingsplaner-mobila",
                        "--level",
                        "MUNICIPALITY")
                .outLines()
                .getLast()
                .split(",");
        assertThat(Integer.parseInt(figure[0])).isPositive();
        assertThat(cell(anna, "Kodade insatser med minst en effekt", -1))
                .endsWith("(" + figure[1] + " av " + figure[0] + ")");
        var file = anna.page()
                .waitForDownload(
                        () -> anna.link("Ert faktablad (pdf, två sidor)").click());
        assertThat(file.suggestedFilename()).isEqualTo("faktablad-2022-kommun-2309.pdf");
        folder().ifPresent(folder -> file.saveAs(folder.resolve("sheet.pdf")));
        anna.open("/redovisa?ar=2022");
        assertThat(anna.page()
                        .locator("a[href='" + response + "/aterkoppling']")
                        .count())
                .isEqualTo(1);
    }

    /** Of a row beside each other: oneself first, the nation last. */
    private static String cell(Visitor visitor, String row, int column) {
        return visitor.page()
                .locator(
                        "[aria-labelledby=jamfort] tr",
                        new Page.LocatorOptions()
                                .setHas(visitor.page()
                                        .locator(
                                                "th",
                                                new Page.LocatorOptions()
                                                        .setHasText(Pattern.compile("^" + row + "$")))))
                .locator("td")
                .nth(column)
                .innerText()
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static void opensAgain(Visitor amir, String response) {
        amir.open(response + "/granska");
        assertThat(amir.heading()).isEqualTo("Inlämning 1");
        amir.lookOver();
        amir.link("Öppna svaret igen").click();
        amir.lookOver();
        amir.page().getByLabel("Varför öppnas svaret?").fill("Beloppen går inte ihop");
        amir.button("Öppna svaret igen").click();
        assertThat(amir.page().locator(".notice").first().innerText()).contains("Beloppen går inte ihop");
    }

    private static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv("ROSE_PICTURES")).map(Path::of);
    }

    /** A picture to look at, where a folder for them is named. */
    private static void take(Visitor visitor, String name) {
        folder().ifPresent(folder -> {
            for (int width : new int[] {1280, 360}) {
                visitor.page().setViewportSize(width, 900);
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(folder.resolve(name + "-" + width + ".png")));
            }
            visitor.page().setViewportSize(1280, 900);
        });
    }
}
