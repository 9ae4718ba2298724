package rose.collection;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import rose.Person;
import rose.World;
import rose.organisations.Level;
import rose.surveys.Surveys;
import rose.surveys.questions.Date;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;
import rose.surveys.questions.Money;
import rose.surveys.questions.One;
import rose.surveys.questions.Question;
import rose.surveys.questions.WholeNumber;
import rose.surveys.questions.YesNo;

/** Responses in the writing, as their respondents write them. Used with {@code @Import}. */
@TestConfiguration
public class Written {

    private final World world;
    private final Responses responses;
    private final Surveys surveys;
    private final Attestations attestations;
    private final Attesting attesting;
    private final Submissions submissions;

    Written(
            World world,
            Responses responses,
            Surveys surveys,
            Attestations attestations,
            Attesting attesting,
            Submissions submissions) {
        this.world = world;
        this.responses = responses;
        this.surveys = surveys;
        this.attestations = attestations;
        this.attesting = attesting;
        this.submissions = submissions;
    }

    /** With nothing in it. */
    public Response begun(Person person, int year, String area, Level level) {
        return responses.open(surveys.find(year, area, level).orElseThrow(), world.as(person));
    }

    /** With one intervention, and all else that must be answered. */
    public Response whole(Person person, int year, String area, Level level) {
        Response response = begun(person, year, area, level);
        intervention(response, person, "Samtalsgrupper", "300000");
        complete(response, person);
        return response;
    }

    /** Its entry's id. */
    public long intervention(Response response, Person person, String title, String funds) {
        long id = entry(response, person, "interventions");
        answer(response, person, id, "title", title);
        answer(response, person, id, "funds", funds);
        return id;
    }

    /** The id of a new, empty entry of that block. */
    public long entry(Response response, Person person, String block) {
        return ((Responses.Added.Entry) responses.addEntry(response.id(), block, world.as(person))).id();
    }

    /** Answers whatever must be answered and is not, until nothing is missing. */
    public void complete(Response response, Person person) {
        for (int round = 0; round < 5; round++) {
            responses.progress(content(response, person)).stream()
                    .flatMap(section -> section.toMend().stream())
                    .filter(each -> each.question() instanceof Field)
                    .forEach(each -> answer(
                            response,
                            person,
                            each.entry() == null ? null : each.entry().id(),
                            each.question().id(),
                            some(each.question())));
        }
    }

    private static String some(Question question) {
        return switch (question) {
            case Money money -> "400000";
            case WholeNumber number -> "3";
            case Date date -> "2024-01-15";
            case YesNo yesNo -> "yes";
            case One one -> one.options().listed().getFirst().code();
            case Many many -> many.options().listed().getFirst().code();
            default -> "Det som gjordes.";
        };
    }

    public SaveResult answer(Response response, Person person, Long entry, String question, String... typed) {
        return responses.save(
                new FieldSave(response.id(), entry, question, List.of(typed), 0, "test"), world.as(person));
    }

    public ResponseContent content(Response response, Person person) {
        return responses.content(responses.response(response.id(), world.as(person)), world.as(person));
    }

    /** Hands it in as it stands, approved by that attester of the same organisation. */
    public Submission submit(Response response, Person person, Person attester) {
        var asking = new Attestations.Asking(attester.organisationId(), attester.accountId(), null, null);
        var asked = (Attestations.Asked.Done) attestations.ask(response.id(), asking, world.as(person));
        attesting.attest(response.id(), asked.id(), attesting.read(content(response, attester)), world.as(attester));
        return ((SubmitResult.Submitted) submissions.submit(response.id(), world.as(person))).submission();
    }

    /** The ids of its entries. */
    public List<Long> entries(Response response, Person person) {
        return content(response, person).entries().stream().map(Entry::id).toList();
    }
}
