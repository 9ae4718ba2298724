package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.PER;
import static rose.Person.SARA;
import static rose.collection.sql.Tables.ATTESTATION;

import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.organisations.Level;
import rose.platform.pdf.PdfUa;

/** The pages of the end of a respondent's year, over HTTP: read through, approved, handed in, receipt, opened again. */
@RoseTest
@Import(Written.class)
class ReviewPagesTest {

    private static final String SECRET = "Samtalsgrupper";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Written written;

    @Autowired
    Attestations attestations;

    @Autowired
    Responses responses;

    @Autowired
    DSLContext db;

    @Test
    void everythingAnsweredIsReadSectionBySectionWithLinksToMendIt() {
        Response response = whole();
        long entry = written.entries(response, ANNA).getFirst();

        Document page = visits.get(ANNA, review(response)).page();

        assertThat(page.select("#post-" + entry + " h3").text()).isEqualTo(SECRET);
        assertThat(page.select("#post-" + entry + " a").attr("href"))
                .isEqualTo("/svar/" + response.id() + "/post/" + entry);
        assertThat(page.select("#money a").attr("href")).isEqualTo("/svar/" + response.id() + "/avsnitt/money");
        assertThat(page.select(".terms--money").text()).contains("300 000 kr", "400 000 kr");
        assertThat(page.select(".govuk-error-summary")).isEmpty();
    }

