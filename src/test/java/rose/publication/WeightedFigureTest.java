package rose.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.Visits;
import rose.XlsxFile;
import rose.analysis.FigureChoice;
import rose.collection.AnswerImport;
import rose.collection.ImportListener;
import rose.collection.ImportProblem;
import rose.collection.ImportResult;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;

/**
 * Good care 2022: all large municipalities have said yes, and every third of the others no, so that the large weigh too much in
 * the answers as they are. Seven of the 21 regions have answered, four of them yes.
 */
@RoseTest
class WeightedFigureTest {

    private static final long LARGE = 100_000;
    private static final String MUNICIPALITIES = "?ar=2022&omrade=god-vard&niva=MUNICIPALITY";

    @Autowired
    Organisations organisations;

    @Autowired
    AnswerImport imports;

    @Autowired
    Visits visits;

    @TempDir
    Path folder;

    private List<Organisation> large;
    private List<Organisation> small;

    @BeforeEach
    void answered() throws IOException {
        List<Organisation> all = organisations.of(Level.MUNICIPALITY);
        large = all.stream().filter(each -> each.population() >= LARGE).toList();
        List<Organisation> others =
                all.stream().filter(each -> each.population() < LARGE).toList();
        small = Stream.iterate(0, i -> i < others.size(), i -> i + 3)
                .map(others::get)
                .toList();
        List<Organisation> regions =
                organisations.of(Level.REGION).stream().limit(7).toList();
        List<String> lines = new ArrayList<>();
        large.forEach(each -> lines.add(line(each, "yes", "equality")));
        small.forEach(each -> lines.add(line(each, "no", "relatives")));
        regions.forEach(each -> lines.add(line(each, lines.size() % 7 < 4 ? "yes" : "no", "equality")));
        importing(lines);
    }

    private static String line(Organisation each, String ordinary, String perspective) {
        String who = "2022,god-vard," + each.level() + "," + each.code() + ",";
        return who + "ordinary_decided,," + ordinary + "\n" + who + "perspectives,," + perspective;
    }

    private void importing(List<String> lines) throws IOException {
        Path file = Files.writeString(
                folder.resolve("svar.csv"),
                "year,area,level,organisation_code,question,row,value\n" + String.join("\n", lines) + "\n");
        ImportResult result = imports.run(
                new AnswerImport.Source(file, "svar.csv", false), Viewer.COMMAND_LINE, new ImportListener() {
                    @Override
                    public void problem(ImportProblem problem) {
                        throw new AssertionError(problem.toString());
                    }

                    @Override
                    public void progress(long rows, long bytesRead, long bytesTotal) {
                        // nobody waits
                    }
                });
        assertThat(result).isInstanceOf(ImportResult.Imported.class);
    }

    private String csv(String place, String choice) {
        return visits.get(null, "/figurer/fil.csv" + place + "&visa=" + choice + "&viktat=ja")
                .body();
    }

    /** Each group of large ones is whole, so that each stands for itself: they are as many of 290 as they are. */
    @Test
    void thoseWhoAnswerMostOftenStandForThemselvesOnly() {
        String row = csv(MUNICIPALITIES, "perspektiv")
                .lines()
                .filter(line -> line.startsWith("Jämlikhet,"))
                .findFirst()
                .orElseThrow();

        int answered = large.size() + small.size();
        assertThat(row)
                .isEqualTo("Jämlikhet,%d,%d,%s,%d.0000,%s"
                        .formatted(
                                large.size(),
                                answered,
                                share(large.size(), answered),
                                large.size(),
                                share(large.size(), 290)));
    }

    private static String share(int part, int whole) {
        return "%.4f".formatted((double) part / whole).replace(',', '.');
    }

