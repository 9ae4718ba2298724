package rose.collection.web;

import java.util.List;
import rose.collection.Contribution;
import rose.platform.Texts;
import rose.surveys.form.FormItem;
import rose.surveys.form.SurveyForm;

/**
 * An entry as it is filled in by somebody who came by a link.
 *
 * @param href the link's path
 * @param report whose report it is, and about what
 * @param invitedBy who invited whom
 * @param until how long the link works
 * @param account names whose unsent texts the browser keeps, whichever link they came by
 * @param synthetic in the demo all that is reported is invented
 * @param done when they said that all was written, or null
 */
public record ContributorPage(
        String href,
        long id,
        String account,
        String title,
        String report,
        String invitedBy,
        String until,
        String done,
        List<FormItem> items,
        List<UnsavedField> unsaved,
        boolean synthetic) {

    static ContributorPage of(
            String link,
            Contribution contribution,
            String report,
            List<UnsavedField> unsaved,
            boolean synthetic,
            Texts texts) {
        var invitation = contribution.invitation();
        var entry = contribution.entry();
        var form = new SurveyForm(contribution.sheet(), Filling.of(entry.answers(), texts), texts);
        return new ContributorPage(
                "/bidra/" + link,
                entry.id(),
                "invitation-" + invitation.id(),
                EntryPage.title(contribution.block(), entry, texts),
                contribution.response().organisation().name() + " · " + report,
                texts.get("collection.contribution.invited-by", invitation.invitedBy(), invitation.name()),
                texts.get("collection.contribution.until", texts.dateTime(invitation.expiresAt())),
                invitation.doneAt() == null ? null : texts.dateTime(invitation.doneAt()),
                form.items(contribution.block().questions()),
                unsaved,
                synthetic);
    }
}
