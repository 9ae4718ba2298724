package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.LEO;
import static rose.Person.SARA;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.Person;
import rose.RoseTest;
import rose.TestTime;
import rose.Visits;
import rose.World;
import rose.agreements.Agreements;
import rose.analysis.FigureKind;
import rose.analysis.Figures;
import rose.organisations.Level;
import rose.platform.AllTexts;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves the program of a lot's codes. */
@RoseTest
class ExportsTest {

    private static final String FILES = "/koda/2021/god-vard/MUNICIPALITY/filer";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Exports exports;

    @Autowired
    Coding coding;

    @Autowired
    Samples samples;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Agreements agreements;

    @Autowired
    Figures figures;

    private Codebook book;

    @BeforeEach
    void reported() {
        book = codebooks.inForce(2021, "god-vard", Level.MUNICIPALITY).orElseThrow();
        List<Category> goals = book.of(Dimension.GOAL);
        List<Category> outcomes = book.of(Dimension.OUTCOME);
        world.given(IntStream.range(0, 12)
                .mapToObj(i -> anIntervention()
                        .of(i % 2 == 0 ? ANNA : BO)
                        .titled("Insats " + i)
                        .withId("K-" + i)
                        .costing(1000L * i)
                        .coded(
                                Dimension.GOAL,
                                goals.get(i % 3).name(),
                                goals.get(3).name())
                        .coded(Dimension.OUTCOME, i % 4 == 0 ? outcomes.get(1).name() : ""))
                .toArray(AnIntervention[]::new));
        world.given(anIntervention().titled("Okodad"));
    }

    @Test
    void theColumnsSumToWhatTheFiguresSay() {
        Map<String, Long> sums = new HashMap<>();
        for (NamedCsvRecord row : matrix()) {
            row.getFieldsAsMap().forEach((column, value) -> {
                if (column.contains(": ") && !value.isEmpty()) {
                    sums.merge(column, Long.valueOf(value), Long::sum);
                }
            });
        }

        Map<String, Long> told = new HashMap<>();
        figures.figure(FigureKind.CATEGORY_SHARES, world.selection(2021, "god-vard", Level.MUNICIPALITY), null)
                .data()
                .table()
                .rows()
                .forEach(row -> told.put(
                        row.get(0).toString().toUpperCase() + ": " + row.get(1),
                        Long.valueOf(row.get(2).toString())));
        assertThat(told.values()).contains(12L, 4L, 3L, 0L);
        assertThat(sums).isEqualTo(told);
    }

    @Test
    void eachInterventionIsARowAndWhatIsNotSettledHasNoCodes() {
        List<NamedCsvRecord> rows = matrix();

        assertThat(rows)
                .hasSize(13)
                .isSortedAccordingTo(
                        (a, b) -> Long.compare(Long.parseLong(a.getField("id")), Long.parseLong(b.getField("id"))));
        Map<String, String> first = rows.getFirst().getFieldsAsMap();
        assertThat(first)
                .containsEntry("external_id", "K-0")
                .containsEntry("year", "2021")
                .containsEntry("area", "god-vard")
                .containsEntry("level", "MUNICIPALITY")
                .containsEntry("organisation_code", "2309")
                .containsEntry("organisation", "Krokoms kommun")
                .containsEntry("county", "Jämtlands län")
                .containsEntry("title", "Insats 0")
                .containsEntry("funds_sek", "0")
                .containsEntry("synthetic", "0")
                .containsEntry("settled_basis", "FILE")
                .containsEntry("settled_at", TestTime.NOW.toString());
        Map<String, String> last = rows.getLast().getFieldsAsMap();
        assertThat(last).containsEntry("title", "Okodad").containsEntry("settled_basis", "");
        assertThat(last.entrySet().stream().filter(each -> each.getKey().contains(": ")))
                .isNotEmpty()
                .allMatch(each -> each.getValue().isEmpty());
    }

    @Test
    void theDictionaryTellsOfEveryColumnAndOfTheWhole() {
        List<NamedCsvRecord> rows = records(get("kolumner.csv"));

        assertThat(rows.stream()
                        .filter(row -> !row.getField("type").equals("about"))
                        .map(row -> row.getField("name")))
                .containsExactlyElementsOf(matrix().getFirst().getHeader());
        assertThat(rows).allSatisfy(row -> assertThat(row.getField("label_sv")).isNotBlank());
        NamedCsvRecord goal =
                named(rows, "GOAL: " + book.of(Dimension.GOAL).getFirst().name());
        assertThat(goal.getField("values")).isEqualTo("0|1");
        assertThat(goal.getField("definition_sv"))
                .isEqualTo(book.of(Dimension.GOAL).getFirst().definition().sv());
        assertThat(goal.getField("source")).contains("version 1");
        assertThat(named(rows, "about.codebook_version").getField("values")).isEqualTo("1");
        assertThat(named(rows, "about.interventions").getField("values")).isEqualTo("13");
        assertThat(named(rows, "about.settled").getField("values")).isEqualTo("12");
        assertThat(named(rows, "about.synthetic").getField("values")).isEqualTo("0");
    }

