package rose.collection;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Accounts;
import rose.platform.Audit;
import rose.platform.Missing;
import rose.surveys.Definition;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;

/**
 * The writing of those who came by a link. There is no viewer to ask: whoever has the link may write in the one entry that it
 * opens, and do nothing else. Each call looks the link up anew, so that one that is withdrawn stops at once.
 */
@Component
public class Contributions {

    private final InvitationStore store;
    private final InvitationLetters letters;
    private final ResponseStore responseStore;
    private final AnswerStore answerStore;
    private final Questionnaires questionnaires;
    private final Answers answers;
    private final Responses responses;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Contributions(
            InvitationStore store,
            InvitationLetters letters,
            ResponseStore responseStore,
            AnswerStore answerStore,
            Questionnaires questionnaires,
            Answers answers,
            Responses responses,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.responseStore = responseStore;
        this.answerStore = answerStore;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.responses = responses;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a link leads to. */
    public sealed interface Found {

        record Open(Contribution contribution) implements Found {}

        /** It was a link once, or will be one again. */
        record Shut(Why why, Invitation invitation) implements Found {}

        /** No such link; one that has been replaced by another is not told apart from one that never was. */
        record Unknown() implements Found {}
    }

    /** Why a link opens nothing. */
    public enum Why {
        WITHDRAWN,
        EXPIRED,
        /** The entry has been taken away. */
        REMOVED,
        /** The response has been handed in. */
        SUBMITTED
    }

    /** @param link as it stands in the address, whatever that is */
    public Found find(String link) {
        Optional<Invitation> invitation = LinkToken.of(link).flatMap(store::find);
        return invitation.map(this::found).orElseGet(Found.Unknown::new);
    }

    private Found found(Invitation invitation) {
        if (!invitation.works(clock.instant())) {
            return new Found.Shut(invitation.withdrawnAt() != null ? Why.WITHDRAWN : Why.EXPIRED, invitation);
        }
        Response response = responseStore.response(invitation.responseId()).orElseThrow();
        Map<Long, Map<String, StoredAnswer>> there = answerStore.answers(response.id(), invitation.entryId());
        Optional<Entry> entry = answerStore.entries(response.id(), there).stream()
                .filter(each -> each.id() == invitation.entryId())
                .findFirst();
        if (entry.isEmpty()) {
            return new Found.Shut(Why.REMOVED, invitation);
        }
        return response.state().writable()
                ? new Found.Open(contribution(invitation, response, entry.get(), there.getOrDefault(null, Map.of())))
                : new Found.Shut(Why.SUBMITTED, invitation);
    }

    private Contribution contribution(
            Invitation invitation, Response response, Entry entry, Map<String, StoredAnswer> outside) {
        Definition definition =
                questionnaires.of(response.versionId(), response.organisation()).definition();
        Block block = definition.block(entry.block()).orElseThrow();
        AnswerSheet outer = new AnswerSheet(definition.questions(), id -> value(outside, id), null);
        return new Contribution(
                invitation, response, block, entry, new AnswerSheet(block.questions(), entry::value, outer));
    }

    private static String value(Map<String, StoredAnswer> answers, String question) {
        StoredAnswer answer = answers.get(question);
        return answer == null ? "" : answer.value();
    }

    /** Remembers that the link has been opened. */
    @Transactional
    public void opened(String link) {
        store.setOpened(open(link).invitation().id(), clock.instant());
    }

    /** @throws Missing where it does not open anything */
    private Contribution open(String link) {
        if (find(link) instanceof Found.Open open) {
            return open.contribution();
        }
        throw new Missing("invitation");
    }

    /**
     * Saves one field of the entry that the link opens, whichever the save names.
     *
     * @throws Missing where the link does not open anything, or the entry has no such question
     */
    @Transactional
    public SaveResult save(String link, FieldSave save) {
        Invitation invitation = open(link).invitation();
        return answers.save(
                new FieldSave(
                        invitation.responseId(),
                        invitation.entryId(),
                        save.question(),
                        save.typed(),
                        save.revision(),
                        save.writer()),
                Author.of(invitation));
    }

    /** Tells whoever invited that all is written, once; the link goes on working. */
    @Transactional
    public void done(String link) {
        Contribution contribution = open(link);
        Invitation invitation = contribution.invitation();
        Response response = contribution.response();
        if (!store.setDone(invitation.id(), clock.instant())) {
            return;
        }
        audit.record(
                null,
                invitation.name(),
                "contribution done",
                "response/" + response.id(),
                "entry/" + invitation.entryId() + " invitation/" + invitation.id());
        Optional.ofNullable(invitation.accountId())
                .flatMap(accounts::viewer)
                .filter(viewer -> responses.mayWrite(response, viewer))
                .flatMap(viewer -> accounts.email(viewer.accountId()))
                .ifPresent(email ->
                        letters.tellDone(contribution, LinkToken.of(link).orElseThrow(), email));
    }
}
