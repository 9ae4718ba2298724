package rose.analysis.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.ANNA;
import static rose.Person.SARA;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.analysis.Figure;
import rose.analysis.FigureKind;
import rose.analysis.Figures;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.FigureFiles;

/** A file of statistics comes in whole or not at all, and stands in figures: known, missing, or withheld. */
@RoseTest
class RegisterImportTest {

    private static final String HEADER = "measure,name_sv,name_en,unit_sv,unit_en,year,county,age,sex,value,source\n";
    private static final String STAFF = "staff,Personal,Staff,per 100 000,per 100 000,";

    @Autowired
    World world;

    @Autowired
    RegisterImport imports;

    @Autowired
    Registers registers;

    @Autowired
    Figures figures;

    @Autowired
    FigureFiles files;

    @Autowired
    Visits visits;

    @Autowired
    DSLContext db;

    @Autowired
    org.springframework.context.MessageSource messages;

    @TempDir
    Path folder;

    private static String staff(String... rows) {
        return HEADER + STAFF + String.join(",Registret\n" + STAFF, rows) + ",Registret\n";
    }

    private RegisterImport.Result imported(String content, boolean synthetic) {
        try {
            Path file = Files.writeString(folder.resolve("register.csv"), content);
            return imports.run(new RegisterImport.Source(file, "register.csv", synthetic), Viewer.COMMAND_LINE);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String csv(String kind, RegisterChoice choice) {
        return files.csv(figure(kind, choice));
    }

    private Figure figure(String kind, RegisterChoice choice) {
        return figures.ofRegister(
                FigureKind.of(kind).orElseThrow(), world.selection(2022, "god-vard", Level.REGION), choice);
    }

    @Test
    void aValueThatIsMissingAndOneThatIsWithheldAreNotZero() {
        assertThat(imported(staff("2021,23,,,0", "2022,23,,,", "2023,23,,,.."), false))
                .isEqualTo(new RegisterImport.Imported(3, 1));

        assertThat(csv("register-statistics", new RegisterChoice("staff", "23", null)))
                .isEqualTo("""
                        measure,unit,year,county_code,county,age,sex,value,state
                        staff,per 100 000,2021,23,Jämtlands län,,,0,known
                        staff,per 100 000,2022,23,Jämtlands län,,,,missing
                        staff,per 100 000,2023,23,Jämtlands län,,,,withheld
                        """);
        assertThat(visits.get(null, "/figurer?visa=register&matt=staff&lan=23")
                        .page()
                        .select("main table td"))
                .extracting(cell -> cell.text())
                .contains("0", "uppgift saknas", "visas inte av källan");
    }

    @Test
    void whereNothingIsImportedTheFigureSaysSo() {
        assertThat(csv("register-statistics", RegisterChoice.FIRST).lines()).hasSize(1);
        assertThat(visits.get(null, "/figurer?visa=register-lan")
                        .page()
                        .expectFirst(".figure-says")
                        .text())
                .isEqualTo("Ingen registerstatistik är inläst ännu.");
    }

    @Test
    void everyCountyStandsInAYearAlsoThoseThatTheSourceDoesNotName() {
        imported(staff("2022,00,,,10,5", "2022,03,,,11").replace("10,5,", "\"10,5\","), false);

        assertThat(csv("register-by-county", new RegisterChoice("staff", null, 2022))
                        .lines())
                .hasSize(1 + 1 + 21)
                .contains("staff,per 100 000,2022,00,Riket,,,10.5,known")
                .contains("staff,per 100 000,2022,03,Uppsala län,,,11,known")
                .contains("staff,per 100 000,2022,23,Jämtlands län,,,,missing");
        assertThat(csv("register-by-county", new RegisterChoice("staff", null, 1999))
                        .lines())
                .as("nothing that year")
                .hasSize(1);
    }

    @Test
    void groupsStandInTheOrderOfTheirAges() {
        imported(staff("2022,00,10-14,,2", "2022,00,5–9,men,3", "2022,00,,,1", "2022,00,85+,women,4"), false);

        assertThat(csv("register-statistics", RegisterChoice.FIRST).lines().skip(1))
                .extracting(line -> line.replaceFirst(".*Riket,", ""))
                .containsExactly(",,1,known", "5–9,men,3,known", "10–14,,2,known", "85+,women,4,known");
    }

    @Test
    void aFileReplacesTheYearsThatItHasAndKeepsTheOthers() {
        imported(staff("2021,00,,,1", "2022,00,,,2", "2022,03,,,3"), false);
        imported(staff("2022,00,,,20"), false);

        assertThat(registers.values(new RegisterChoice("staff", null, null)
                        .of(registers.measures())
                        .orElseThrow()))
                .extracting(value -> value.year() + " " + value.countyCode() + " " + value.value())
                .containsExactly("2021 null 1", "2022 null 20");
    }

    @Test
    void whatIsInventedNeverStandsBesideWhatIsReal() {
        imported(staff("2021,00,,,1"), true);
        assertThat(figure("register-statistics", RegisterChoice.FIRST).base().synthetic())
                .isTrue();
        assertThat(visits.get(null, "/figurer?visa=register").page().select(".synthetic-mark"))
                .isNotEmpty();

        imported(staff("2022,00,,,2"), false);

        assertThat(registers.values(new RegisterChoice("staff", null, null)
                        .of(registers.measures())
                        .orElseThrow()))
                .hasSize(1);
        assertThat(figure("register-statistics", RegisterChoice.FIRST).base().synthetic())
                .isFalse();
    }

    @Test
    void aFileWithFaultsIsRefusedWithEveryReasonAndNothingIsIn() {
        String content = staff("2021,00,,,1", "22,99,vuxna,kvinna,-1", "2021,00,,,2")
                + "Staff,,Staff,per 100 000,per 100 000,2021,00,,,1,Registret\n"
                + "staff,Personal,Staff,per 100 000,per 100 000,2022,00,,,1,Ett annat\n";

        var refused = (RegisterImport.Refused) imported(content, false);

        assertThat(refused.problems())
                .extracting(problem -> problem.in(swedish()))
                .containsExactly(
                        "Rad 3: ”22” är inget år i year. Skriv till exempel 2022.",
                        "Rad 3: ”99” är ingen länskod i county. Skriv två siffror, till exempel 03, eller 00 för hela riket.",
                        "Rad 3: ”vuxna” är ingen ålder i age. Skriv till exempel 18–24, 85+ eller 17, eller lämna tomt för alla åldrar.",
                        "Rad 3: ”kvinna” kan inte stå i sex. Skriv women eller men, eller lämna tomt för båda.",
                        "Rad 3: ”-1” är inget värde. Skriv ett tal som är 0 eller större med högst sex decimaler, lämna tomt om"
                                + " uppgiften saknas eller skriv .. om källan inte visar den.",
                        "Rad 4: Samma mått, år, län, ålder och kön finns redan på rad 2.",
                        "Rad 5: ”Staff” kan inte vara ett mått i measure. Använd a–z, siffror och bindestreck, högst 60 tecken.",
                        "Rad 5: name_sv ska ha en text på högst 300 tecken och får inte vara en formel.",
                        "Rad 6: staff har andra namn, enheter eller en annan källa än på rad 2. Ett mått ska ha samma på alla rader.");
        assertThat(registers.measures()).isEmpty();
    }

    private Texts swedish() {
        return new Texts(messages, Texts.SWEDISH);
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() {
        assertThat(((RegisterImport.Refused) imported("measure,year\nstaff,2021\n", false)).problems())
                .hasSize(1);
        assertThat(((RegisterImport.Refused) imported(HEADER.replace("age", "kommun"), false)).problems())
                .hasSize(1);
    }

    @Test
    void analystsImportInTheBrowserAndNobodyElse() {
        byte[] file = staff("2021,00,,,1").getBytes(StandardCharsets.UTF_8);

        assertThat(visits.upload(SARA, "/register/inlasning", "a.csv", file)
                        .page()
                        .expectFirst("main")
                        .text())
                .contains("Registerstatistiken är inläst", "Personal");
        assertThat(visits.upload(SARA, "/register/inlasning", "a.csv", new byte[] {65})
                        .page()
                        .select(".govuk-error-summary__list li"))
                .hasSize(1);
        assertThat(visits.get(ANNA, "/register/inlasning").status()).isEqualTo(403);
        assertThat(visits.upload(ANNA, "/register/inlasning", "a.csv", file).status())
                .isEqualTo(403);
        assertThat(visits.get(null, "/register/inlasning").location()).endsWith("/logga-in");
        assertThat(visits.get(SARA, "/figurer?visa=register").body()).contains("/register/inlasning");
        assertThat(visits.get(null, "/figurer?visa=register").body()).doesNotContain("/register/inlasning");
    }

    @Test
    void manyRandomMeasuresAreTheSameInSql() {
        for (int round = 0; round < 60; round++) {
            Random random = new Random(round);
            List<String> rows = random
                    .ints(40, 0, 6 * 23 * 3)
                    .distinct()
                    .mapToObj(place -> "%d,%s,%s,,%s"
                            .formatted(
                                    2018 + place % 6,
                                    List.of("00", "01", "03", "23", "25").get(place / 6 % 5),
                                    List.of("", "0–17", "18+").get(place / 30 % 3),
                                    List.of("", "..", "0", "7.25", "12").get(random.nextInt(5))))
                    .distinct()
                    .collect(Collectors.toMap(row -> row.replaceFirst(",[^,]*$", ""), row -> row, (one, other) -> one))
                    .values()
                    .stream()
                    .toList();
            db.execute("truncate analysis.register_measure cascade");
            imported(staff(rows.toArray(String[]::new)), false);

            for (String county : List.of("00", "03", "23")) {
                assertThat(csv("register-statistics", new RegisterChoice("staff", county, null))
                                .lines()
                                .skip(1)
                                .filter(line -> !line.endsWith("missing")))
                        .as("round " + round)
                        .containsExactlyElementsOf(inSql("coalesce(v.county_code, '00') = '" + county + "'"));
            }
            assertThat(csv("register-by-county", new RegisterChoice("staff", null, 2020))
                            .lines()
                            .skip(1)
                            .filter(line -> !line.endsWith("missing")))
                    .as("round " + round)
                    .containsExactlyElementsOf(inSql("v.year = 2020"));
        }
    }

    private List<String> inSql(String which) {
        return db.fetch("""
                        select concat_ws(',', measure_key, 'per 100 000', year, coalesce(county_code, '00'),
                            coalesce(c.name, 'Riket'), coalesce(age, ''), '',
                            coalesce(trim_scale(value)::text, ''), case when withheld then 'withheld' else 'known' end)
                        from analysis.register_value v left join organisations.county c on c.code = v.county_code
                        where (value is not null or withheld) and %s
                        order by year, coalesce(county_code, '00'), coalesce(age, '')""".formatted(which)).map(row -> Objects.toString(row.get(0)));
    }
}
