package rose.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.platform.mail.LetterState.FAILED;
import static rose.platform.mail.LetterState.SENDING;
import static rose.platform.mail.LetterState.SENT;
import static rose.platform.mail.LetterState.UNCERTAIN;
import static rose.platform.mail.LetterState.WAITING;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import rose.RoseTest;
import rose.TestTime;

/** Letters on a real database, to a real mail server or one that misbehaves. */
@RoseTest
class LetterSenderTest {

    @Autowired
    LetterStore store;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private final GreenMail greenMail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final MovingClock clock = new MovingClock();
    private Letters letters;

    @BeforeEach
    void open() {
        greenMail.start();
        letters = new Letters(store, clock, false, true);
    }

    @AfterEach
    void close() {
        greenMail.stop();
    }

    // --- what arrives

    @Test
    void aLetterArrivesOnceAsItWasWritten() throws Exception {
        letters.send(new Letter(
                "a",
                "asa@prov.exempel",
                "Åsa Öberg",
                "Påminnelse: räkna ägg",
                "Hej Åsa!\n\n.\nÄlgarna är här.\n",
                "sv"));
        sender("a").run();
        sender("b").run();

        MimeMessage arrived = theOne();
        assertThat(arrived.getSubject()).isEqualTo("Påminnelse: räkna ägg");
        assertThat(((String) arrived.getContent()).replace("\r\n", "\n").strip())
                .isEqualTo("Hej Åsa!\n\n.\nÄlgarna är här.");
        InternetAddress to = (InternetAddress) arrived.getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo("asa@prov.exempel");
        assertThat(to.getPersonal()).isEqualTo("Åsa Öberg");
        assertThat(arrived.getFrom()).containsExactly(from());
        assertThat(arrived.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getContentLanguage()).containsExactly("sv");
        assertThat(arrived.getSentDate()).isEqualTo(Date.from(TestTime.NOW));
        assertThat(arrived.getMessageID()).isEqualTo("<letter-1." + TestTime.NOW.toEpochMilli() + "@rose.exempel>");
        assertThat(state(1)).isEqualTo(SENT);
    }

    @Test
    void twoLettersWithOneKeyAreOne() {
        letters.send(letter("same", "Den första"));
        letters.send(letter("same", "Den andra"));
        sender("a").run();
        letters.send(letter("same", "Den tredje"));
        sender("a").run();

        assertThat(subjects()).containsExactly("Den första");
    }

    @Test
    void aTransactionThatIsTakenBackSendsNothing() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    letters.send(letter("a", "Kastat"));
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        transaction.executeWithoutResult(status -> letters.send(letter("b", "Menat")));
        sender("a").run();

