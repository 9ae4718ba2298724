package rose.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.platform.AllTexts;
import rose.platform.Arguments;
import rose.platform.Texts;
import rose.platform.UserProblem;

@RoseTest
class AccountCommandTest {

    private static final String EMAIL = "ny@prov.exempel";

    @Autowired
    AccountCommand command;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStore store;

    @ParameterizedTest
    @CsvSource({
        "analyst, SOS, AUTHORITY-SOS",
        "county-coordinator, 23, COUNTY-23",
        "contact-person, 2309, MUNICIPALITY-2309",
        "contact-person, 23, REGION-23",
        "attester, 2309, MUNICIPALITY-2309",
        "attester, COUNTY-23, COUNTY-23",
        "attester, region-23, REGION-23"
    })
    void anAccountBelongsToAnOrganisationThatItsRoleHas(String role, String code, String organisation) {
        assertThat(run(role, code)).contains(EMAIL);

        Viewer made = accounts.viewer(store.find(EMAIL).orElseThrow().id()).orElseThrow();
        assertThat(made.role().name()).isEqualToIgnoringCase(role.replace('-', '_'));
        assertThat(made.organisation().id()).isEqualTo(organisation);
    }

    @ParameterizedTest
    @CsvSource({
        "attester, 23, ambiguous",
        "attester, SOS, organisation",
        "contact-person, COUNTY-23, organisation",
        "public, 23, role"
    })
    void whatDoesNotFitIsRefused(String role, String code, String problem) {
        assertThatThrownBy(() -> run(role, code))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo("organisations.account." + problem));
        assertThat(store.find(EMAIL)).isEmpty();
    }

    @Test
    void madeAgainTheAccountIsTheSameWithAnotherRole() {
        run("contact-person", "2309");
        long before = store.find(EMAIL).orElseThrow().id();

        run("attester", "2309");

        AccountStore.Row after = store.find(EMAIL).orElseThrow();
        assertThat(after.id()).isEqualTo(before);
        assertThat(after.role()).isEqualTo(Role.ATTESTER);
    }

    private String run(String role, String code) {
        var out = new ByteArrayOutputStream();
        var words = List.of("--email", EMAIL, "--name", "Ny", "--role", role, "--organisation", code);
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            command.run(Arguments.parse(words), AllTexts.in(Texts.SWEDISH), print, print);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
