package rose.collection;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.organisations.Contact;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.platform.mail.Letter;
import rose.platform.mail.PublicAddress;

/** Words the letters about surveys. They are in Swedish: nobody has told which language a contact person reads. */
@Component
class LetterWriter {

    private final Texts texts;
    private final Agreements agreements;
    private final Organisations organisations;
    private final PublicAddress address;

    LetterWriter(MessageSource messages, Agreements agreements, Organisations organisations, PublicAddress address) {
        this.texts = new Texts(messages, Texts.SWEDISH);
        this.agreements = agreements;
        this.organisations = organisations;
        this.address = address;
    }

    /** One that the program writes by the clock, or because somebody was given more time. @param about at least one */
    Letter letter(String key, LetterKind kind, Contact to, List<Asked> about) {
        String organisation = about.getFirst().organisation().name();
        String subject = about.size() == 1
                ? texts.get(kind.textKey() + ".subject", title(about.getFirst()))
                : texts.get(kind.textKey() + ".subject.several", about.size());
        return letter(key, subject, texts.get(kind.textKey(), organisation), to, about);
    }

    /** One whose subject and text somebody has written. */
    Letter letter(String key, String subject, String text, Contact to, List<Asked> about) {
        String list = about.stream().map(this::line).collect(Collectors.joining("\n"));
        String body = String.join(
                "\n\n",
                texts.get("collection.letter.greeting", to.name()),
                text.strip(),
                list,
                texts.get("collection.letter.link", address.of("/redovisa")),
                texts.get("collection.letter.foot", owners(about)));
        return new Letter(key, to.email(), to.name(), subject, body, texts.language());
    }

    private String line(Asked asked) {
        return texts.get("collection.letter.line", title(asked), texts.date(asked.dueOn()));
    }

    private String title(Asked asked) {
        int year = asked.survey().year();
        return agreements.area(year, asked.survey().area()).numberedName(texts) + " " + year;
    }

    private String owners(List<Asked> about) {
        return about.stream()
                .map(asked -> organisations.organisation(asked.survey().owner()).name())
                .distinct()
                .collect(Collectors.joining(texts.get("collection.letter.and")));
    }

    /** What a reminder says until somebody words it otherwise. */
    Reminders.Draft draft() {
        return new Reminders.Draft(
                texts.get("collection.letter.by-hand.subject"), texts.get("collection.letter.by-hand"));
    }
}
