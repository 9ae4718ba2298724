package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jsoup.Jsoup;

/** Somebody who writes in paragraphs of a report as fast as they are saved, some of them others' too. */
final class ReportAuthor {

    private static final int SAVED = 302;
    private static final int ADDS_EVERY = 7;

    private final String name;
    private final HttpUser user;
    private final String report;
    private final List<String> blocks;
    private final Map<String, String> versions = new HashMap<>();
    private final List<String> confirmed = new ArrayList<>();
    private int sent;

    ReportAuthor(String name, HttpUser user, String report, List<String> blocks) {
        this.name = name;
        this.user = user;
        this.report = report;
        this.blocks = blocks;
    }

    void writeUntilGone(CountDownLatch left) {
        try {
            while (true) {
                if (sent % ADDS_EVERY == 0) {
                    add();
                } else {
                    save(blocks.get(sent % blocks.size()));
                }
                left.countDown();
            }
        } catch (UncheckedIOException gone) {
            versions.clear();
        }
    }

    private String nextText() {
        return name + " skriver " + sent++ + ": " + "vi lärde oss mycket ".repeat(sent % 9) + "{count interventions}.";
    }

    private void add() {
        String text = nextText();
        HttpResponse<String> answer =
                user.post(report + "/stycken", Map.of("efter", blocks.get(sent % blocks.size()), "text", text));
        assertThat(answer.statusCode()).isEqualTo(SAVED);
        confirmed.add(text);
    }

    /** Over what the other wrote meanwhile too, having seen it. */
    private void save(String block) {
        String address = report + "/stycken/" + block;
        String version = versions.computeIfAbsent(
                block, id -> version(user.get(address + "/redigera").body()));
        String text = nextText();
        HttpResponse<String> answer = user.post(address, Map.of("version", version, "text", text));
        while (answer.statusCode() != SAVED) {
            version = version(answer.body());
            answer = user.post(address, Map.of("version", version, "text", text));
        }
        confirmed.add(text);
        versions.put(block, String.valueOf(Integer.parseInt(version) + 1));
    }

    private static String version(String page) {
        return Jsoup.parse(page).select("input[name=version]").first().val();
    }

    /** In the order in which they were confirmed; at most one is there besides, which was under way when the program ended. */
    void assertAllIsThere(Path data) {
        List<String> kept = Sql.ask(
                data,
                "select text from publication.report_block_version where text like '" + name + " skriver %' order by"
                        + " split_part(split_part(text, ' ', 3), ':', 1)::int");
        assertThat(kept).containsSubsequence(confirmed).doesNotHaveDuplicates();
        int rounds = sent - confirmed.size();
        assertThat(kept.size() - confirmed.size()).as("unconfirmed").isBetween(0, rounds);
    }
}