        assertThat(subjects()).containsExactly("Menat");
    }

    @Test
    void whatHasNotBeenCommittedIsNotSentYet() {
        transaction.executeWithoutResult(status -> {
            letters.send(letter("a", "Ännu inte"));
            inAnotherThread(sender("a")::run);
        });
        assertThat(subjects()).isEmpty();

        sender("a").run();
        assertThat(subjects()).containsExactly("Ännu inte");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hej\r\nBcc: alla@prov.exempel", "Hej\nBcc: alla@prov.exempel", "Hej\u2028Bcc: alla@prov.exempel"
            })
    void nothingThatSomebodyWroteBecomesAHeader(String text) throws Exception {
        letters.send(new Letter("a", "anna@prov.exempel", text, text, text, "sv"));
        sender("a").run();

        MimeMessage arrived = theOne();
        assertThat(arrived.getHeader("Bcc")).isNull();
        assertThat(arrived.getAllRecipients()).hasSize(1);
        assertThat(arrived.getSubject()).isEqualTo("Hej Bcc: alla@prov.exempel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "a@b@c", "a@b\r\nRCPT TO:<c@d>", "a@b,c@d", "<a@b>", "a b@c"})
    void whatIsNoAddressIsRefusedWhenTheLetterIsWritten(String address) {
        assertThatThrownBy(() -> new Letter("a", address, "Anna", "Hej", "Hej", "sv"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecretIsErasedOnceItIsSent() throws Exception {
        letters.send(new Letter("a", "anna@prov.exempel", "Anna", "Välkommen", "hemligt", "sv", true));
        assertThat(letters.find(1).orElseThrow().body()).isEqualTo("hemligt");
        sender("a").run();

        assertThat((String) theOne().getContent()).contains("hemligt");
        assertThat(letters.find(1).orElseThrow().body()).isNull();
    }

    @Test
    void aSecretThatIsNeverSentIsNotEvenWritten() {
        new Letters(store, clock, false, false)
                .send(new Letter("a", "anna@prov.exempel", "Anna", "Välkommen", "hemligt", "sv", true));
        new Letters(store, clock, true, false)
                .send(new Letter("b", "anna@prov.exempel", "Anna", "Välkommen", "i demon", "sv", true));

        assertThat(letters.find(1).orElseThrow().body()).isNull();
        assertThat(letters.find(2).orElseThrow().body()).isEqualTo("i demon");
    }

    // --- two nodes

    @Test
    void twoNodesSendEachOfTwoHundredLettersOnce() throws Exception {
        IntStream.range(0, 200).forEach(i -> letters.send(letter("key " + i, "Brev " + i)));
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (Future<?> node : List.of(nodes.submit(sender("a")::run), nodes.submit(sender("b")::run))) {
                node.get();
            }
        }
        assertThat(subjects()).hasSize(200).doesNotHaveDuplicates();
        assertThat(count(SENT)).isEqualTo(200);
        assertThat(db.fetchValues("select distinct claimed_by from platform.letter"))
                .hasSize(2);
    }

    @Test
    void aLetterInTheHandsOfAProgramThatEndedIsUncertainAndNotSent() {
        letters.send(letter("a", "Avbrutet"));
        store.claim("killed", clock.instant()).orElseThrow();

        clock.pass(LetterSender.SILENCE);
        sender("b").run();
        assertThat(state(1)).isEqualTo(SENDING);
        clock.pass(Duration.ofSeconds(1));
        sender("b").run();
        clock.pass(Duration.ofDays(2));
        sender("b").run();

        assertThat(state(1)).isEqualTo(UNCERTAIN);
        assertThat(subjects()).isEmpty();
    }

    @Test
    void anUncertainLetterIsSentAgainWhenSomebodySaysSo() {
        letters.send(letter("a", "Avbrutet"));
        store.claim("killed", clock.instant()).orElseThrow();
        clock.pass(LetterSender.SILENCE.plusSeconds(1));
        sender("b").run();

        assertThat(letters.sendAgain(1)).isTrue();
        assertThat(letters.sendAgain(1)).isFalse();
        sender("b").run();

        assertThat(subjects()).containsExactly("Avbrutet");
        assertThat(letters.sendAgain(1)).isFalse();
    }

    @Test
    void whatASlowSenderSaysOfItsOldClaimChangesNothing() {
        letters.send(letter("a", "Långsamt"));
        ClaimedLetter old = store.claim("slow", clock.instant()).orElseThrow();
        clock.pass(LetterSender.SILENCE.plusSeconds(1));
        sender("b").run();
        letters.sendAgain(1);
        sender("b").run();
        store.ended(old, FAILED, "too late", clock.instant());

        assertThat(state(1)).isEqualTo(SENT);
    }

    // --- a mail server that is down, or says no

    @Test
    void aLetterWaitsForAMailServerThatIsDownAndThenArrivesOnce() {
        ServerSetup address = greenMail.getSmtp().getServerSetup();
        int port = greenMail.getSmtp().getPort();
        LetterSender sender = sender("a");
        greenMail.stop();
        letters.send(letter("a", "Tålamod"));
        sender.run();
        assertThat(letters.find(1).orElseThrow().state()).isEqualTo(WAITING);
        assertThat(letters.find(1).orElseThrow().problem()).contains("127.0.0.1");

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", address.getProtocol()));
        again.start();
        try {
            sender.run();
            assertThat(again.getReceivedMessages()).isEmpty();
            clock.pass(LetterSender.PAUSE_WITHOUT_SERVER);
            sender.run();
            sender.run();
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
    }

    @Test
    void whatHasWaitedFiveDaysForAMailServerHasFailed() {
        LetterSender sender = sender("a");
        greenMail.stop();
        letters.send(letter("a", "Tålamod"));
        clock.pass(LetterSender.PATIENCE_WITHOUT_SERVER.plusSeconds(1));
        sender.run();

        assertThat(state(1)).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.7.1 come back, WAITING",
        "RCPT, 450 4.2.0 greylisted, WAITING",
        "DATA, 451 4.3.0 later, WAITING",
        "., 452 4.3.1 full, WAITING",
        "MAIL, 530 5.7.0 who are you, WAITING",
        "RCPT, 550 5.1.1 no such user, FAILED",
        "., 554 5.6.0 spam, FAILED",
        "., '', UNCERTAIN"
    })
    void whatTheMailServerAnswersDecides(String at, String answer, LetterState expected) throws IOException {
        letters.send(letter("a", "Prövat"));
        try (MailServer server = new MailServer(Map.of(at, answer))) {
            sender(server.port()).run();
            sender(server.port()).run();
            assertThat(server.bodies()).isEqualTo(at.equals(".") ? 1 : 0);
        }
        assertThat(state(1)).isEqualTo(expected);
        if (!answer.isEmpty()) {
            assertThat(letters.find(1).orElseThrow().problem()).contains(answer);
        }
    }

    @Test
    void aRefusalForTheTimeBeingIsTriedAgainMoreAndMoreSeldomAndThenGivenUp() throws IOException {
        letters.send(letter("a", "Envist"));
        try (MailServer server = new MailServer(Map.of(".", "451 later"))) {
            LetterSender sender = sender(server.port());
            for (Duration pause : LetterSender.PAUSES) {
                sender.run();
                assertThat(state(1)).isEqualTo(WAITING);
                clock.pass(pause.minusSeconds(1));
                sender.run();
                clock.pass(Duration.ofSeconds(1));
            }
            sender.run();
            assertThat(state(1)).isEqualTo(FAILED);
            assertThat(server.bodies()).isEqualTo(LetterSender.PAUSES.size() + 1);
        }
    }

    @Test
    void aLetterThatIsRefusedDoesNotStandInTheWayOfOthers() throws IOException {
        letters.send(letter("a", "Nej"));
        letters.send(letter("b", "Nej igen"));
        try (MailServer server = new MailServer(Map.of("RCPT", "550 no"))) {
            sender(server.port()).run();
        }
        assertThat(count(FAILED)).isEqualTo(2);
    }

    private Letter letter(String key, String subject) {
        return new Letter(key, "anna@prov.exempel", "Anna Berg", subject, "Hej!", "sv");
    }

    private LetterSender sender(String node) {
        return new LetterSender(store, mailer(greenMail.getSmtp().getPort()), clock, node);
    }

    private LetterSender sender(int port) {
        return new LetterSender(store, mailer(port), clock, "a");
    }

    private static SmtpMailer mailer(int port) {
        return new SmtpMailer(new SmtpSettings("127.0.0.1", port, "", "", from(), false));
    }

    private static InternetAddress from() {
        try {
            return new InternetAddress("rose@rose.exempel", "Röse", "UTF-8");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MimeMessage theOne() {
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        return greenMail.getReceivedMessages()[0];
    }

    private List<String> subjects() {
        return Arrays.stream(greenMail.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private LetterState state(long id) {
        return letters.find(id).orElseThrow().state();
    }

    private long count(LetterState state) {
        return letters.newest(0, 1000).stream()
                .filter(letter -> letter.state() == state)
                .count();
    }

    private static void inAnotherThread(Runnable work) {
        try {
            Thread.ofPlatform().start(work).join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
