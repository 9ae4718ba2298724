package rose;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page with a bug in it. */
@TestConfiguration
public class FailingPage {

    public static final String PATH = "/overenskommelser/trasig";
    public static final String SECRET = "the secret inside of the program";

    @Controller
    static class Failing {

        @GetMapping(PATH)
        String show() {
            throw new IllegalStateException(SECRET);
        }
    }
}
