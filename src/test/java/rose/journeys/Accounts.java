package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import rose.commandline.Answer;
import rose.commandline.RunningProgram;

/** Who signs in. */
final class Accounts {

    static final String SARA = "analytiker@socialstyrelsen.exempel";
    static final String KARIN = "lan@jamtland.exempel";
    static final String ANNA = "kontakt@krokom.exempel";
    static final String BO = "kontakt@ostersund.exempel";
    static final String EVA = "chef@krokom.exempel";
    static final String DEMO_PASSWORD = "rose-demo";

    private Accounts() {}

    /** Makes an account for an analyst at Socialstyrelsen, as its users do, and gives its password. */
    static String makeAnalyst(RunningProgram program, String email, String name) {
        Answer made = Answer.of(
                program.data(),
                "account",
                "--email",
                email,
                "--name",
                name,
                "--role",
                "analyst",
                "--organisation",
                "SOS");
        assertThat(made.exit()).as(made.err()).isZero();
        return made.out().substring(made.out().lastIndexOf(' ')).strip();
    }
}
