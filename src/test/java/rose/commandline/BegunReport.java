package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;

/** A report that somebody writes in the program as a process of its own. */
final class BegunReport {

    private final HttpUser author;
    private final String address;
    private long millisToPublish = 1_000;

    private BegunReport(HttpUser author, String address) {
        this.author = author;
        this.address = address;
    }

    /** Of 2021, with a chapter about the regions' work for children and the young. */
    static BegunReport by(HttpUser author) {
        String owner = Jsoup.parse(author.get("/rapporter/ny").body())
                .select("input[name=vems]")
                .first()
                .val();
        HttpResponse<String> begun = author.post(
                "/rapporter",
                Map.of("ar", "2021", "vems", owner, "mall", "headings", "sprak", "sv", "namn", "Lägesrapport 2021"));
        BegunReport report = new BegunReport(author, location(begun).replace("/redigera", ""));
        report.write("# Barn och unga {area=barn-unga level=REGION}");
        return report;
    }

    private static String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        assertThat(location)
                .as("status %d: %s", answer.statusCode(), answer.body())
                .isNotEmpty();
        return URI.create(location).getPath();
    }

    HttpUser author() {
        return author;
    }

    String address() {
        return address;
    }

    /** As its last paragraph. */
    void write(String text) {
        String last = Jsoup.parse(author.get(address + "/redigera?kapitel=99").body())
                .select("li.written-block")
                .last()
                .id()
                .replace("stycke-", "");
        location(author.post(address + "/stycken", Map.of("efter", last, "text", text)));
    }

    /** What whoever publishes it has read. */
    String seen() {
        return Jsoup.parse(author.get(address + "/granska").body())
                .select("input[name=last]")
                .val();
    }

    /** @return the edition's address */
    String publish() {
        return publish(seen());
    }

    String publish(String seen) {
        long start = System.nanoTime();
        String edition = location(author.post(address + "/granska", Map.of("last", seen, "andrat", "Mer text.")));
        millisToPublish = (System.nanoTime() - start) / 1_000_000;
        return edition;
    }

    long millisToPublish() {
        return millisToPublish;
    }
}
