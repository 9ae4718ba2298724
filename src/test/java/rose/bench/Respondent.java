package rose.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A contact person who writes about one intervention in the browser, field by field. Each text bears its writer's mark, so that
 * it is known again wherever it turns up; what was confirmed is remembered.
 */
final class Respondent implements AutoCloseable {

    /** What is written in turn: what nobody looks at, what conditions look at, and an amount with a rule of its own. */
    private static final List<String> QUESTIONS = List.of(
            "title", "activities", "activities", "goals", "outputs", "activities", "outcomes", "funds", "goal_measure");

    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
    private static final String SENTENCE = "Vi har utbildat personal och startat en samtalsgrupp för unga. ";

    private final Place place;
    private final PlainHttp http;
    private final Map<String, Saved> confirmed = new LinkedHashMap<>();
    /** What may be there though nobody has confirmed it, by question. */
    private final Map<String, String> unconfirmed = new HashMap<>();

    private String csrf;
    private int saves;

    /** Where somebody writes. */
    record Place(int number, String email, long responseId, long entryId) {}

    /** A value whose saving has been confirmed. */
    record Saved(String value, int revision) {}

    Respondent(int port, Place place) {
        this.place = place;
        this.http = new PlainHttp(port);
    }

    /** @throws IOException where the account is refused */
    void signIn(String password) throws IOException {
        csrf = Visitor.csrf(http.get("/logga-in").text());
        var answer = http.post("/logga-in", Map.of("_csrf", csrf, "email", place.email(), "password", password));
        if (answer.status() != 302 || answer.location().contains("fel")) {
            throw new IOException("cannot sign in as " + place.email());
        }
        open();
    }

    /** The form that they write in. */
    String open() throws IOException {
        String page = get("/svar/" + place.responseId() + "/post/" + place.entryId());
        csrf = Visitor.csrf(page);
        return page;
    }

    /** @throws IOException where the answer is not 200 */
    String get(String path) throws IOException {
        var answer = http.get(path);
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status());
        }
        return answer.text();
    }

    /** A new, empty intervention, and its form. */
    void addIntervention() throws IOException {
        var answer = http.post("/svar/" + place.responseId() + "/block/interventions", Map.of("_csrf", csrf));
        if (answer.status() != 302) {
            throw new IOException("adding answered " + answer.status());
        }
        get(answer.location().replaceFirst("^https?://[^/]*", ""));
    }

    /** Writes a little more and saves it. @throws IOException where that is not confirmed */
    void save() throws IOException {
        String question = QUESTIONS.get(saves % QUESTIONS.size());
        String value = value(question, saves++);
        unconfirmed.put(question, value);
        Saved before = confirmed.get(question);
        String answer = http.post("/svar/" + place.responseId() + "/falt", form(question, value, before))
                .text();
        Matcher revision = REVISION.matcher(answer);
        if (!answer.contains("\"state\":\"saved\"") || !revision.find()) {
            throw new IOException("not saved: " + answer.substring(0, Math.min(200, answer.length())));
        }
        confirmed.put(question, new Saved(value, Integer.parseInt(revision.group(1))));
        unconfirmed.remove(question);
    }

    private Map<String, String> form(String question, String value, Saved before) {
        return Map.of(
                "_csrf",
                csrf,
                "entry",
                String.valueOf(place.entryId()),
                "question",
                question,
                "value",
                value,
                "revision",
                String.valueOf(before == null ? 0 : before.revision()),
                "writer",
                "bench-" + place.number(),
                "milliseconds",
                "4000");
    }

    private String value(String question, int save) {
        if (question.equals("funds")) {
            return String.valueOf((place.number() + 1) * 100_000L + save);
        }
        String marked = mark() + " " + save + ". ";
        return switch (question) {
            case "title", "goal_measure" -> marked + "Första linjen";
            default -> (marked + SENTENCE.repeat(2 + save % 15)).strip();
        };
    }

    private String mark() {
        return "Skribent " + place.number() + ":";
    }

    Place place() {
        return place;
    }

    Map<String, Saved> confirmed() {
        return confirmed;
    }

    /** Whether a value that stands in the field now is the confirmed one, or what was sent after it. */
    boolean wrote(String question, String value) {
        return confirmed.get(question).value().equals(value) || value.equals(unconfirmed.get(question));
    }

    /** Whether a value that stands in one of their fields can only be somebody else's. */
    boolean strange(String question, String value) {
        return question.equals("funds")
                ? Long.parseLong(value) / 100_000 != place.number() + 1
                : !value.startsWith(mark());
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
