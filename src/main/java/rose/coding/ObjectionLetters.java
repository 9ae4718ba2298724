package rose.coding;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.collection.Intervention;
import rose.organisations.Accounts;
import rose.platform.Texts;
import rose.platform.mail.Letter;
import rose.platform.mail.Letters;
import rose.platform.mail.PublicAddress;

/** The letter about the answer to an objection, in Swedish. */
@Component
class ObjectionLetters {

    private final Letters letters;
    private final PublicAddress address;
    private final Accounts accounts;
    private final Texts texts;

    ObjectionLetters(Letters letters, PublicAddress address, Accounts accounts, MessageSource messages) {
        this.letters = letters;
        this.address = address;
        this.accounts = accounts;
        this.texts = new Texts(messages, Texts.SWEDISH);
    }

    /** To whoever objected, as long as they have an account. */
    void answered(Objection objection, Intervention intervention, String answer, boolean changed, String authority) {
        accounts.member(objection.accountId())
                .ifPresent(member -> letters.send(new Letter(
                        "objection/" + objection.id(),
                        member.email(),
                        member.name(),
                        texts.get("coding.letter.answered.subject", intervention.title()),
                        texts.get(
                                "coding.letter.answered",
                                member.name(),
                                intervention.title(),
                                authority,
                                texts.get(changed ? "coding.objection.changed" : "coding.objection.kept"),
                                answer,
                                address.of("/insatser/" + intervention.id())),
                        texts.language())));
    }
}
