package rose;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import rose.collection.Entry;
import rose.collection.FieldSave;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.collection.SaveResult;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/** What people write in their responses, in few words. */
@TestConfiguration
public class Reporting {

    private final World world;
    private final Responses responses;
    private final Surveys surveys;

    Reporting(World world, Responses responses, Surveys surveys) {
        this.world = world;
        this.responses = responses;
        this.surveys = surveys;
    }

    public Survey survey(Person person, int year, String area) {
        return surveys.find(year, area, person.level()).orElseThrow();
    }

    /** The person's response, begun where there was none. */
    public Response open(Person person, int year, String area) {
        return responses.open(survey(person, year, area), world.as(person));
    }

    public ResponseContent content(Person person, Response response) {
        return responses.content(responses.response(response.id(), world.as(person)), world.as(person));
    }

    /** A new intervention with that title. */
    public Entry intervention(Person person, Response response, String title) {
        long id = ((Responses.Added.Entry) responses.addEntry(response.id(), "interventions", world.as(person))).id();
        write(person, response, id, "title", title);
        return content(person, response).entry(id).orElseThrow();
    }

    /** Writes over whatever the person sees there now. @param entry null outside of blocks */
    public SaveResult write(Person person, Response response, Long entry, String question, String... typed) {
        ResponseContent now = content(person, response);
        var answers =
                entry == null ? now.answers() : now.entry(entry).orElseThrow().answers();
        int revision = answers.containsKey(question) ? answers.get(question).revision() : 0;
        return save(person, response, entry, question, revision, person.name(), typed);
    }

    /** Saves as a browser page does. @param writer names the page */
    public SaveResult save(
            Person person,
            Response response,
            Long entry,
            String question,
            int revision,
            String writer,
            String... typed) {
        return responses.save(
                new FieldSave(response.id(), entry, question, List.of(typed), revision, writer), world.as(person));
    }

    public String value(Person person, Response response, Long entry, String question) {
        ResponseContent now = content(person, response);
        return entry == null
                ? now.value(question)
                : now.entry(entry).orElseThrow().value(question);
    }
}
