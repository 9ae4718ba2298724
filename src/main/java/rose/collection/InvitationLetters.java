package rose.collection;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.platform.Texts;
import rose.platform.mail.Letter;
import rose.platform.mail.Letters;
import rose.platform.mail.PublicAddress;
import rose.surveys.Surveys;
import rose.surveys.questions.Block;

/** Words the letters about invitations. */
@Component
class InvitationLetters {

    private final Letters letters;
    private final PublicAddress address;
    private final Agreements agreements;
    private final Surveys surveys;
    private final MessageSource messages;

    InvitationLetters(
            Letters letters, PublicAddress address, Agreements agreements, Surveys surveys, MessageSource messages) {
        this.letters = letters;
        this.address = address;
        this.agreements = agreements;
        this.surveys = surveys;
        this.messages = messages;
    }

    /** Whether a letter reaches anybody; in the demo all may read it. */
    boolean arrive() {
        return letters.sending() || letters.demo();
    }

    /** The letter with the link. */
    void invite(Invitation invitation, LinkToken token, Response response, Block block, Entry entry) {
        Texts texts = texts(invitation.language());
        letters.send(new Letter(
                "invitation/" + invitation.id() + "/" + token.mark(),
                invitation.email(),
                invitation.name(),
                texts.get("collection.invitation.letter.subject", invitation.invitedBy(), organisation(response)),
                texts.get(
                        "collection.invitation.letter.body",
                        invitation.name(),
                        invitation.invitedBy(),
                        organisation(response),
                        title(block, entry, texts),
                        title(response, texts),
                        address.of("/bidra/" + token.text()),
                        until(invitation, texts)),
                invitation.language(),
                true));
    }

    /** Tells whoever invited that it is done, at that address. */
    void tellDone(Contribution done, LinkToken token, String email) {
        Invitation invitation = done.invitation();
        Texts texts = texts(invitation.language());
        letters.send(new Letter(
                "invitation-done/" + invitation.id() + "/" + token.mark(),
                email,
                invitation.invitedBy(),
                texts.get("collection.invitation.done.subject", invitation.name()),
                texts.get(
                        "collection.invitation.done.body",
                        invitation.invitedBy(),
                        invitation.name(),
                        title(done.block(), done.entry(), texts),
                        title(done.response(), texts),
                        address.of("/svar/" + invitation.responseId() + "/post/" + invitation.entryId()),
                        until(invitation, texts)),
                invitation.language()));
    }

    private Texts texts(String language) {
        Locale locale = language.equals("en") ? Texts.ENGLISH : Texts.SWEDISH;
        return new Texts(messages, locale);
    }

    private static String organisation(Response response) {
        return response.organisation().name();
    }

    private static String title(Block block, Entry entry, Texts texts) {
        String title = block.titleQuestion() == null ? "" : entry.value(block.titleQuestion());
        return title.isBlank()
                ? texts.get("collection.entry.untitled", block.entry().in(texts))
                : title;
    }

    private String title(Response response, Texts texts) {
        return response.year() == null
                ? surveys.survey(response.surveyId()).title(texts)
                : agreements.area(response.year(), response.area()).numberedName(texts) + " " + response.year();
    }

    private static String until(Invitation invitation, Texts texts) {
        return texts.date(LocalDate.ofInstant(invitation.expiresAt(), Texts.ZONE));
    }
}
