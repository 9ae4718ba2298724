package rose.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rose.bench.Results.Aim;
import rose.shell.Paging;

/** What the public opens: the start page, the places, and the search among published interventions. One reader at a time. */
record SiteCases(Setting setting, Results results, Program program, Inside inside) {

    private static final Aim AIM = Aim.of("p95", 100);
    private static final Pattern ADDRESS = Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>");
    private static final Pattern HIT = Pattern.compile("<h3><a href=\"/insatser/\\d+\"");

    /** What the search asks the database, without all that is around it. */
    private static final String BARE_SQL = """
            select id, title, ts_rank(words, to_tsquery('swedish', ?)), count(*) over () from collection.intervention
            where published_at is not null and words @@ to_tsquery('swedish', ?)
            order by 3 desc, id limit 50""";

    void pages() throws Exception {
        try (PlainHttp reader = PlainHttp.takingPacked(program.port())) {
            List<String> addresses = ADDRESS.matcher(text(reader, "/sitemap-sidor.xml"))
                    .results()
                    .map(each -> each.group(1))
                    .toList();
            page("start-page", reader, List.of("/"));
            page("county-list", reader, List.of("/lan"));
            page("municipality-list", reader, List.of("/kommuner"));
            page("county-page", reader, under("/lan/", addresses));
            page("municipality-page", reader, under("/kommuner/", addresses));
        }
    }

    private static List<String> under(String folder, List<String> addresses) {
        return addresses.stream().filter(each -> each.startsWith(folder)).toList();
    }

    /** One after the other of them, each with its heading. */
    private void page(String name, PlainHttp reader, List<String> addresses) {
        setting.progress(name);
        Iterator<String> next =
                Stream.generate(addresses::stream).flatMap(each -> each).iterator();
        Timings timings = Timings.of(setting.plan(), () -> {
            String address = next.next();
            if (!text(reader, address).contains("</h1>")) {
                throw new IOException(address + " has no heading");
            }
        });
        results.timings(name, timings, AIM);
    }

    /** The commonest word of all that is published, one that a dozen or fewer tell, and no word at all. */
    void search() throws Exception {
        Sql sql = new Sql(inside.database());
        sql.run("update collection.intervention set published_at = now() where published_at is null");
        sql.run("vacuum analyze collection.intervention");
        long published = sql.number("select count(*) from collection.intervention");
        String words = "from ts_stat('select words from collection.intervention') where word ~ '^[a-zåäö]{5,}$'";
        String common = sql.text("select word " + words + " order by ndoc desc, word limit 1");
        String rare = sql.text("select word " + words + " and ndoc between 2 and 12 order by ndoc desc, word limit 1");
        setting.say("%d publicerade; söker på %s och %s. / Published; the words searched for."
                .formatted(published, common, rare));
        search("search-common-" + published, common, sql);
        search("search-rare-" + published, rare, sql);
        search("search-all-" + published, "", sql);
    }

    private void search(String name, String word, Sql sql) throws Exception {
        setting.progress(name);
        try (PlainHttp reader = PlainHttp.takingPacked(program.port())) {
            String address = "/sok?ord=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
            String query = word + ":*";
            long there = word.isEmpty()
                    ? Paging.SIZE
                    : sql.numbers(BARE_SQL, query, query).size();
            Timings.Action page = () -> {
                long shown = HIT.matcher(text(reader, address)).results().count();
                if (shown != Math.min(there, Paging.SIZE)) {
                    throw new IOException(address + " shows " + shown);
                }
            };
            if (word.isEmpty()) {
                results.timings(name, Timings.of(setting.plan(), page), AIM);
                return;
            }
            Timings.Both both = Timings.inTurn(setting.plan(), page, () -> sql.numbers(BARE_SQL, query, query));
            results.timings(name, both.one(), AIM);
            results.percentiles(name + "-sql", both.other(), Aim.NONE);
            results.ratio(name, both.one().percentileMillis(50) / both.other().percentileMillis(50));
        }
    }

    private static String text(PlainHttp reader, String address) throws IOException {
        PlainHttp.Answer answer = reader.get(address);
        if (answer.status() != 200) {
            throw new IOException(address + " answered " + answer.status());
        }
        return answer.text();
    }
}
