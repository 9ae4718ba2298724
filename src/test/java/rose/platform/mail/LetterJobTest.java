package rose.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import rose.RoseTest;

/** The whole program with its jobs on and a mail server named in its settings. */
@RoseTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "rose.jobs=true",
            "ROSE_SMTP_HOST=127.0.0.1",
            "ROSE_SMTP_FROM=Röse <rose@rose.exempel>",
            "ROSE_SMTP_USER=rose",
            "ROSE_SMTP_PASSWORD=tyst",
            "ROSE_SMTP_STARTTLS=false"
        })
class LetterJobTest {

    private static final GreenMail GREEN_MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Autowired
    Letters letters;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        GREEN_MAIL.start();
        GREEN_MAIL.setUser("rose@rose.exempel", "rose", "tyst");
        settings.add("ROSE_SMTP_PORT", () -> GREEN_MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void close() {
        GREEN_MAIL.stop();
    }

    @Test
    void aLetterLeavesByItselfWithinSeconds() throws Exception {
        letters.send(new Letter("a", "anna@prov.exempel", "Anna Berg", "Av sig självt", "Hej!", "sv"));

        assertThat(GREEN_MAIL.waitForIncomingEmail(15_000, 1)).isTrue();
        assertThat(GREEN_MAIL.getReceivedMessages()[0].getSubject()).isEqualTo("Av sig självt");
        assertThat(GREEN_MAIL.getReceivedMessages()[0].getFrom()[0].toString()).contains("<rose@rose.exempel>");
    }
}
