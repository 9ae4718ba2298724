package rose.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands letters to the mail server, and tells for sure what it answered. */
class SmtpMailer {

    /**
     * Answers that a mail server gives when it wants to know who we are: to be mended in the settings, not in the
     * letter.
     */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    private static final int LONGEST_ANSWER = 500;

    private final SmtpSettings settings;
    private final Session session;

    SmtpMailer(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(settings.properties());
    }

    /** What the mail server answered. */
    sealed interface Outcome {}

    /** It is the mail server's now. */
    record Taken() implements Outcome {}

    /** It has said no, clearly. */
    record Refused(boolean forGood, String answer) implements Outcome {}

    /** The connection ended before its answer came. */
    record Unknown(String problem) implements Outcome {}

    /** The mail server is not there, or does not let us in; no letter has been shown to it. */
    static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1;

        Unreachable(MessagingException cause) {
            super(answer(cause), cause);
        }
    }

    Connection connect() throws Unreachable {
        try {
            Transport transport = session.getTransport("smtp");
            String user = settings.user().isEmpty() ? null : settings.user();
            transport.connect(settings.host(), settings.port(), user, user == null ? null : settings.password());
            return new Connection(transport);
        } catch (MessagingException problem) {
            throw new Unreachable(problem);
        }
    }

    /** One conversation with the mail server, for any number of letters. */
    final class Connection implements AutoCloseable {

        private final Transport transport;

        private Connection(Transport transport) {
            this.transport = transport;
        }

        /** Asks the mail server. */
        boolean alive() {
            return transport.isConnected();
        }

        Outcome send(ClaimedLetter letter, Instant now) {
            LetterMessage message;
            try {
                message = LetterMessage.of(letter, settings, session, now);
            } catch (MessagingException | UnsupportedEncodingException problem) {
                return new Refused(true, answer(problem));
            }
            try {
                transport.sendMessage(message, new Address[] {message.to()});
                return new Taken();
            } catch (MessagingException problem) {
                return outcome(problem);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // each letter's answer has been heard
            }
        }
    }

    /** Only an answer with a number is one: a connection that breaks may do so after the letter was taken. */
    private static Outcome outcome(MessagingException problem) {
        for (Exception cause = problem; cause != null; cause = next(cause)) {
            int code = code(cause);
            if (code >= 400) {
                return new Refused(code >= 500 && !ABOUT_US.contains(code), answer(cause));
            }
        }
        return new Unknown(answer(problem));
    }

    private static Exception next(Exception problem) {
        return problem instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static int code(Exception problem) {
        return switch (problem) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> -1;
        };
    }

    private static String answer(Exception problem) {
        String answer = Letter.oneLine(String.valueOf(problem.getMessage()));
        return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
    }
}
