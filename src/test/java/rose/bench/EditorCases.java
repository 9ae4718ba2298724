package rose.bench;

import java.io.IOException;
import java.util.Map;
import rose.bench.Results.Aim;
import rose.organisations.Viewer;
import rose.publication.report.Block;
import rose.publication.report.WrittenReports;

/** An author who changes one block of a whole yearly report, made from the template, again and again. */
record EditorCases(Setting setting, Results results, Program program, Inside inside) {

    private static final String AUTHOR = "analytiker@socialstyrelsen.exempel";
    private static final String PASSWORD = "rose-demo";

    void run() throws Exception {
        setting.progress("editor-save");
        Visitor author = program.visitor();
        author.signIn(AUTHOR, PASSWORD);
        long report = begun(author);
        save("editor-save-text", author, report, block(report, "{count interventions"), " Till sist.");
        save("editor-save-figure", author, report, block(report, "{figure category-shares goal"), "\n\n> Läs igen.");
    }

    private long begun(Visitor author) throws Exception {
        String token = Visitor.csrf(author.text("/rapporter/ny"));
        WrittenReports reports = inside.part(WrittenReports.class);
        String owner = author.text("/rapporter/ny").replaceAll("(?s).*?name=\"vems\" value=\"([^\"]+)\".*", "$1");
        author.begin(
                "/rapporter",
                Map.of("_csrf", token, "ar", "2022", "vems", owner, "mall", "SOS", "sprak", "sv", "namn", "Mätning"));
        return reports.all(Viewer.COMMAND_LINE).stream()
                .mapToLong(each -> each.id())
                .max()
                .orElseThrow();
    }

    private Block block(long report, String with) {
        return inside.part(WrittenReports.class).blocks(report, Viewer.COMMAND_LINE).stream()
                .filter(block -> block.text().contains(with))
                .findFirst()
                .orElseThrow();
    }

    private void save(String name, Visitor author, long report, Block block, String more) throws Exception {
        String address = "/rapporter/" + report + "/stycken/" + block.id();
        String token = Visitor.csrf(author.text(address + "/redigera"));
        int[] version = {block.version()};
        Timings timings = Timings.of(setting.plan(), () -> {
            String text = version[0] % 2 == 0 ? block.text() : block.text() + more;
            String shown = author.byScript(
                    address, Map.of("version", String.valueOf(version[0]++), "text", text, "_csrf", token), token);
            if (!shown.contains("stycke-" + block.id())) {
                throw new IOException("the block does not come back");
            }
        });
        results.timings(name, timings, Aim.of("p95", 300));
    }
}
