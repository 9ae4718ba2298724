package rose.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.ANNA;
import static rose.Person.SARA;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rose.Person;
import rose.RoseTest;

/** Signing in and out over real HTTP, as a browser does it. */
@RoseTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void whoeverSignsInComesToThePageThatWasAskedFor() throws Exception {
        HttpResponse<String> asked = get("/koda");
        assertThat(asked.uri().getPath()).isEqualTo("/logga-in");

        HttpResponse<String> answer = signIn(asked, SARA.email(), Person.PASSWORD);

        assertThat(answer.uri().getPath()).isEqualTo("/koda");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).expectFirst(".account").text()).contains("Sara Lind", "Socialstyrelsen");
    }

    @Test
    void anEmailAddressIsTheSameInAnyCase() throws Exception {
        assertThat(signIn(get("/logga-in"), "ANNA@Prov.Exempel ", Person.PASSWORD)
                        .body())
                .contains("Anna Berg");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldAlike() throws Exception {
        HttpResponse<String> wrong = signIn(get("/logga-in"), SARA.email(), "fel");
        HttpResponse<String> unknown = signIn(get("/logga-in"), "ingen@prov.exempel", Person.PASSWORD);

        assertThat(wrong.uri()).hasPath("/logga-in").hasQuery("fel");
        assertThat(Jsoup.parse(wrong.body()).expectFirst(".govuk-error-summary").text())
                .contains("E-postadressen och lösenordet hör inte ihop.");
        assertThat(withoutToken(wrong)).isEqualTo(withoutToken(unknown));
        assertThat(get("/koda").uri()).hasPath("/logga-in");
    }

    @Test
    void whoeverSignsOutIsOutAlsoWithTheOldCookie() throws Exception {
        signIn(get("/logga-in"), ANNA.email(), Person.PASSWORD);
        HttpCookie session = session();
        HttpResponse<String> out = send("/logga-ut", "_csrf=" + token(get("/om")));
        assertThat(out.body()).doesNotContain("Anna Berg");

        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(URI.create(address("/")), session);
        assertThat(get("/om").body()).doesNotContain("Anna Berg");
    }

    @Test
    void signingInGivesANewSessionThatScriptsCannotRead() throws Exception {
        HttpResponse<String> page = get("/logga-in");
        String before = session().getValue();

        signIn(page, ANNA.email(), Person.PASSWORD);

        assertThat(session().getValue()).isNotEqualTo(before);
        assertThat(session().isHttpOnly()).isTrue();
    }

    @Test
    void anAccountThatIsRemovedIsOutAtOnce() throws Exception {
        signIn(get("/logga-in"), ANNA.email(), Person.PASSWORD);

        db.execute("delete from organisations.account where email = {0}", org.jooq.impl.DSL.val(ANNA.email()));

        assertThat(get("/om").body()).doesNotContain("Anna Berg");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInTheFrame() throws Exception {
        signIn(get("/logga-in"), SARA.email(), Person.PASSWORD);

        HttpResponse<String> refused = send("/insatser/1/publicering", "published=true");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(refused.body()).expectFirst("h1").text()).isEqualTo("Det här får du inte göra");
    }

    @Test
    void whatTheServerItselfRefusesIsSaidInTheFrameToo() throws Exception {
        HttpResponse<String> refused = browser.send(
                HttpRequest.newBuilder(URI.create(address("/om")))
                        .method("TRACE", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(refused.body()).doesNotContain("Exception").doesNotContain("Apache Tomcat");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn(HttpResponse<String> page, String email, String password) throws Exception {
        return send(
                "/logga-in", "_csrf=" + token(page) + "&email=" + encoded(email) + "&password=" + encoded(password));
    }

    private static String token(HttpResponse<String> page) {
        return encoded(Jsoup.parse(page.body()).expectFirst("input[name=_csrf]").attr("value"));
    }

    private static String withoutToken(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> !cookie.getName().equals("rose-language"))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
