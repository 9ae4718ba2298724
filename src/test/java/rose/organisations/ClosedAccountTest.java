package rose.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.ANNA;
import static rose.Person.SARA;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.platform.AllTexts;
import rose.platform.Arguments;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** Somebody leaves; what they did stays. */
@RoseTest
class ClosedAccountTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInAccounts signIns;

    @Autowired
    AccountCommand command;

    @Autowired
    DSLContext db;

    @Test
    void aClosedAccountIsAsIfRemovedButItsNameStays() {
        assertThat(run("--email", " Anna@prov.exempel ", "--close")).contains("är avslutat");

        assertThat(accounts.viewer(ANNA.accountId())).isEmpty();
        assertThat(accounts.email(ANNA.accountId())).isEmpty();
        assertThat(accounts.member(ANNA.accountId())).isEmpty();
        assertThat(accounts.member(ANNA.email())).isEmpty();
        Organisation krokom = accounts.organisation(ANNA.accountId()).orElseThrow();
        assertThat(accounts.members(krokom)).extracting(Accounts.Member::name).doesNotContain("Anna Berg");
        assertThat(accounts.contacts(List.of(krokom.id()))).isEmpty();
        assertThatThrownBy(() -> signIns.loadUserByUsername(ANNA.email()))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThat(accounts.names(List.of(ANNA.accountId()))).containsValue("Anna Berg");
        assertThat(db.fetchValues("select action || ' ' || subject from platform.audit_entry"))
                .asString()
                .contains("close account/" + ANNA.accountId());
    }

    @Test
    void whoeverIsSignedInIsToldAndSignedOut() {
        assertThat(visits.get(SARA, "/koda").status()).isEqualTo(200);
        accounts.close(SARA.email());

        for (String path : List.of("/koda", "/", "/figurer")) {
            assertThat(visits.get(SARA, path).location()).as(path).isEqualTo("/logga-in?avslutat=ja");
        }
        assertThat(visits.post(SARA, "/koda/1", "go", "next").location()).isEqualTo("/logga-in?avslutat=ja");
        assertThat(visits.get(null, "/logga-in?avslutat=ja")
                        .page()
                        .expectFirst(".notice")
                        .text())
                .contains("Kontot är avslutat", "finns kvar");
        assertThat(visits.get(null, "/logga-in").page().select(".notice")).isEmpty();
    }

    @Test
    void openedAgainItIsAsItWas() {
        Viewer before = world.as(SARA);
        accounts.close(SARA.email());

        assertThat(run("--email", SARA.email(), "--open")).contains("öppet igen");

        assertThat(world.as(SARA)).isEqualTo(before);
        assertThat(signIns.loadUserByUsername(SARA.email()).getUsername()).isEqualTo(SARA.email());
        assertThat(visits.get(SARA, "/koda").status()).isEqualTo(200);
    }

    @Test
    void whatIsSoAlreadyIsSaid() {
        assertThat(run("--email", SARA.email(), "--open")).contains("är inte avslutat");
        run("--email", SARA.email(), "--close");
        assertThat(run("--email", SARA.email(), "--close")).contains("var redan avslutat");
        refused("organisations.account.none", "--email", "ingen@prov.exempel", "--close");
        refused(
                "organisations.account.closed-made",
                "--email",
                SARA.email(),
                "--name",
                "Sara",
                "--role",
                "analyst",
                "--organisation",
                "SOS");
        refused("platform.arguments.unknown", "--email", SARA.email(), "--close", "--name", "Sara");
        refused("platform.arguments.unknown", "--email", SARA.email(), "--close", "--open");
    }

    private void refused(String problem, String... words) {
        assertThatThrownBy(() -> run(words)).isInstanceOf(UserProblem.class).hasMessage(problem);
    }

    private String run(String... words) {
        var out = new ByteArrayOutputStream();
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            command.run(Arguments.parse(List.of(words), "close", "open"), AllTexts.in(Texts.SWEDISH), print, print);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
