package rose.collection;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.organisations.Accounts;
import rose.organisations.Organisation;
import rose.organisations.Role;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.platform.mail.Letter;
import rose.platform.mail.Letters;
import rose.platform.mail.PublicAddress;
import rose.surveys.Surveys;

/** The letters on the approving and handing in of a response, in Swedish. */
@Component
class CollectionLetters {

    private final Letters letters;
    private final PublicAddress address;
    private final Accounts accounts;
    private final Agreements agreements;
    private final Surveys surveys;
    private final Texts texts;

    CollectionLetters(
            Letters letters,
            PublicAddress address,
            Accounts accounts,
            Agreements agreements,
            Surveys surveys,
            MessageSource messages) {
        this.letters = letters;
        this.address = address;
        this.accounts = accounts;
        this.agreements = agreements;
        this.surveys = surveys;
        this.texts = new Texts(messages, Texts.SWEDISH);
    }

    /** @param link for somebody without an account, or null */
    void askToAttest(
            Response response, long id, Accounts.Member member, LinkToken link, Instant expires, String askedBy) {
        String path = link == null ? review(response) : "/godkann/" + link.text();
        String day = texts.date(LocalDate.ofInstant(expires, Texts.ZONE));
        String how = link == null
                ? texts.get("collection.letter.attest.account", day)
                : texts.get("collection.letter.attest.link", day);
        send(
                "attestation/" + id,
                member,
                texts.get("collection.letter.attest.subject", what(response)),
                texts.get(
                        "collection.letter.attest",
                        askedBy,
                        member.organisation().name(),
                        what(response),
                        address.of(path),
                        how),
                link != null);
    }

    void attested(Response response, AttestationStore.Row row, Instant now) {
        writers(
                response,
                "attested/" + row.id() + "/" + now.toEpochMilli(),
                texts.get("collection.letter.attested.subject", row.name()),
                texts.get(
                        "collection.letter.attested",
                        row.name(),
                        row.organisation().name(),
                        what(response),
                        address.of(review(response))));
    }

    void sentBack(Response response, AttestationStore.Row row, String remark, Instant now) {
        writers(
                response,
                "sent-back/" + row.id() + "/" + now.toEpochMilli(),
                texts.get("collection.letter.sent-back.subject", row.name()),
                texts.get(
                        "collection.letter.sent-back",
                        row.name(),
                        row.organisation().name(),
                        what(response),
                        remark,
                        address.of(review(response))));
    }

    /** The receipt, to whoever handed in. */
    void receipt(Response response, Submission submission, Viewer viewer) {
        accounts.member(viewer.accountId())
                .ifPresent(member -> send(
                        "receipt/" + response.id() + "/" + submission.number(),
                        member,
                        texts.get("collection.letter.receipt.subject", what(response)),
                        texts.get(
                                "collection.letter.receipt",
                                what(response),
                                texts.dateTime(submission.submittedAt()),
                                String.valueOf(submission.number()),
                                submission.fingerprint(),
                                address.of("/svar/" + response.id() + "/kvitto")),
                        false));
    }

    void reopened(Response response, String why, Viewer by, Instant now) {
        writers(
                response,
                "reopened/" + response.id() + "/" + now.toEpochMilli(),
                texts.get("collection.letter.reopened.subject", what(response)),
                texts.get(
                        "collection.letter.reopened",
                        by.name(),
                        by.organisation().name(),
                        what(response),
                        why,
                        address.of("/svar/" + response.id())));
    }

    private static String review(Response response) {
        return "/svar/" + response.id() + "/granska";
    }

    /** "Område 4 God vård och omsorg 2023, Krokoms kommun". */
    private String what(Response response) {
        String title = response.year() == null
                ? surveys.survey(response.surveyId()).title(texts)
                : agreements.area(response.year(), response.area()).numberedName(texts) + " " + response.year();
        return title + ", " + response.organisation().name();
    }

    private void writers(Response response, String key, String subject, String body) {
        accounts.members(response.organisation()).stream()
                .filter(member -> writes(member, response.organisation()))
                .forEach(member -> send(key + "/" + member.accountId(), member, subject, body, false));
    }

    private static boolean writes(Accounts.Member member, Organisation organisation) {
        return member.role() == Role.ANALYST
                || new Viewer(member.accountId(), member.name(), member.role(), member.organisation())
                        .mayReport(organisation);
    }

    private void send(String key, Accounts.Member to, String subject, String body, boolean secret) {
        letters.send(new Letter(key, to.email(), to.name(), subject, body, texts.language(), secret));
    }
}
