package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.collection.workbook.BookEdit;
import rose.organisations.Level;
import rose.platform.Forbidden;
import rose.platform.table.Cell;
import rose.surveys.Surveys;

/** Anna fetches her response as a workbook, fills it in and sends it back. */
@RoseTest
class WorkbooksTest {

    private static final String SHEET = "Insatser";
    private static final String OTHERS = "Övriga frågor";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Responses responses;

    @Autowired
    Surveys surveys;

    @Autowired
    Workbooks workbooks;

    @Autowired
    DSLContext db;

    private long response;
    private long first;
    private long second;

    @BeforeEach
    void begun() {
        response = open(ANNA);
        first = entry("Mobilt team", "Teamet åker ut till skolorna.");
        second = entry("Öppna samtal", "En kväll i veckan.");
        save(ANNA, null, "money_reason_text", "Vi kom igång sent.");
    }

    private long open(Person person) {
        return responses
                .open(surveys.find(2023, "god-vard", Level.MUNICIPALITY).orElseThrow(), world.as(person))
                .id();
    }

    private long entry(String title, String activities) {
        long id = ((Responses.Added.Entry) responses.addEntry(response, "interventions", world.as(ANNA))).id();
        save(ANNA, id, "title", title);
        save(ANNA, id, "activities", activities);
        return id;
    }