    @Test
    void regionsStandTogether() {
        assertThat(csv("?ar=2022&omrade=god-vard&niva=REGION", "ordinarie"))
                .contains("god-vard,REGION,,yes,4,7,0.5714,12.0000,0.5714\n")
                .contains("god-vard,REGION,,no,3,7,0.4286,9.0000,0.4286\n")
                .contains("samsjuklighet,COUNTY,,yes,0,0,,,\n");
    }

    @Test
    void aPageSaysHowItIsWeightedAndHowManyHaveAnswered() {
        var main = visits.get(null, "/figurer" + MUNICIPALITIES + "&visa=perspektiv&viktat=ja")
                .page()
                .expectFirst("main");

        assertThat(main.expectFirst(".figure-title").text()).endsWith(", vägt för bortfall");
        assertThat(main.expectFirst(".figure-foot").text())
                .contains("Svar från " + (large.size() + small.size()) + " av 290 kommuner")
                .contains("Särndal & Lundström 2005", "efter storlek och län", "slogs", "designeffekten är 1,")
                .contains("Ett svar står för minst 1,00 och högst ");
        assertThat(main.select("select[name=viktat] option[selected]").text()).isEqualTo("Vägt för bortfall");
        assertThat(main.select("th:contains(Anhörigperspektivet) + td").text()).isEqualTo(String.valueOf(small.size()));
        assertThat(main.select("a[href^=/figurer/fil.]").eachAttr("href"))
                .hasSize(5)
                .allMatch(href -> href.endsWith("&viktat=ja"));
    }

    @Test
    void asTheyAreIsWhatIsShownUnlessSomebodyAsks() {
        var main = visits.get(null, "/figurer" + MUNICIPALITIES + "&visa=perspektiv")
                .page()
                .expectFirst("main");

        assertThat(main.text()).doesNotContain("designeffekt", "vägt för bortfall");
        assertThat(visits.get(null, "/figurer/fil.csv" + MUNICIPALITIES + "&visa=perspektiv")
                        .body())
                .startsWith("perspective,organisations,answered,share\n");
    }

    @Test
    void everyFileIsWeightedAndSaysSo() throws IOException {
        String address = MUNICIPALITIES + "&visa=perspektiv&viktat=ja";

        assertThat(visits.get(null, "/figurer/fil.json" + address).body())
                .contains("\"weighting\" : {", "\"smallest_weight\" : 1.0", "weighted_share", "Nonresponse (2005)");
        assertThat(visits.get(null, "/figurer/fil.svg" + address).body())
                .contains("vägt för bortfall")
                .contains(share(large.size() * 100, 290).replaceAll("\\..*", ""));
        assertThat(visits.get(null, "/figurer/fil.png" + address).status()).isEqualTo(200);
        byte[] xlsx = visits.get(null, "/figurer/fil.xlsx" + address).response().getContentAsByteArray();
        assertThat(XlsxFile.text(xlsx)).contains("weighted_share", "Särndal & Lundström 2005");
    }

    /** What cannot be weighted is shown as it is; where nobody has answered that is said. */
    @ParameterizedTest
    @MethodSource("rose.analysis.FigureChoice#all")
    void everyFigureTakesTheChoice(FigureChoice choice) {
        for (String place : List.of(MUNICIPALITIES, "?ar=2022&omrade=barn-unga&niva=REGION")) {
            String address = place + "&visa=" + choice.path() + "&viktat=ja";
            String text = visits.get(null, "/figurer" + address)
                    .page()
                    .expectFirst("main")
                    .text();
            assertThat(text).doesNotContain("NaN").doesNotContain("null").doesNotContain("Infinity");
            assertThat(text.contains("vägt för bortfall"))
                    .isEqualTo(choice.kind().weightable() && !text.contains("Enkäten ställer inte den frågan."));
        }
    }

    @Test
    void whereNobodyHasAnsweredThereIsNothingToWeight() {
        assertThat(visits.get(null, "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=perspektiv&viktat=ja")
                        .page()
                        .expectFirst(".figure-foot")
                        .text())
                .contains("Ingen har svarat, så det finns inget att väga.");
    }
}
