package rose.collection.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rose.collection.Reminders;
import rose.organisations.Contact;
import rose.organisations.Organisation;
import rose.platform.Texts;
import rose.platform.mail.Letter;

/**
 * A reminder before it is sent.
 *
 * @param organisations the ids of those chosen
 * @param problems texts by field
 * @param left why somebody chosen gets no letter, in sentences
 * @param example the letter as its first reader gets it, or null where nobody gets any
 */
public record ReminderPage(
        FollowUpQuery query,
        String back,
        String about,
        List<String> organisations,
        Reminders.Draft draft,
        Map<String, String> problems,
        String to,
        String names,
        List<String> left,
        Letter example,
        String send) {

    static ReminderPage of(
            FollowUpQuery query,
            String about,
            List<String> organisations,
            Reminders.Draft draft,
            boolean worded,
            Reminders.Recipients recipients,
            Texts texts) {
        return new ReminderPage(
                query,
                query.href(),
                about,
                organisations,
                draft,
                worded ? worded(draft.problems(), texts) : Map.of(),
                texts.count("collection.remind.to", recipients.to().size()),
                contacts(recipients.to()),
                left(recipients, texts),
                recipients.example(),
                texts.count("collection.remind.send", recipients.to().size()));
    }

    private static Map<String, String> worded(Map<String, String> problems, Texts texts) {
        return problems.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> texts.get(each.getValue())));
    }

    private static List<String> left(Reminders.Recipients recipients, Texts texts) {
        List<String> left = new java.util.ArrayList<>();
        if (!recipients.today().isEmpty()) {
            left.add(texts.get("collection.remind.today", contacts(recipients.today())));
        }
        if (!recipients.withoutContact().isEmpty()) {
            left.add(texts.get("collection.remind.without-contact", organisations(recipients.withoutContact())));
        }
        if (!recipients.nothingLeft().isEmpty()) {
            left.add(texts.get("collection.remind.nothing-left", organisations(recipients.nothingLeft())));
        }
        return left;
    }

    private static String contacts(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> contact.name() + " (" + contact.email() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String organisations(List<Organisation> organisations) {
        return organisations.stream().map(Organisation::name).collect(Collectors.joining(", "));
    }
}
