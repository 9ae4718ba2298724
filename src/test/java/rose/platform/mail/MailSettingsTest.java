package rose.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import rose.platform.UserProblem;

class MailSettingsTest {

    @Test
    void thePasswordIsNotSaidBeforeTheConnectionIsEncrypted() {
        SmtpSettings settings = SmtpSettings.of(
                environment(Map.of("ROSE_SMTP_HOST", "smtp.example.org", "ROSE_SMTP_FROM", "Röse <rose@example.org>")));

        assertThat(settings.port()).isEqualTo(587);
        assertThat(settings.domain()).isEqualTo("example.org");
        assertThat(settings.properties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @ParameterizedTest
    @CsvSource({
        "ROSE_SMTP_FROM, ''",
        "ROSE_SMTP_FROM, nobody",
        "ROSE_SMTP_FROM, a@b c@d",
        "ROSE_SMTP_PORT, smtp",
    })
    void aSettingThatIsWrongIsTold(String name, String value) {
        var settings = new java.util.HashMap<String, Object>(
                Map.of("ROSE_SMTP_HOST", "smtp.example.org", "ROSE_SMTP_FROM", "rose@example.org"));
        settings.put(name, value);

        assertThatThrownBy(() -> SmtpSettings.of(environment(settings))).isInstanceOf(UserProblem.class);
    }

    @Test
    void linksLeadToTheAddressThatIsSetElseToThisMachine() {
        assertThat(address(Map.of("ROSE_ADDRESS", "https://rose.example.org/")).of("/brev"))
                .isEqualTo("https://rose.example.org/brev");
        assertThat(address(Map.of("server.port", "9000")).of("/brev")).isEqualTo("http://localhost:9000/brev");
        assertThat(address(Map.of("server.port", "0", "local.server.port", "4711"))
                        .of("/"))
                .isEqualTo("http://localhost:4711/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rose.example.org", "ftp://rose.example.org", "https://rose.example.org/?x", "https://a b"})
    void whatIsNoAddressIsTold(String address) {
        assertThatThrownBy(() -> address(Map.of("ROSE_ADDRESS", address))).isInstanceOf(UserProblem.class);
    }

    private static PublicAddress address(Map<String, Object> settings) {
        return new MailConfiguration().publicAddress(environment(settings));
    }

    private static StandardEnvironment environment(Map<String, ?> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(settings)));
        return environment;
    }
}
