package rose.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A letter as it goes over the net. Its name is the same however often it is sent, so that a mailbox may show it
 * once.
 */
final class LetterMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String name;
    private final InternetAddress to;

    private LetterMessage(Session session, String name, InternetAddress to) {
        super(session);
        this.name = name;
        this.to = to;
    }

    static LetterMessage of(ClaimedLetter claimed, SmtpSettings settings, Session session, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        Letter letter = claimed.letter();
        InternetAddress to = new InternetAddress(letter.toAddress(), true);
        to.setPersonal(letter.toName(), UTF_8);
        LetterMessage message = new LetterMessage(session, name(claimed, settings), to);
        message.setFrom(settings.from());
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setText(letter.body(), UTF_8);
        message.setContentLanguage(new String[] {letter.language()});
        message.setHeader("Auto-Submitted", "auto-generated");
        // what some mail servers ask for before they leave out their "I am away"
        message.setHeader("X-Auto-Response-Suppress", "All");
        return message;
    }

    /** With the time it was written, because a database that begins anew counts from 1 again. */
    private static String name(ClaimedLetter letter, SmtpSettings settings) {
        return "<letter-" + letter.id() + "." + letter.createdAt().toEpochMilli() + "@" + settings.domain() + ">";
    }

    InternetAddress to() {
        return to;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", name);
    }
}
