package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.agreements.Agreements;
import rose.organisations.Level;

@RoseTest
class CodebooksTest {

    @Autowired
    Codebooks codebooks;

    @Autowired
    Agreements agreements;

    @Test
    void aBookIsInForceUntilThereIsANewerOne() {
        assertThat(yearInForce(2021, "barn-unga", Level.REGION)).isEqualTo(2021);
        assertThat(yearInForce(2022, "barn-unga", Level.REGION)).isEqualTo(2022);
        assertThat(yearInForce(2023, "barn-unga", Level.REGION)).isEqualTo(2022);
        assertThat(yearInForce(2023, "traumavard", Level.REGION)).isEqualTo(2021);
    }

    @Test
    void thereIsNoBookBeforeTheFirst() {
        assertThat(codebooks.inForce(2020, "barn-unga", Level.REGION)).isEmpty();
        assertThat(codebooks.inForce(2022, "suicidprevention", Level.COUNTY)).isEmpty();
        assertThat(yearInForce(2023, "suicidprevention", Level.COUNTY)).isEqualTo(2023);
    }

    @Test
    void anAreaUnderAnotherNameIsAnotherAreaAndHasItsOwnBook() {
        assertThat(yearInForce(2022, "handlingsplaner-mobila", Level.MUNICIPALITY))
                .isEqualTo(2021);
        assertThat(yearInForce(2023, "handlingsplaner", Level.MUNICIPALITY)).isEqualTo(2023);
        assertThat(codebooks.inForce(2023, "medverkan", Level.COUNTY)).isEmpty();
    }

    @Test
    void aBookForALevelIsForThatLevelOnly() {
        Codebook regions = codebooks.inForce(2021, "god-vard", Level.REGION).orElseThrow();
        Codebook municipalities =
                codebooks.inForce(2021, "god-vard", Level.MUNICIPALITY).orElseThrow();

        assertThat(regions.of(Dimension.GOAL)).hasSize(5);
        assertThat(municipalities.of(Dimension.GOAL)).hasSize(6);
    }

    @Test
    void theDimensionsOfABookAreThosePublished() {
        Map<String, List<Integer>> sizes = new TreeMap<>();
        codebooks
                .all()
                .forEach(book -> sizes.put(
                        book.area() + " " + book.year() + (book.level() == null ? "" : " " + book.level()),
                        List.of(
                                book.of(Dimension.ACTIVITY).size(),
                                book.of(Dimension.OUTPUT).size(),
                                book.of(Dimension.GOAL).size(),
                                book.of(Dimension.OUTCOME).size())));

        assertThat(sizes)
                .containsExactly(
                        Map.entry("barn-unga 2021", List.of(7, 7, 6, 6)),
                        Map.entry("barn-unga 2022", List.of(7, 7, 6, 6)),
                        Map.entry("god-vard 2021 MUNICIPALITY", List.of(4, 4, 6, 6)),
                        Map.entry("god-vard 2021 REGION", List.of(4, 4, 5, 5)),
                        Map.entry("handlingsplaner 2023", List.of(5, 0, 0, 0)),
                        Map.entry("handlingsplaner-mobila 2021", List.of(4, 4, 5, 5)),
                        Map.entry("medskapare 2021", List.of(7, 7, 8, 8)),
                        Map.entry("samsjuklighet 2021", List.of(9, 9, 9, 9)),
                        Map.entry("samsjuklighet 2022", List.of(7, 7, 9, 9)),
                        Map.entry("suicidprevention 2023", List.of(5, 0, 0, 0)),
                        Map.entry("traumavard 2021", List.of(6, 6, 5, 5)),
                        Map.entry("ungdomsmottagningar 2023", List.of(5, 0, 0, 0)));
    }

    @Test
    void everyGoalHasTheOutcomeOfTheSameName() {
        assertThat(codebooks.all())
                .allSatisfy(book -> assertThat(book.of(Dimension.GOAL))
                        .allSatisfy(goal -> assertThat(book.outcomeOf(goal))
                                .hasValueSatisfying(
                                        outcome -> assertThat(outcome.name()).isEqualTo(goal.name()))));
    }

    @Test
    void aCategoryIsKnownByItsOtherSpellingToo() {
        Codebook book = codebooks.inForce(2021, "barn-unga", Level.REGION).orElseThrow();

        assertThat(book.category(Dimension.GOAL, "Förebygga, främja, stödja i tidigt skede"))
                .isPresent()
                .isEqualTo(book.category(Dimension.GOAL, "Förebygga, främja, stöd i tidigt skede"));
    }

    @Test
    void aCategoryOfANewerBookKnowsWhichItCorrespondsTo() {
        Codebook book = codebooks.inForce(2022, "barn-unga", Level.REGION).orElseThrow();
        Map<String, List<String>> earlier = new TreeMap<>();
        book.of(Dimension.OUTPUT).forEach(category -> earlier.put(category.name(), earlierNames(category)));

        assertThat(earlier)
                .containsExactly(
                        Map.entry("Digitalisering", List.of("Digitalisering")),
                        Map.entry("Kompetens-/kunskapsutveckling", List.of("Kompetensutveckling")),
                        Map.entry("Personal-/resursförstärkning", List.of("Personal- och annan resursförstärkning")),
                        Map.entry("Riktade behandlingar och insatser", List.of("Riktade behandlingar och insatser")),
                        Map.entry("Samverkan/samarbete/samordning", List.of("Samverkan och samarbete")),
                        Map.entry("Tidiga bedömningar", List.of("Tidiga bedömningar")),
                        Map.entry(
                                "Verksamhetsutveckling/kartläggning/analys",
                                List.of("Kartläggning, analys, utveckling")));
    }

    @Test
    void aMappingLeadsToTheBookBeforeInTheSameDimension() {
        assertThat(codebooks.all())
                .allSatisfy(book -> assertThat(book.categories())
                        .allSatisfy(category -> assertThat(category.earlier()).allSatisfy(id -> {
                            Codebook before = codebooks.all().stream()
                                    .filter(other -> other.category(id).isPresent())
                                    .findFirst()
                                    .orElseThrow();
                            assertThat(before.area()).isEqualTo(book.area());
                            assertThat(before.year()).isLessThan(book.year());
                            assertThat(before.category(id).orElseThrow().dimension())
                                    .isEqualTo(category.dimension());
                        })));
    }

    @Test
    void everyBookIsForAnAreaOfItsYearAndALevelThatHasMoney() {
        assertThat(codebooks.all()).allSatisfy(book -> {
            var area = agreements.area(book.year(), book.area());
            assertThat(book.level() == null || area.has(book.level())).isTrue();
        });
    }

    private List<String> earlierNames(Category category) {
        return category.earlier().stream()
                .map(id -> codebooks.category(id).orElseThrow().name())
                .toList();
    }

    private int yearInForce(int year, String area, Level level) {
        return codebooks.inForce(year, area, level).orElseThrow().year();
    }
}
