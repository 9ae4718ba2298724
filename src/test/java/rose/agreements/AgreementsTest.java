package rose.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.TestTime;
import rose.World;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.platform.AllTexts;
import rose.platform.Missing;
import rose.platform.Texts;

@RoseTest
class AgreementsTest {

    private static final long MILLION = 1_000_000;

    @Autowired
    Agreements agreements;

    @Autowired
    GrantImport imports;

    @Autowired
    World world;

    @TempDir
    Path folder;

    @Test
    void theStatedTotalsAreNotTheSumsOfTheLinesAndBothAreKept() {
        assertThat(agreements.all())
                .extracting(
                        Agreement::year, Agreement::statedTotalSek, Agreement::sumOfLinesSek, Agreement::unaccountedSek)
                .containsExactly(
                        tuple(2021, 1680 * MILLION, 1658 * MILLION, 22 * MILLION),
                        tuple(2022, 1635 * MILLION, 1608 * MILLION, 27 * MILLION),
                        tuple(2023, 1608 * MILLION, 1615 * MILLION, -7 * MILLION));
    }

    @Test
    void anAreaIsFoundByItsName() {
        assertThat(agreements.area(2021, "traumavard").number()).isEqualTo(7);
        assertThatThrownBy(() -> agreements.area(2021, "trauma")).isInstanceOf(Missing.class);
    }

    @Test
    void anAreaIsFoundByItsNumberTooButAPartOfOneIsNot() {
        Agreement agreement = agreements.agreement(2021);

        assertThat(agreement.area("7")).isEqualTo(agreement.area("traumavard"));
        assertThat(agreement.area("2")).isEqualTo(agreement.area("barn-unga"));
    }

    @Test
    void everyAllocationIsGrantedToTheKronaByPopulation() {
        assertThat(allocations()).hasSize(30).allSatisfy(grants -> {
            assertThat(grants.byPopulation()).isTrue();
            assertThat(grants.sumSek()).isEqualTo(grants.allocatedSek());
            assertThat(grants.gapSek()).isZero();
        });
    }

    @Test
    void whatOneRecipientIsGrantedStandsInTheListOfItsLevel() {
        Grants grants = agreements.grants(2021, "god-vard", Level.MUNICIPALITY);
        Organisation anna = world.as(Person.ANNA).organisation();
        Organisation anotherLevel = world.as(Person.KARIN).organisation();

        assertThat(grants.to(anna)).hasValueSatisfying(grant -> {
            assertThat(grant.recipient()).isEqualTo(anna);
            assertThat(agreements.grantedSek(2021, "god-vard", anna)).contains(grant.sek());
        });
        assertThat(grants.to(anotherLevel)).isEmpty();
    }

    @Test
    void everyRecipientOfALevelIsGrantedSomething() {
        assertThat(agreements.grants(2021, "god-vard", Level.MUNICIPALITY).grants())
                .hasSize(290)
                .allSatisfy(grant -> assertThat(grant.sek()).isPositive());
    }

    @Test
    void thereAreNoGrantsWhereTheAreaHasNoMoney() {
        assertThatThrownBy(() -> agreements.grants(2021, "traumavard", Level.MUNICIPALITY))
                .isInstanceOf(Missing.class);
    }

    @Test
    void anImportedListReplacesTheGrantsByPopulationAndShowsTheGap() throws Exception {
        var result = imported("2021,traumavard,REGION,03,30000000", "2021,traumavard,REGION,23,19 000 000");

        assertThat(result).isEqualTo(new GrantImport.Imported(2, 1));
        Grants grants = agreements.grants(2021, "traumavard", Level.REGION);
        assertThat(grants.importedAt()).isEqualTo(TestTime.NOW);
        assertThat(grants.grants())
                .extracting(grant -> grant.recipient().code(), Grants.Grant::sek)
                .containsExactly(tuple("03", 30 * MILLION), tuple("23", 19 * MILLION));
        assertThat(grants.gapSek()).isEqualTo(MILLION);
    }

    @Test
    void aLaterListReplacesTheEarlierOneWholly() throws Exception {
        imported("2021,traumavard,REGION,03,30000000");
        imported("2021,traumavard,REGION,23,100");

        assertThat(agreements.grants(2021, "traumavard", Level.REGION).grants())
                .extracting(grant -> grant.recipient().code())
                .containsExactly("23");
    }

    @Test
    void aListWithFaultsIsRefusedWholeAndEveryFaultIsTold() throws Exception {
        var result = imported(
                "2021,traumavard,REGION,03,1000",
                "2021,traumavard,MUNICIPALITY,2309,1000",
                "2021,traumavard,REGION,99,1000",
                "2021,traumavard,REGION,23,-5",
                "2021,traumavard,REGION,03,60000000");

        assertThat(told(result))
                .containsExactly(
                        "Rad 3: År ”2021”, område ”traumavard”, nivå ”MUNICIPALITY” finns inte i någon överenskommelse.",
                        "Rad 4: ”99” är ingen kod för nivån REGION.",
                        "Rad 5: ”-5” är inget belopp i hela kronor, 0 eller mer.",
                        "Rad 6: Region Uppsala har redan ett bidrag i den fördelningen, på rad 2.",
                        "Bidragen i 2021 traumavard REGION summerar till 60001000, men anslaget är 50000000.");
        assertThat(agreements.grants(2021, "traumavard", Level.REGION).byPopulation())
                .isTrue();
    }

    private Stream<Grants> allocations() {
        return agreements.all().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area ->
                        area.levels().stream().map(level -> agreements.grants(area.year(), area.shortName(), level)));
    }

    private GrantImport.Result imported(String... lines) throws Exception {
        Path file = folder.resolve("grants.csv");
        String content = String.join(",", GrantImport.COLUMNS) + "\n" + String.join("\n", lines) + "\n";
        Files.writeString(file, content, StandardCharsets.UTF_8);
        return imports.run(file, "grants.csv", world.as(Person.SARA));
    }

    private static List<String> told(GrantImport.Result result) {
        Texts texts = AllTexts.in(Texts.SWEDISH);
        return ((GrantImport.Refused) result)
                .problems().stream().map(problem -> problem.in(texts)).toList();
    }
}