    private void save(Person person, Long entry, String question, String value) {
        StoredAnswer there = entry == null
                ? content().answers().get(question)
                : content().entry(entry).orElseThrow().answers().get(question);
        int revision = there == null ? 0 : there.revision();
        assertThat(responses.save(
                        new FieldSave(response, entry, question, List.of(value), revision, "sida"), world.as(person)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private ResponseContent content() {
        return responses.content(responses.response(response, world.as(ANNA)), world.as(ANNA));
    }

    private BookEdit workbook() {
        return BookEdit.open(visits.get(ANNA, "/svar/" + response + "/arbetsbok.xlsx")
                .response()
                .getContentAsByteArray());
    }

    private Answer sent(BookEdit workbook) {
        return sent("arbetsbok.xlsx", workbook.save());
    }

    private Answer sent(String name, byte[] file) {
        return visits.upload(ANNA, "/svar/" + response + "/arbetsbok", name, file);
    }

    private Answer sent(String... lines) {
        return sent("insatser.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private String value(long entry, String question) {
        return content().entry(entry).orElseThrow().value(question);
    }

    private List<String> titles() {
        return content().entries().stream().map(entry -> entry.value("title")).toList();
    }

    @Test
    void whatIsChangedAndAddedIsTakenAndShownBeforeAndAfter() {
        BookEdit workbook = workbook()
                .set(SHEET, 2, "activities", "Teamet åker ut varje dag.")
                .set(SHEET, 4, "title", "=Ny insats")
                .set(SHEET, 4, "activities", "Rad ett\n\nRad tre");

        Answer answer = sent(workbook);

        assertThat(answer.body()).contains("Arbetsboken är inläst", "1 ny rad, 1 ändrad");
        assertThat(answer.page().select("details").eachText())
                .anySatisfy(row -> assertThat(row)
                        .contains("rad 3", "Mobilt team", "Teamet åker ut till skolorna.", "Teamet åker ut varje dag."))
                .anySatisfy(row -> assertThat(row).contains("rad 5", "=Ny insats", "ny"));
        assertThat(value(first, "activities")).isEqualTo("Teamet åker ut varje dag.");
        assertThat(titles()).containsExactly("Mobilt team", "Öppna samtal", "=Ny insats");
        assertThat(content().entries().getLast().value("activities")).isEqualTo("Rad ett\n\nRad tre");
        assertThat(db.fetchValue("select string_agg(value, '') from collection.replaced_answer"))
                .isEqualTo("Teamet åker ut till skolorna.");
        assertThat(content()
                        .entry(first)
                        .orElseThrow()
                        .answers()
                        .get("activities")
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void theSameWorkbookSentAgainChangesNothingAndGoesOnWhereItWas() {
        BookEdit workbook = workbook().set(SHEET, 2, "title", "Annat namn").set(SHEET, 4, "title", "Ny insats");
        sent(workbook);

        assertThat(sent(workbook).body()).contains("Arbetsboken ändrade ingenting");

        Answer third = sent(workbook.set(SHEET, 2, "title", "Tredje namnet").set(SHEET, 4, "activities", "Mer text"));
        assertThat(third.body()).contains("0 nya rader, 2 ändrade");
        assertThat(titles()).containsExactly("Tredje namnet", "Öppna samtal", "Ny insats");
        assertThat(content().entries().getLast().value("activities")).isEqualTo("Mer text");
    }

    @Test
    void questionsOutsideOfBlocksAreTakenByTheirIds() {
        BookEdit workbook = workbook();
        int row = workbook.row(OTHERS, "money_reason_text");
        workbook.set(OTHERS, row, 4, Cell.ofText("Ny förklaring"))
                .turnColumns(OTHERS)
                .turnColumns(SHEET)
                .rename(OTHERS, "Blad2")
                .rename(SHEET, "Blad1");

        assertThat(sent(workbook).body()).contains("1 ändrad");
        assertThat(content().value("money_reason_text")).isEqualTo("Ny förklaring");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsTaken() {
        BookEdit workbook = workbook()
                .set(SHEET, 2, "title", "Skulle ha ändrats")
                .set(SHEET, 3, "funds", "mycket")
                .set(SHEET, 4, "title", "Ny insats");
        workbook.set(SHEET, 4, workbook.column(SHEET, "funds"), new Cell.Number(new java.math.BigDecimal("1234.567")));
        workbook.set(SHEET, 5, workbook.column(SHEET, "title"), new Cell.Formula("A1+A2"));

        Answer answer = sent(workbook);

        assertThat(answer.body()).contains("Ingenting lästes in", "3 saker måste rättas");
        assertThat(answer.page().select("table tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Insatser, rad 4", "mycket", "Skriv bara siffror"))
                .anySatisfy(
                        row -> assertThat(row).contains("Insatser, rad 5", "1234.567", "inte ett belopp i hela kronor"))
                .anySatisfy(row -> assertThat(row).contains("Insatser, rad 6", "formel"));
        assertThat(titles()).containsExactly("Mobilt team", "Öppna samtal");
    }

    @Test
    void whatSomebodyElseHasWrittenMeanwhileIsNeverOverwritten() {
        BookEdit workbook = workbook();
        save(ANNA, first, "activities", "Den andras text"); // in the form, on another screen
        workbook.set(SHEET, 3, "activities", "Min text om något annat");

        assertThat(sent(workbook).body()).contains("1 ändrad");
        assertThat(value(first, "activities")).isEqualTo("Den andras text");

        Answer answer = sent(workbook.set(SHEET, 2, "activities", "Min egen text"));
        assertThat(answer.page().select("table tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("Min egen text", "Den andras text", "rad 3");
        assertThat(value(first, "activities")).isEqualTo("Den andras text");
        assertThat(value(second, "activities")).isEqualTo("Min text om något annat");
    }

    @Test
    void aRowThatIsDeletedStaysInTheResponse() {
        BookEdit workbook = workbook();
        workbook.sheet(SHEET).remove(2);

        assertThat(sent(workbook).body()).contains("”Mobilt team” saknas i arbetsboken men finns kvar i svaret");
        assertThat(titles()).containsExactly("Mobilt team", "Öppna samtal");
    }

    @Test
    void aCopiedRowIsRefusedAsItNamesTheSameEntry() {
        BookEdit workbook = workbook();
        workbook.sheet(SHEET).add(List.copyOf(workbook.sheet(SHEET).get(2)));

        assertThat(sent(workbook).body()).contains("Raden är en kopia av rad 3");
    }

    @Test
    void aRowWhoseEntryIsRemovedIsRefusedOnlyIfItWasChanged() {
        BookEdit workbook = workbook();
        responses.removeEntry(response, first, world.as(ANNA));

        assertThat(sent(workbook).body()).contains("Arbetsboken ändrade ingenting");
        assertThat(sent(workbook.set(SHEET, 2, "title", "Ändrad")).body()).contains("Den är borttagen ur svaret");
    }

    @Test
    void aTextTooLongForExcelIsLeftAlone() {
        String tooLong = "🙂".repeat(19_000);
        save(ANNA, first, "activities", tooLong);
        BookEdit workbook = workbook();

        assertThat(workbook.text(SHEET, 2, workbook.column(SHEET, "activities")))
                .isEqualTo("(för lång för Excel, ändra i formuläret)");
        assertThat(sent(workbook.set(SHEET, 2, "title", "Nytt namn")).body()).contains("1 ändrad");
        assertThat(value(first, "activities")).isEqualTo(tooLong);
        assertThat(sent(workbook.set(SHEET, 2, "activities", "kort")).body()).contains("för lång för Excel. Ändra den");
        assertThat(value(first, "activities")).isEqualTo(tooLong);
    }

    @Test
    void anotherResponsesWorkbookAndSpoiltOnesAreRefusedWithTheReason() {
        long bos = open(BO);
        byte[] other =
                visits.get(BO, "/svar/" + bos + "/arbetsbok.xlsx").response().getContentAsByteArray();

        assertThat(sent("bo.xlsx", other).body()).contains("Arbetsboken hör till ett annat svar");
        assertThat(sent(workbook().removeSheets("Röse"::equals)).body()).contains("saknar sitt dolda blad");
        BookEdit noIds = workbook();
        noIds.sheet(SHEET).removeFirst();
        assertThat(sent(noIds).body()).contains("Bladet saknar sina dolda id");
        BookEdit gone = workbook();
        gone.set(SHEET, 0, gone.column(SHEET, "goals"), Cell.ofText("old_question"));
        assertThat(sent(gone).body()).contains("Frågan finns inte i enkäten längre");
        assertThat(sent("Blad;Annat", "1;2").body()).contains("kolumnen title saknas");
        assertThat(sent("bild.xlsx", new byte[] {1, 2, 3}).body()).contains("skadad");
        assertThat(sent("", new byte[0]).body()).contains("Välj en fil");
        assertThat(titles()).containsExactly("Mobilt team", "Öppna samtal");
    }

    @Test
    void aPlainTableOfInterventionsBecomesNewEntriesOnce() {
        String[] table = {
            "year,area,level,organisation_code,title,activities,funds_sek,external_id",
            "2023,god-vard,MUNICIPALITY,2309,Från en tabell,Text,125000,A1",
            ",,,,Och en till,,,"
        };

        assertThat(sent(table).body()).contains("2 nya rader", "lästes inte: external_id");
        assertThat(titles()).containsExactly("Mobilt team", "Öppna samtal", "Från en tabell", "Och en till");
        assertThat(content().entries().get(2).value("funds")).isEqualTo("125000");
        assertThat(sent(table).body()).contains("Arbetsboken ändrade ingenting");
        assertThat(sent("title,organisation_code", "Fel kommun,2380").body())
                .contains("Raden gäller inte det här svaret. Här ska det stå 2309.");
        assertThat(sent("title,hitte_på", "A,B").body()).contains("Kolumnen är okänd");
    }

    @Test
    void onlyThoseWhoMayFollowFetchItAndOnlyThoseWhoWriteSendIt() {
        String address = "/svar/" + response + "/arbetsbok";
        byte[] file = workbook().set(SHEET, 2, "title", "Någon annans").save();

        for (Person person : List.of(EVA, KARIN)) {
            assertThat(visits.get(person, address + ".xlsx").status()).isEqualTo(200);
            assertThat(visits.upload(person, address, "a.xlsx", file).status()).isEqualTo(403);
            assertThatThrownBy(() -> workbooks.mayTake(response, world.as(person)))
                    .isInstanceOf(Forbidden.class);
            assertThat(visits.get(person, "/svar/" + response).page().select("input[type=file]"))
                    .isEmpty();
        }
        for (Person person : List.of(BO, SARA)) {
            assertThat(visits.get(person, address + ".xlsx").status()).isEqualTo(404);
            assertThat(visits.upload(person, address, "a.xlsx", file).status()).isEqualTo(404);
        }
        assertThat(visits.get(null, address + ".xlsx").location()).endsWith("/logga-in");
        assertThat(titles()).containsExactly("Mobilt team", "Öppna samtal");
    }

    @Test
    void aResponseThatIsHandedInIsClosed() {
        BookEdit workbook = workbook().set(SHEET, 2, "title", "För sent");
        db.execute("update collection.response set state = 'SUBMITTED', submitted_at = now() where id = " + response);

        assertThat(sent(workbook).body()).contains("Svaret har lämnats in");
        assertThat(value(first, "title")).isEqualTo("Mobilt team");
    }

    @Test
    void fiveThousandRowsGoUpInOneGo() {
        BookEdit workbook = workbook();
        for (int i = 0; i < 5_000; i++) {
            workbook.set(SHEET, 4 + i, "title", "Insats nummer " + i)
                    .set(SHEET, 4 + i, "activities", "Vi gjorde det här, och mer därtill. ".repeat(8) + i);
        }
        byte[] file = workbook.save();
        long started = System.nanoTime();

        String body = sent("stor.xlsx", file).body();

        System.out.println("5000 new rows: " + (System.nanoTime() - started) / 1_000_000 + " ms");
        assertThat(body.replace('\u00a0', ' ')).contains("5 000 nya rader");
        assertThat(titles()).hasSize(5_002).contains("Insats nummer 4999");
        started = System.nanoTime();
        BookEdit again = workbook();
        System.out.println("down: " + (System.nanoTime() - started) / 1_000_000 + " ms");
        started = System.nanoTime();
        assertThat(sent(again).body()).contains("Arbetsboken ändrade ingenting");
        System.out.println("unchanged up: " + (System.nanoTime() - started) / 1_000_000 + " ms");
    }
}
