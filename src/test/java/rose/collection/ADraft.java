package rose.collection;

import static org.jooq.impl.DSL.val;
import static rose.Person.ANNA;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import rose.Person;
import rose.World;
import rose.organisations.Level;
import rose.platform.Texts;
import rose.surveys.Surveys;

/** Anna's response of 2023 while it is written, with one entry; and what is done with it. */
final class ADraft {

    static final String NAME = "Li Ng";
    static final String EMAIL = "li@annan.exempel";
    private static final Pattern LINK = Pattern.compile("/bidra/([A-Za-z0-9_-]{43})");

    final Response response;
    final long entry;
    private final World world;
    private final Responses responses;
    private final Invitations invitations;
    private final Texts texts;
    private final DSLContext db;

    ADraft(ApplicationContext beans) {
        world = beans.getBean(World.class);
        responses = beans.getBean(Responses.class);
        invitations = beans.getBean(Invitations.class);
        texts = new Texts(beans, Texts.SWEDISH);
        db = beans.getBean(DSLContext.class);
        var survey = beans.getBean(Surveys.class)
                .find(2023, "god-vard", Level.MUNICIPALITY)
                .orElseThrow();
        response = responses.open(survey, world.as(ANNA));
        entry = newEntry();
    }

    long newEntry() {
        return ((Responses.Added.Entry) responses.addEntry(response.id(), "interventions", world.as(ANNA))).id();
    }

    Invitations.Invited invites(Person person, String name, String email) {
        return invitations.invite(response.id(), entry, name, email, world.as(person), texts);
    }

    /** Anna invites Li. */
    Invitation invitation() {
        return ((Invitations.Invited.Sent) invites(ANNA, NAME, EMAIL)).invitation();
    }

    Invitations.Invited sendsAnew(Invitation invitation) {
        return invitations.sendAnew(response.id(), entry, invitation.id(), world.as(ANNA), texts);
    }

    /** The link in the latest letter that was written. */
    String link() {
        var matcher = LINK.matcher(letters().getLast());
        if (!matcher.find()) {
            throw new AssertionError(letters());
        }
        return matcher.group(1);
    }

    List<String> letters() {
        return db.fetch("select to_address || ': ' || subject || E'\\n' || body from platform.letter order by id")
                .map(row -> row.get(0, String.class));
    }

    SaveResult writes(Person person, String question, String text, int revision) {
        return writes(person, entry, question, text, revision);
    }

    SaveResult writes(Person person, Long into, String question, String text, int revision) {
        return responses.save(save(into, question, text, revision, person.name()), world.as(person));
    }

    FieldSave save(Long into, String question, String text, int revision, String writer) {
        return new FieldSave(response.id(), into, question, List.of(text), revision, writer);
    }

    Optional<StoredAnswer> answer(String question) {
        return responses
                .content(response)
                .entry(entry)
                .map(each -> each.answers().get(question));
    }

    void isHandedIn() {
        state("SUBMITTED");
    }

    void state(String state) {
        db.execute("update collection.response set state = {0} where id = {1}", val(state), val(response.id()));
    }

    void removesTheEntry() {
        responses.removeEntry(response.id(), entry, world.as(ANNA));
    }

    /** As if so long had gone. */
    void days(int days) {
        db.execute("update collection.invitation set expires_at = expires_at - make_interval(days => {0})", val(days));
    }
}
