package rose.collection.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import rose.collection.Invitation;
import rose.collection.Invitations;
import rose.organisations.Viewer;
import rose.platform.Problem;
import rose.platform.Texts;

/** Words what stands on an entry's page about those invited to it. */
@Component
class InvitationPages {

    private final Invitations invitations;
    private final Clock clock;

    InvitationPages(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    InvitationList of(long responseId, long entryId, Viewer viewer, Texts texts) {
        return of(responseId, entryId, "", "", Map.of(), viewer, texts);
    }

    /** With a form that has to be mended. */
    InvitationList of(
            long responseId,
            long entryId,
            String name,
            String email,
            Map<String, Problem> problems,
            Viewer viewer,
            Texts texts) {
        Instant now = clock.instant();
        return new InvitationList(
                "/svar/" + responseId + "/post/" + entryId + "/inbjudningar",
                invitations.possible(),
                texts.count("collection.invitation.lasts", invitations.days()),
                invitations.of(responseId, entryId, viewer).stream()
                        .map(invitation -> row(invitation, now, texts))
                        .toList(),
                name,
                email,
                problem(problems, "name", texts),
                problem(problems, "email", texts));
    }

    private static String problem(Map<String, Problem> problems, String field, Texts texts) {
        return problems.containsKey(field) ? problems.get(field).in(texts) : null;
    }

    private static InvitationList.Row row(Invitation invitation, Instant now, Texts texts) {
        Invitation.State state = invitation.state(now);
        String look = switch (state) {
            case SENT, OPENED -> "waits";
            case DONE -> "done";
            case EXPIRED, WITHDRAWN -> null;
        };
        return new InvitationList.Row(
                invitation.id(),
                invitation.name(),
                invitation.email(),
                new StartPage.Tag(texts.get("collection.invitation.state." + state), look),
                note(invitation, state, texts),
                invitation.works(now));
    }

    private static String note(Invitation invitation, Invitation.State state, Texts texts) {
        return switch (state) {
            case SENT ->
                texts.get(
                        "collection.invitation.sent-at",
                        texts.dateTime(invitation.invitedAt()),
                        texts.dateTime(invitation.expiresAt()));
            case OPENED ->
                texts.get(
                        "collection.invitation.opened-at",
                        texts.dateTime(invitation.openedAt()),
                        texts.dateTime(invitation.expiresAt()));
            case DONE -> texts.get("collection.invitation.done-at", texts.dateTime(invitation.doneAt()));
            case EXPIRED -> texts.get("collection.invitation.expired-at", texts.dateTime(invitation.expiresAt()));
            case WITHDRAWN -> texts.get("collection.invitation.withdrawn-at", texts.dateTime(invitation.withdrawnAt()));
        };
    }
}
