package rose.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.springframework.core.env.Environment;
import rose.platform.UserProblem;

/**
 * The mail server that letters are handed to, as {@code ROSE_SMTP_…} say.
 *
 * @param user empty where the server asks for none
 * @param startTls whether the connection must be encrypted before anything is said on it; at port 465 it is so from
 * the start
 */
record SmtpSettings(String host, int port, String user, String password, InternetAddress from, boolean startTls) {

    private static final int ENCRYPTED_FROM_THE_START = 465;
    private static final String PATIENCE_MILLIS = "20000";

    static SmtpSettings of(Environment settings) {
        boolean startTls = Boolean.parseBoolean(settings.getProperty("ROSE_SMTP_STARTTLS", "true"));
        return new SmtpSettings(
                settings.getRequiredProperty("ROSE_SMTP_HOST").strip(),
                port(settings.getProperty("ROSE_SMTP_PORT", startTls ? "587" : "25")),
                settings.getProperty("ROSE_SMTP_USER", ""),
                settings.getProperty("ROSE_SMTP_PASSWORD", ""),
                from(settings.getProperty("ROSE_SMTP_FROM", "")),
                startTls);
    }

    private static int port(String port) {
        if (!port.matches("\\d{1,5}")) {
            throw new UserProblem("platform.mail.port", port);
        }
        return Integer.parseInt(port);
    }

    private static InternetAddress from(String from) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            if (address.getAddress().contains("@")) {
                return address;
            }
        } catch (AddressException none) {
            // told below, as a missing one is
        }
        throw new UserProblem("platform.mail.from", from);
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        if (port == ENCRYPTED_FROM_THE_START) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        } else if (startTls) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    /** The part after the sign, which letters' own names end with. */
    String domain() {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }
}