    @Test
    void whatMustBeMendedLeadsToTheVeryField() {
        Response response = written.begun(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
        long entry = written.intervention(response, ANNA, "", "100");

        assertThat(visits.get(ANNA, review(response))
                        .page()
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .contains(
                        "/svar/" + response.id() + "/post/" + entry + "#f-title",
                        "/svar/" + response.id() + "/avsnitt/money#f-money_used");
        assertThat(visits.get(ANNA, "/svar/" + response.id() + "/post/" + entry)
                        .page()
                        .select("#f-title"))
                .hasSize(1);
        assertThat(visits.get(ANNA, "/svar/" + response.id() + "/avsnitt/money")
                        .page()
                        .select("#f-money_used"))
                .hasSize(1);
    }

    @Test
    void aRefusedHandingInTellsEveryReason() {
        Response response = whole();

        Answer answer = visits.post(ANNA, "/svar/" + response.id() + "/inlamning");

        assertThat(answer.page().title()).startsWith("Fel:");
        assertThat(answer.page().select(".govuk-error-summary a").eachText())
                .containsExactly("Någon annan behöver godkänna svaret. Be om ett godkännande.");
    }

    @Test
    void fromAskingToReceipt() {
        Response response = whole();
        String base = "/svar/" + response.id();

        assertThat(visits.get(ANNA, base + "/godkannanden")
                        .page()
                        .select("form")
                        .text())
                .contains("Fråga Eva Lund, Krokoms kommun");
        assertThat(visits.post(
                                ANNA,
                                base + "/godkannanden",
                                "organisation",
                                "MUNICIPALITY-2309",
                                "account",
                                String.valueOf(EVA.accountId()))
                        .location())
                .isEqualTo(base + "/godkannanden");
        assertThat(visits.get(EVA, "/redovisa").page().select("a[href=" + base + "/granska]"))
                .isNotEmpty();
        Document asked = visits.get(EVA, base + "/granska").page();
        String action = asked.expectFirst("form[action$=/godkannande]").attr("action");
        String read = asked.expectFirst("input[name=read]").attr("value");
        assertThat(visits.post(EVA, action, "read", read).status()).isEqualTo(302);
        assertThat(visits.get(ANNA, base + "/granska").page().select(".tag").eachText())
                .contains("Godkänt");
        assertThat(visits.post(ANNA, base + "/inlamning").location()).isEqualTo(base + "/kvitto");

        Answer receipt = visits.get(ANNA, base + "/kvitto");
        assertThat(receipt.heading()).isEqualTo("Kvitto på inlämning");
        assertThat(receipt.page().select("main").text())
                .contains("Anna Berg", "Eva Lund, Krokoms kommun", SECRET, "Sen")
                .containsPattern("[0-9a-f]{64}");
        Answer pdf = visits.get(ANNA, base + "/kvitto.pdf");
        assertThat(pdf.response().getContentType()).isEqualTo("application/pdf");
        assertThat(PdfUa.violations(pdf.response().getContentAsByteArray())).isEmpty();
        assertThat(visits.get(ANNA, "/redovisa?ar=2023").page().select(".tag").eachText())
                .contains("Inlämnad, sen");
    }

    @Test
    void anAnalystReadsWhatWasHandedInAndOpensItAgain() {
        Response response = handedIn();
        String base = "/svar/" + response.id();

        assertThat(visits.get(SARA, base + "/granska").location()).isEqualTo(base + "/inlamning/1");
        assertThat(visits.get(SARA, base + "/inlamning/1").body()).contains(SECRET);
        assertThat(visits.get(AMIR, base + "/oppning").status()).isEqualTo(403);
        Answer without = visits.post(SARA, base + "/oppning", "reason", "");
        assertThat(without.page().select(".govuk-error-message").text()).contains("Skriv varför");
        assertThat(visits.post(SARA, base + "/oppning", "reason", "Beloppen").location())
                .isEqualTo(base + "/inlamning/1");
        assertThat(visits.get(SARA, base + "/inlamning/1").body()).contains("Beloppen");
        assertThat(visits.get(ANNA, base).status()).isEqualTo(200);
    }

    @Test
    void whatCameWithAFileIsReadAndOpened() {
        world.given(anIntervention().in(2021, "god-vard").titled("Från fil").costing(5000));
        String base =
                "/svar/" + db.fetchSingle("select id from collection.response").get(0, Long.class);

        Answer page = visits.get(ANNA, base + "/granska");
        assertThat(page.body()).contains("Från fil", "Inläst från fil");
        assertThat(visits.get(SARA, base + "/granska").status()).isEqualTo(200);
        assertThat(visits.get(ANNA, base + "/kvitto").status()).isEqualTo(404);
        assertThat(visits.post(ANNA, base + "/oppning", "reason", "Rätta").location())
                .isEqualTo(base);
        assertThat(visits.get(ANNA, base + "/granska").body()).contains("Från fil");
    }

    @Test
    void aLinkOpensOneResponseToTheWorldAndNothingElse() {
        Response response = whole();
        String token = link(response);

        Answer page = visits.get(null, "/godkann/" + token);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(SECRET, "Maj Holm");
        assertThat(page.response().getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(visits.get(null, review(response)).location()).endsWith("/logga-in");
        assertThat(visits.post(null, "/godkann/" + token + "/atersandning", "remark", "")
                        .body())
                .contains("Skriv vad som behöver ändras");
        assertThat(visits.post(null, "/godkann/" + token + "/godkannande", "read", "gammalt")
                        .body())
                .contains("Svaret ändrades medan du läste");
        String read = page.page().expectFirst("input[name=read]").attr("value");
        assertThat(visits.post(null, "/godkann/" + token + "/godkannande", "read", read)
                        .location())
                .isEqualTo("/godkann/" + token);
        assertThat(visits.get(null, "/godkann/" + token).body()).contains("Du har godkänt svaret");
        assertThat(visits.post(ANNA, "/godkann/" + token + "/godkannande", "read", read)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLinkThatIsOldTakenBackOrGuessedGetsAClearPage() {
        Response response = whole();
        String token = link(response);
        Answer guessed = visits.get(null, "/godkann/gissad");
        Answer other = visits.get(null, "/godkann/" + LinkToken.random().text());

        assertThat(guessed.status()).isEqualTo(404);
        assertThat(guessed.page().expectFirst("main").html())
                .isEqualTo(other.page().expectFirst("main").html());
        db.update(ATTESTATION).set(ATTESTATION.EXPIRES_AT, ATTESTATION.ASKED_AT).execute();
        Answer old = visits.get(null, "/godkann/" + token);
        assertThat(old.status()).isEqualTo(410);
        assertThat(old.heading()).isEqualTo("Länken går inte att använda");
        assertThat(old.body()).doesNotContain(SECRET).contains("2026-03-02");
        Answer sent = visits.post(null, "/godkann/" + token + "/godkannande", "read", "x");
        assertThat(sent.status()).isEqualTo(410);
        db.update(ATTESTATION)
                .set(ATTESTATION.WITHDRAWN_AT, ATTESTATION.ASKED_AT)
                .execute();
        assertThat(visits.get(null, "/godkann/" + token).body()).contains("tagits tillbaka");
    }

    // --- who comes to which address

    @Test
    void thoseOfOtherOrganisationsAndUnsharedAnalystsReadNothingOfADraft() {
        Response response = whole();
        String base = "/svar/" + response.id();

        for (Person person : List.of(BO, PER, SARA, AMIR)) {
            for (String path :
                    List.of("/granska", "/godkannanden", "/kvitto", "/kvitto.pdf", "/inlamning/1", "/oppning")) {
                Answer answer = visits.get(person, base + path);
                assertThat(answer.status()).as(person + path).isIn(403, 404);
                assertThat(answer.body()).doesNotContain(SECRET);
            }
        }
        for (Person person : List.of(EVA, KARIN)) {
            assertThat(visits.get(person, base + "/granska").status()).isEqualTo(200);
            assertThat(visits.get(person, base + "/godkannanden").status()).isEqualTo(403);
        }
        responses.setShared(response.id(), true, world.as(ANNA));
        assertThat(visits.get(SARA, base + "/granska").body()).contains(SECRET);
    }

    @Test
    void nobodyButTheRespondentChangesAnything() {
        Response response = whole();
        String base = "/svar/" + response.id();
        link(response);
        long asked = db.select(ATTESTATION.ID).from(ATTESTATION).fetchSingle().value1();

        for (Person person : List.of(BO, PER, EVA, KARIN, SARA, AMIR)) {
            for (Answer answer : List.of(
                    visits.post(person, base + "/inlamning"),
                    visits.post(person, base + "/godkannanden", "organisation", "MUNICIPALITY-2309"),
                    visits.post(person, base + "/godkannanden/" + asked + "/aterkallande"),
                    visits.post(person, base + "/godkannanden/" + asked + "/godkannande", "read", "x"),
                    visits.post(person, base + "/godkannanden/" + asked + "/atersandning", "remark", "x"))) {
                assertThat(answer.status()).as(person.name()).isIn(403, 404);
            }
        }
        assertThat(visits.post(ANNA, base + "/godkannanden/" + asked + "/godkannande", "read", "x")
                        .status())
                .isEqualTo(404);
        assertThat(visits.post(null, base + "/inlamning").location()).endsWith("/logga-in");
        assertThat(visits.postFromElsewhere(ANNA, base + "/inlamning").status()).isEqualTo(403);
    }

    @Test
    void whatIsHandedInIsReadByThoseWhoFollowItAndByAnalysts() {
        Response response = handedIn();
        String base = "/svar/" + response.id();

        for (Person person : List.of(ANNA, EVA, KARIN, SARA, AMIR)) {
            assertThat(visits.get(person, base + "/kvitto").status())
                    .as(person.name())
                    .isEqualTo(200);
        }
        for (Person person : List.of(BO, PER)) {
            for (String path : List.of("/granska", "/kvitto", "/kvitto.pdf", "/inlamning/1", "/oppning")) {
                assertThat(visits.get(person, base + path).status())
                        .as(person + path)
                        .isEqualTo(404);
            }
            assertThat(visits.post(person, base + "/oppning", "reason", "x").status())
                    .isEqualTo(404);
        }
        for (Person person : List.of(EVA, KARIN)) {
            assertThat(visits.post(person, base + "/oppning", "reason", "x").status())
                    .isEqualTo(403);
        }
        assertThat(visits.get(ANNA, base + "/inlamning/2").status()).isEqualTo(404);
    }

    private Response whole() {
        return written.whole(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
    }

    private static String review(Response response) {
        return "/svar/" + response.id() + "/granska";
    }

    private Response handedIn() {
        Response response = whole();
        String token = link(response);
        String read = visits.get(null, "/godkann/" + token)
                .page()
                .expectFirst("input[name=read]")
                .attr("value");
        visits.post(null, "/godkann/" + token + "/godkannande", "read", read);
        assertThat(visits.post(ANNA, "/svar/" + response.id() + "/inlamning").location())
                .endsWith("/kvitto");
        return response;
    }

    /** The token of a link to Maj, who has no account. */
    private String link(Response response) {
        attestations.ask(
                response.id(),
                new Attestations.Asking("MUNICIPALITY-2309", null, "Maj Holm", "maj.holm@krokom.exempel"),
                world.as(ANNA));
        LinkToken link = LinkToken.random();
        db.update(ATTESTATION).set(ATTESTATION.TOKEN_HASH, link.hash()).execute();
        return link.text();
    }
}