    @Test
    void theWorkbookHoldsTheSameMatrixAndItsDictionary() throws IOException {
        var written = new ByteArrayOutputStream();
        exports.write(Exports.Kind.MATRIX_XLSX, lot(), world.as(SARA), AllTexts.in(Texts.SWEDISH), written);
        var file = java.nio.file.Files.createTempFile("matris", ".xlsx");
        java.nio.file.Files.write(file, written.toByteArray());
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml"));
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("definition_sv", "about.codebook_version");
        }
        try (var reader =
                rose.platform.table.TableFiles.open(file, "matris.xlsx", rose.platform.table.TableLimits.DEFAULT)) {
            assertThat(reader.header()).isEqualTo(matrix().getFirst().getHeader());
            List<List<String>> read = new java.util.ArrayList<>();
            int columns = reader.header().size();
            reader.forEachRemaining(row -> read.add(IntStream.range(0, columns)
                    .mapToObj(i -> i < row.cells().size() ? row.cells().get(i).asText() : "")
                    .toList()));
            assertThat(read)
                    .isEqualTo(matrix().stream().map(NamedCsvRecord::getFields).toList());
        } finally {
            java.nio.file.Files.delete(file);
        }
    }

    @Test
    void aTitleThatASpreadsheetWouldReckonIsATextInCsv() {
        long id = world.idOf("Okodad");
        db.execute("update collection.intervention set title = '=HYPERLINK(\"x\")' where id = " + id);

        assertThat(matrix().getLast().getField("title")).isEqualTo("'=HYPERLINK(\"x\")");
    }

    @Test
    void theSameIsWrittenTwice() {
        for (String file : List.of("matris.csv", "kolumner.csv", "historik.json")) {
            assertThat(get(file)).isEqualTo(get(file));
        }
    }

    @Test
    void theHistoryTellsEachCodersOwnOnceItIsSettledAndNotBefore() {
        samples.change(agreements.area(2021, "god-vard"), 1, 0, "frö", world.as(SARA));
        long id = world.idOf("Okodad");
        Set<Long> goal = Set.of(book.of(Dimension.GOAL).get(2).id());
        coding.remark(id, "Svår.", false, world.as(SARA));
        coding.done(id, goal, world.as(SARA));

        JsonNode open = past(id);
        assertThat(open.get("settled").isNull()).isTrue();
        assertThat(open.get("coders")).isEmpty();
        assertThat(open.get("events")).isEmpty();

        coding.done(id, goal, world.as(LEO));
        JsonNode settled = past(id);
        assertThat(settled.get("settled").get("basis").asString()).isEqualTo("AGREED");
        assertThat(settled.get("settled").get("categories").get(0).asLong())
                .isEqualTo(goal.iterator().next());
        assertThat(settled.get("coders").findValuesAsString("coder")).containsExactly("Sara Lind", "Leo Hed");
        assertThat(settled.get("coders").get(0).get("note").asString()).isEqualTo("Svår.");
        assertThat(settled.get("events").findValuesAsString("kind"))
                .containsExactly("TICKED", "DONE", "TICKED", "DONE", "AGREED");
    }

    @Test
    void aCategoryThatIsRetiredButInUseHasAColumn() {
        Category goal = book.of(Dimension.GOAL).get(3);
        db.execute("update coding.category set retired_at = now() where id = " + goal.id());
        db.execute("update coding.codebook set version = 2 where id = " + book.id());
        db.execute("update coding.codebooks_stamp set stamp = pg_current_xact_id()::text");

        assertThat(matrix().getFirst().getField("GOAL: " + goal.name() + " (retired " + goal.id() + ")"))
                .isEqualTo("1");
    }

    @Test
    void aLotLeadsToItsFiles() {
        assertThat(visits.get(SARA, "/koda").page().select("a[href=" + FILES + "]"))
                .hasSize(1);
        assertThat(visits.get(SARA, FILES).page().select("main .tasks a").eachAttr("href"))
                .containsExactly(
                        FILES + "/matris.csv",
                        FILES + "/matris.xlsx",
                        FILES + "/kolumner.csv",
                        FILES + "/historik.json");
        assertThat(visits.get(SARA, FILES + "/annat.csv").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"AMIR", "ANNA", "EVA", "KARIN", "BO"})
    void theyAreForThoseWhoCodeTheArea(Person person) {
        assertThat(visits.get(person, FILES).status()).isEqualTo(403);
        for (Exports.Kind kind : Exports.Kind.values()) {
            assertThat(visits.get(person, FILES + "/" + kind.file()).status()).isEqualTo(403);
        }
        assertThat(visits.get(null, FILES + "/matris.csv").location()).endsWith("/logga-in");
    }

    @Autowired
    org.jooq.DSLContext db;

    private JsonNode past(long id) {
        for (JsonNode each : JsonMapper.shared().readTree(get("historik.json")).get("interventions")) {
            if (each.get("id").asLong() == id) {
                return each;
            }
        }
        throw new AssertionError("no intervention " + id);
    }

    private List<NamedCsvRecord> matrix() {
        return records(get("matris.csv"));
    }

    private static List<NamedCsvRecord> records(String csv) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static NamedCsvRecord named(List<NamedCsvRecord> rows, String name) {
        return rows.stream()
                .filter(row -> row.getField("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String get(String file) {
        Visits.Answer answer = visits.get(SARA, FILES + "/" + file);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Lot lot() {
        return new Lot(agreements.area(2021, "god-vard"), Level.MUNICIPALITY);
    }
}
