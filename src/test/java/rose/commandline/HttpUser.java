package rose.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody who is signed in, without a browser. Keeps the session also when the program comes back at another port. */
final class HttpUser {

    private final RunningProgram program;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String csrf;

    private HttpUser(RunningProgram program) {
        this.program = program;
    }

    /** An analyst at Socialstyrelsen, whose account is made for this. */
    static HttpUser analyst(RunningProgram program) {
        Answer made = Answer.of(
                program.data(),
                "account",
                "--email",
                "sara@sos.exempel",
                "--name",
                "Sara Lind",
                "--role",
                "analyst",
                "--organisation",
                "SOS");
        String password = made.out().substring(made.out().lastIndexOf(' ')).strip();
        return signedIn(program, "sara@sos.exempel", password);
    }

    /** Somebody who has an account. */
    static HttpUser signedIn(RunningProgram program, String email, String password) {
        HttpUser user = new HttpUser(program);
        user.takeToken("/logga-in");
        user.post("/logga-in", Map.of("email", email, "password", password));
        user.takeToken("/om");
        return user;
    }

    private void takeToken(String path) {
        csrf = Jsoup.parse(get(path).body()).select("input[name=_csrf]").attr("value");
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("X-CSRF-TOKEN", csrf)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Hands in a file on the import page; gives the path of its run's page. */
    String importFile(Path file) throws IOException {
        String boundary = "----rose";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n";
        HttpResponse<String> answer = send(request("/import")
                .header("X-CSRF-TOKEN", csrf)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(file)),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
        return answer.headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath())
                .orElseThrow(() -> new AssertionError("not taken: " + answer.statusCode()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(program.address() + path)).timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
