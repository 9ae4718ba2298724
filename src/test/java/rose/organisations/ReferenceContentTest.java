package rose.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;

@RoseTest
class ReferenceContentTest {

    /** SCB's total of 31 December 2024. */
    private static final long POPULATION = 10_587_710;

    @Autowired
    Organisations organisations;

    @Test
    void thereAreAsManyOrganisationsAsInSweden() {
        assertThat(organisations.counties()).hasSize(21);
        assertThat(organisations.of(Level.REGION)).hasSize(21);
        assertThat(organisations.of(Level.MUNICIPALITY)).hasSize(290);
        assertThat(organisations.of(Level.COUNTY)).hasSize(21);
        assertThat(organisations.of(Level.AUTHORITY))
                .extracting(Organisation::name)
                .containsExactly("Folkhälsomyndigheten", "Socialstyrelsen");
        assertThat(organisations.of(Level.SKR)).hasSize(1);
    }

    @Test
    void everyLevelTellsOfTheWholePopulation() {
        assertThat(Level.RECIPIENTS)
                .allSatisfy(
                        level -> assertThat(population(organisations.of(level))).isEqualTo(POPULATION));
    }

    @Test
    void aCountyHasThePopulationOfItsMunicipalities() {
        assertThat(organisations.counties()).allSatisfy(county -> {
            long inMunicipalities = population(organisations.of(Level.MUNICIPALITY).stream()
                    .filter(municipality -> municipality.countyCode().equals(county.code()))
                    .toList());
            assertThat(organisations
                            .find(Level.COUNTY, county.code())
                            .orElseThrow()
                            .population())
                    .isEqualTo(inMunicipalities);
            assertThat(organisations
                            .find(Level.REGION, county.code())
                            .orElseThrow()
                            .population())
                    .isEqualTo(inMunicipalities);
        });
    }

    @Test
    void aMunicipalityLiesInTheCountyThatItsCodeBeginsWith() {
        assertThat(organisations.of(Level.MUNICIPALITY))
                .allSatisfy(municipality -> assertThat(municipality.code()).startsWith(municipality.countyCode()));
    }

    @Test
    void municipalitiesAloneAreOfAKindAndNoneIsOfNone() {
        assertThat(Level.values())
                .flatExtracting(organisations::of)
                .allSatisfy(each -> assertThat(each.group() != null).isEqualTo(each.level() == Level.MUNICIPALITY));
        assertThat(organisations.of(Level.MUNICIPALITY).stream()
                        .filter(each -> each.group() == MunicipalityGroup.LARGE_CITY)
                        .map(Organisation::shortName))
                .containsExactly("Stockholm", "Malmö", "Göteborg");
    }

    @Test
    void noTwoCountiesShareATileOfTheMap() {
        Set<List<Integer>> tiles = organisations.counties().stream()
                .map(county -> List.of(county.tileColumn(), county.tileRow()))
                .collect(Collectors.toSet());

        assertThat(tiles).hasSize(21);
    }

    @Test
    void krokomLiesInJamtland() {
        Organisation krokom = organisations.find(Level.MUNICIPALITY, "2309").orElseThrow();

        assertThat(krokom.name()).isEqualTo("Krokoms kommun");
        assertThat(organisations.county(krokom.countyCode()).name()).isEqualTo("Jämtlands län");
    }

    private static long population(List<Organisation> some) {
        return some.stream().mapToLong(Organisation::population).sum();
    }
}
