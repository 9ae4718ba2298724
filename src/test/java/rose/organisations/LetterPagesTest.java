package rose.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.ANNA;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.platform.Forbidden;
import rose.platform.mail.Letter;
import rose.platform.mail.Letters;
import rose.platform.mail.LettersInDemo;
import rose.platform.mail.PublicAddress;

/** Letters as their pages show them, where there is a mail server and jobs are run by hand: nothing leaves. */
@RoseTest
@TestPropertySource(
        properties = {
            "ROSE_SMTP_HOST=smtp.prov.exempel",
            "ROSE_SMTP_FROM=rose@prov.exempel",
            "ROSE_ADDRESS=https://rose.exempel/"
        })
class LetterPagesTest {

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Letters letters;

    @Autowired
    PostedLetters posted;

    @Autowired
    PublicAddress address;

    @Autowired
    DSLContext db;

    @Test
    void anAnalystSeesTheLettersWithTheLatestFirst() {
        letters.send(letter("a", "Den första"));
        letters.send(letter("b", "Den andra"));
        state(1, "SENT");

        var page = visits.get(SARA, "/brev").page();

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Den andra Anna Berg anna@prov.exempel Väntar 2026-03-02 10:15",
                        "Den första Anna Berg anna@prov.exempel Skickat 2026-03-02 10:15");
        assertThat(page.select(".notice")).isEmpty();
        assertThat(page.select(".menu a").eachAttr("href")).contains("/brev");
    }

    @Test
    void aPageHoldsFiftyLetters() {
        IntStream.rangeClosed(1, 51).forEach(i -> letters.send(letter("key " + i, "Brev " + i)));

        assertThat(visits.get(SARA, "/brev").page().select("tbody tr")).hasSize(50);
        assertThat(visits.get(SARA, "/brev").page().select(".pages a").eachAttr("href"))
                .containsExactly("/brev?sida=2");
        assertThat(visits.get(SARA, "/brev?sida=2").page().select("tbody th").eachText())
                .containsExactly("Brev 1");
        assertThat(visits.get(SARA, "/brev?sida=99").page().select("tbody th").eachText())
                .containsExactly("Brev 1");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNA", "KARIN", "ULLA"})
    void whoeverReportsSeesNoLetters(Person person) {
        letters.send(letter("a", "Till någon annan"));

        for (String path : new String[] {"/brev", "/brev/1", "/brev/2"}) {
            assertThat(visits.get(person, path).status()).as(path).isEqualTo(403);
            assertThat(visits.get(person, path).body()).doesNotContain("Till någon annan");
        }
        assertThat(visits.post(person, "/brev/1/sandning").status()).isEqualTo(403);
        assertThat(visits.get(person, "/om").page().select(".menu a").eachAttr("href"))
                .doesNotContain("/brev");
    }

    @Test
    void thePublicIsSentToTheSignInPage() {
        assertThat(visits.get(null, "/brev").location()).endsWith("/logga-in");
        assertThat(visits.get(null, "/brev/1").location()).endsWith("/logga-in");
        assertThat(visits.post(null, "/brev/1/sandning").location()).endsWith("/logga-in");
        assertThat(visits.postFromElsewhere(SARA, "/brev/1/sandning").status()).isEqualTo(403);
    }

    @Test
    void aLinkToThisProgramCanBeFollowedAndNoOther() {
        letters.send(new Letter(
                "a",
                "anna@prov.exempel",
                "Anna Berg",
                "Länkar",
                "Öppna " + address.of("/figurer?ar=2021&niva=REGION") + ".\n\nhttps://annan.exempel/x "
                        + "https://rose.exempel//annan.exempel https://rose.exempel.annan.exempel/ <b>fet</b>",
                "sv"));

        var text = visits.get(SARA, "/brev/1").page().expectFirst(".card");

        assertThat(text.select("a").eachAttr("href")).containsExactly("/figurer?ar=2021&niva=REGION");
        assertThat(text.select("a").text()).isEqualTo("https://rose.exempel/figurer?ar=2021&niva=REGION");
        assertThat(text.select("p")).hasSize(2);
        assertThat(text.text()).endsWith("<b>fet</b>");
    }

    @Test
    void aSecretIsShownToNobody() {
        letters.send(new Letter("a", "anna@prov.exempel", "Anna Berg", "Välkommen", "hemlig länk", "sv", true));

        assertThat(visits.get(SARA, "/brev/1").body())
                .contains("bara mottagaren ska ha")
                .doesNotContain("hemlig länk");
        assertThat(posted.letter(1, world.as(SARA)).body()).isNull();
    }

    @Test
    void aLetterThatIsNotThereIsMissing() {
        assertThat(visits.get(SARA, "/brev/1").status()).isEqualTo(404);
        assertThat(visits.post(SARA, "/brev/1/sandning").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = rose.platform.mail.LetterState.class,
            names = {"FAILED", "UNCERTAIN"})
    void anAnalystSendsAgainAndThatIsRemembered(rose.platform.mail.LetterState state) {
        letters.send(letter("a", "Igen"));
        state(1, state.name());
        var page = visits.get(SARA, "/brev/1").page();
        assertThat(page.select("main form").attr("action")).isEqualTo("/brev/1/sandning");

        assertThat(visits.post(SARA, "/brev/1/sandning").location()).isEqualTo("/brev/1");

        assertThat(visits.get(SARA, "/brev/1").page().select(".lead").text())
                .isEqualTo("Väntar Brevet väntar på att skickas.");
        assertThat(db.fetch("select account_name, action, subject, detail from platform.audit_entry")
                        .formatCSV())
                .contains("Sara Lind,send again,letter/1," + state);
    }

    @ParameterizedTest
    @EnumSource(
            value = rose.platform.mail.LetterState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FAILED", "UNCERTAIN"})
    void whatIsSentOrOnItsWayIsNotSentAgain(rose.platform.mail.LetterState state) {
        letters.send(letter("a", "En gång"));
        state(1, state.name());

        assertThat(visits.get(SARA, "/brev/1").page().select("main form")).isEmpty();
        assertThat(visits.post(SARA, "/brev/1/sandning").status()).isEqualTo(400);
        assertThat(posted.letter(1, world.as(SARA)).state()).isEqualTo(state);
        assertThat(db.fetchCount(db.selectFrom("platform.audit_entry"))).isZero();
    }

    @Test
    void inTheDemoWhoeverIsSignedInReadsAllLettersAndSecrets() {
        PostedLetters inDemo = new PostedLetters(LettersInDemo.on(db), null);
        letters.send(new Letter("a", "anna@prov.exempel", "Anna Berg", "Välkommen", "länk", "sv", true));

        assertThat(inDemo.letter(1, world.as(ANNA)).body()).isEqualTo("länk");
        assertThat(inDemo.newest(0, 10, world.as(KARIN))).hasSize(1);
        assertThatThrownBy(() -> inDemo.count(Viewer.PUBLIC)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> inDemo.sendAgain(1, world.as(ANNA))).isInstanceOf(Forbidden.class);
    }

    @Test
    void thePageIsInEnglishToo() {
        letters.send(letter("a", "Ett brev"));
        state(1, "UNCERTAIN");

        assertThat(visits.get(SARA, "/brev?lang=en").page().select("tbody tr").text())
                .contains("Uncertain");
        assertThat(visits.get(SARA, "/brev/1?lang=en")
                        .page()
                        .select("main button")
                        .text())
                .isEqualTo("Send again");
    }

    private static Letter letter(String key, String subject) {
        return new Letter(key, "anna@prov.exempel", "Anna Berg", subject, "Hej Anna!", "sv");
    }

    private void state(long id, String state) {
        db.execute(
                "update platform.letter set state = {0} where id = {1}",
                org.jooq.impl.DSL.val(state), org.jooq.impl.DSL.val(id));
    }
}
