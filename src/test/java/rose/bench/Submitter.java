package rose.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A contact person who hands in a response that is whole and approved, and looks at what comes back. */
final class Submitter implements AutoCloseable {

    private final Place place;
    private final PlainHttp http;
    private String csrf;

    /** @param title of the response's only intervention */
    record Place(String email, long responseId, String title) {}

    Submitter(int port, Place place) {
        this.place = place;
        this.http = new PlainHttp(port);
    }

    /** @throws IOException where the account is refused */
    void signIn() throws IOException {
        String token = Visitor.csrf(http.get("/logga-in").text());
        http.post("/logga-in", Map.of("_csrf", token, "email", place.email(), "password", Respondents.PASSWORD));
        csrf = Visitor.csrf(get("/svar/" + place.responseId() + "/granska"));
    }

    /**
     * Hands in, opens the feedback, and asks for the national figure.
     *
     * @param counted how many interventions the figure should then count
     * @return what each of the three took, in nanoseconds
     * @throws IOException where either does not show it
     */
    long[] submit(int counted) throws IOException {
        long start = System.nanoTime();
        String response = "/svar/" + place.responseId();
        int status = http.post(response + "/inlamning", Map.of("_csrf", csrf)).status();
        if (status != 302) {
            throw new IOException("handing in answered " + status);
        }
        long submitted = System.nanoTime();
        if (!get(response + "/aterkoppling").contains(place.title())) {
            throw new IOException("the feedback does not show what was handed in");
        }
        long fedBack = System.nanoTime();
        if (figure() != counted) {
            throw new IOException("the figure does not count it");
        }
        return new long[] {submitted - start, fedBack - submitted, System.nanoTime() - fedBack};
    }

    static String medians(List<long[]> steps) {
        return IntStream.range(0, 3)
                .mapToObj(step -> steps.stream()
                        .mapToLong(each -> each[step])
                        .sorted()
                        .skip(steps.size() / 2)
                        .findFirst()
                        .orElse(0))
                .map(nanos -> String.valueOf(nanos / 1_000_000))
                .collect(Collectors.joining(", "));
    }

    /** How many interventions the nation's figure counts. */
    int figure() throws IOException {
        return get("/utforska/fil.csv?matt=insatser&delat=inget&ar=" + Submitters.YEAR + "&omrade=" + Submitters.AREA
                        + "&niva=MUNICIPALITY")
                .lines()
                .filter(line -> line.startsWith("a,total,"))
                .map(line -> line.replaceAll(".*,known,(\\d+),.*", "$1"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    private String get(String path) throws IOException {
        var answer = http.get(path);
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status());
        }
        return answer.text();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
