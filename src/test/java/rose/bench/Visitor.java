package rose.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Somebody with a browser: keeps cookies and connection, and takes compressed answers. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI home;

    Visitor(int port) {
        this.home = URI.create("http://127.0.0.1:" + port);
    }

    boolean isAnswered(String path) throws InterruptedException {
        try {
            get(path);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @throws IOException where the answer is not 200 */
    byte[] get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build(), 200);
    }

    String text(String path) throws IOException, InterruptedException {
        return new String(get(path), StandardCharsets.UTF_8);
    }

    /** @throws IOException where the account is refused */
    void signIn(String email, String password) throws IOException, InterruptedException {
        Map<String, String> form = Map.of("_csrf", csrf(text("/logga-in")), "email", email, "password", password);
        HttpResponse<byte[]> answer = client.send(post("/logga-in", form).build(), BodyHandlers.ofByteArray());
        if (answer.headers().firstValue("Location").orElse("").contains("fel")) {
            throw new IOException("cannot sign in as " + email);
        }
    }

    /** What {@code post} needs of the page that the form stands on. */
    static String csrf(String page) throws IOException {
        Matcher token = CSRF.matcher(page);
        if (!token.find()) {
            throw new IOException("no form on the page");
        }
        return token.group(1);
    }

    void post(String path, Map<String, String> form, String csrf) throws IOException, InterruptedException {
        send(post(path, form).header("X-CSRF-TOKEN", csrf).build(), 200);
    }

    /** A form that leads on to what it has begun. */
    void begin(String path, Map<String, String> form) throws IOException, InterruptedException {
        send(post(path, form).build(), 302);
    }

    /** As the page's script posts: what is answered is the next page, or what is told of the save. */
    String byScript(String path, Map<String, String> form, String csrf) throws IOException, InterruptedException {
        HttpRequest request = post(path, form)
                .header("X-CSRF-TOKEN", csrf)
                .header("HX-Request", "true")
                .build();
        return new String(send(request, 200), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder post(String path, Map<String, String> form) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
    }

    /** The fields as they stand in a body or an address. */
    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(home.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .header("Accept-Encoding", "gzip");
    }

    private byte[] send(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            throw new IOException(request.uri() + " answered " + answer.statusCode());
        }
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
    }
}
