package rose.platform.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import rose.platform.Node;
import rose.platform.UserProblem;
import rose.platform.jobs.Job;

@Configuration
class MailConfiguration {

    /** Just under the scheduler's five seconds, so that each of its looks finds this due. */
    private static final Duration PAUSE = Duration.ofSeconds(4);

    @Bean
    Letters letters(
            LetterStore store,
            Clock clock,
            ObjectProvider<LetterSender> sender,
            @Value("${rose.demo:false}") boolean demo) {
        return new Letters(store, clock, demo, sender.getIfAvailable() != null);
    }

    @Bean
    PublicAddress publicAddress(Environment settings) {
        String address = settings.getProperty("ROSE_ADDRESS", "").strip().replaceAll("/+$", "");
        if (!address.isEmpty() && !address.matches("https?://[^\\s/?#]+")) {
            throw new UserProblem("platform.mail.address", address);
        }
        return new PublicAddress(() -> address.isEmpty() ? "http://localhost:" + port(settings) : address);
    }

    private static String port(Environment settings) {
        return settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
    }

    /** Where there is a mail server to send by. */
    @Configuration
    @Conditional(WithMailServer.class)
    static class Sending {

        @Bean
        LetterSender letterSender(LetterStore store, Clock clock, Environment settings) {
            return new LetterSender(store, new SmtpMailer(SmtpSettings.of(settings)), clock, Node.name());
        }

        @Bean
        Job letterJob(LetterSender sender) {
            return Job.every(PAUSE, "send-letters", sender::run);
        }
    }

    /** The demo never has one, whatever its surroundings say. */
    static class WithMailServer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment settings = context.getEnvironment();
            return !settings.getProperty("ROSE_SMTP_HOST", "").isBlank()
                    && !settings.getProperty("rose.demo", Boolean.class, false);
        }
    }
}
