package rose;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Visits to the program's pages, as one of the world's people or as the public, with the real templates. */
@TestConfiguration
public class Visits {

    private final MockMvc mvc;
    private final World world;

    Visits(MockMvc mvc, World world) {
        this.mvc = mvc;
        this.world = world;
    }

    /** What came back. */
    public record Answer(int status, String location, String body, MockHttpServletResponse response) {

        public Document page() {
            return Jsoup.parse(body);
        }

        /** The page's one main heading. */
        public String heading() {
            return page().expectFirst("h1").text();
        }
    }

    /** @param person null for the public */
    public Answer get(Person person, String path) {
        return visit(person, MockMvcRequestBuilders.get(URI.create(path)));
    }

    /** Sends a form of the program's own, with its token. @param fields a name and a value in turn */
    public Answer post(Person person, String path, String... fields) {
        var request = MockMvcRequestBuilders.post(URI.create(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return visit(person, request.with(csrf()));
    }

    /** The same by the page's script, which is answered with a part of it. */
    public Answer postByScript(Person person, String path, String... fields) {
        var request = MockMvcRequestBuilders.post(URI.create(path)).header("HX-Request", "true");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return visit(person, request.with(csrf()));
    }

    /** Sends a form that somebody else has made: it does not know the token. */
    public Answer postFromElsewhere(Person person, String path) {
        return visit(person, MockMvcRequestBuilders.post(URI.create(path)));
    }

    public Answer upload(Person person, String path, String name, byte[] content) {
        return visit(
                person,
                multipart(URI.create(path))
                        .file(new MockMultipartFile("file", name, "text/csv", content))
                        .with(csrf()));
    }

    private Answer visit(Person person, AbstractMockHttpServletRequestBuilder<?> request) {
        if (person != null) {
            request.with(user(world.signedIn(person)));
        }
        try {
            MvcResult result = mvc.perform(request).andReturn();
            if (result.getRequest().isAsyncStarted()) {
                result = mvc.perform(asyncDispatch(result)).andReturn();
            }
            MockHttpServletResponse response = result.getResponse();
            return new Answer(
                    response.getStatus(),
                    response.getRedirectedUrl(),
                    response.getContentAsString(StandardCharsets.UTF_8),
                    response);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
