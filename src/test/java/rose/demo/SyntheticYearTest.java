package rose.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rose.demo.SyntheticWorld.Book;
import rose.demo.SyntheticWorld.Dimension;
import rose.demo.SyntheticWorld.Level;
import rose.demo.SyntheticWorld.Place;

class SyntheticYearTest {
    private static final SmallSweden SWEDEN = new SmallSweden();
    private static final SyntheticYear YEAR = new SyntheticYear(SWEDEN, 7);
    private static final List<SyntheticIntervention> ROWS = Stream.of(2021, 2022, 2023)
            .flatMap(year -> YEAR.interventions(year, 1))
            .toList();

    private static String csv(long seed, int scale) {
        StringBuilder out = new StringBuilder();
        new SyntheticYear(SWEDEN, seed).writeCsv(2022, scale, out);
        return out.toString();
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(csv(1, 1)).isEqualTo(csv(1, 1));
    }

    @Test
    void anotherSeedGivesAnotherYear() {
        assertThat(csv(2, 1)).isNotEqualTo(csv(1, 1));
    }

    @Test
    void scaleTenHasTenTimesTheRowsAndTheMoneyAndBeginsWithScaleOne() {
        List<SyntheticIntervention> one = YEAR.interventions(2022, 1).toList();
        List<SyntheticIntervention> ten = YEAR.interventions(2022, 10).toList();
        assertThat(ten).hasSize(10 * one.size()).startsWith(one.toArray(SyntheticIntervention[]::new));
        assertThat(ten.stream().mapToLong(SyntheticIntervention::fundsSek).sum())
                .isEqualTo(10
                        * one.stream()
                                .mapToLong(SyntheticIntervention::fundsSek)
                                .sum());
        assertThat(ten.stream().map(SyntheticIntervention::externalId).distinct())
                .hasSize(ten.size());
    }

    @Test
    void theStreamMakesNoMoreThanIsAskedFor() {
        assertThat(YEAR.interventions(2023, Integer.MAX_VALUE).limit(3)).hasSize(3);
    }

    @Test
    void aScaleUnderOneIsRefused() {
        assertThatThrownBy(() -> YEAR.interventions(2022, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFileParsesBackToTheSameRows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("year.csv");
        YEAR.writeCsv(2022, 1, file);
        List<List<String>> expected = new ArrayList<>();
        expected.add(SyntheticIntervention.COLUMNS);
        YEAR.interventions(2022, 1).map(SyntheticIntervention::cells).forEach(expected::add);
        assertThat(CsvReading.parse(Files.readString(file))).isEqualTo(expected);
    }

    @Test
    void categoriesComeFromTheNewestBookAndWhereThereIsNoneNothingIsCoded() {
        for (SyntheticIntervention row : ROWS) {
            Book book = newest(row).orElse(new Book(Map.of()));
            assertThat(book.of(Dimension.ACTIVITY)).containsAll(row.activityCodes());
            assertThat(book.of(Dimension.OUTPUT)).containsAll(row.outputCodes());
            assertThat(book.of(Dimension.GOAL)).containsAll(row.goalCodes());
            assertThat(book.of(Dimension.OUTCOME)).containsAll(row.outcomeCodes());
        }
        assertThat(ROWS)
                .filteredOn(row -> row.area().equals("medverkan"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.activityCodes()).isEmpty());
        assertThat(ROWS)
                .filteredOn(row -> row.year() == 2023 && row.area().equals("traumavard"))
                .anySatisfy(row -> assertThat(row.outcomeCodes()).isNotEmpty());
    }

    private static Optional<Book> newest(SyntheticIntervention row) {
        return IntStream.rangeClosed(2021, row.year())
                .mapToObj(year -> SWEDEN.codebook(year, row.area(), row.level()))
                .flatMap(Optional::stream)
                .reduce((older, newer) -> newer);
    }

    @Test
    void anInterventionHasAtMostFourCategoriesADimension() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.activityCodes()).hasSizeLessThanOrEqualTo(4);
            assertThat(row.outputCodes()).hasSizeLessThanOrEqualTo(4);
            assertThat(row.goalCodes()).hasSizeLessThanOrEqualTo(4);
            assertThat(row.outcomeCodes()).hasSizeLessThanOrEqualTo(4);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, -1, Long.MAX_VALUE})
    void moneyIsNeverNegativeWhateverTheSeed(long seed) {
        SyntheticYear year = new SyntheticYear(SWEDEN, seed);
        long least = Stream.of(2021, 2022, 2023)
                .flatMap(y -> year.interventions(y, 2))
                .mapToLong(SyntheticIntervention::fundsSek)
                .min()
                .orElseThrow();
        assertThat(least).isNotNegative();
    }

    @Test
    void whereTwentyOfTwentyOneRegionsAnsweredTheSameOneIsSilentAtEveryScale() {
        assertThat(regions(1)).hasSize(20).isEqualTo(regions(10));
    }

    private static Set<String> regions(int scale) {
        Set<String> codes = new HashSet<>();
        YEAR.interventions(2022, scale)
                .filter(row -> row.area().equals("traumavard"))
                .forEach(row -> codes.add(row.organisationCode()));
        return codes;
    }

    @Test
    void regionsPublishedByNameIn2021AreNotSilent() {
        assertThat(ROWS)
                .filteredOn(row -> row.year() == 2021 && row.area().equals("traumavard"))
                .extracting(SyntheticIntervention::organisationCode)
                .contains("14", "24", "25", "06", "18", "23", "07");
    }

    @Test
    void closedListsAndPlacesAreTheWorlds() {
        Set<String> places = new HashSet<>();
        for (Level level : Level.values()) {
            SWEDEN.places(level).forEach(place -> places.add(level + place.code() + place.name()));
        }
        Set<String> targetGroups = Set.copyOf(SWEDEN.targetGroups());
        Set<String> partners = Set.copyOf(SWEDEN.partners());
        for (SyntheticIntervention row : YEAR.interventions(2022, 1).toList()) {
            assertThat(row.targetGroups()).isNotEmpty().isSubsetOf(targetGroups);
            assertThat(row.responsibleUnits()).isNotEmpty().isSubsetOf(SWEDEN.units(row.level()));
            assertThat(row.partners()).isSubsetOf(partners);
            assertThat(places).contains(row.level() + row.organisationCode() + row.organisation());
        }
    }

    @Test
    void anOrganisationSubmitsAnAreaOnOneDayOfTheFollowingWinter() {
        var days = new HashMap<String, LocalDate>();
        for (SyntheticIntervention row : ROWS) {
            String response = row.year() + row.area() + row.level() + row.organisationCode();
            assertThat(days.merge(response, row.submittedAt(), (a, b) -> b)).isEqualTo(row.submittedAt());
            assertThat(row.submittedAt())
                    .isBetween(LocalDate.of(row.year() + 1, 1, 1), LocalDate.of(row.year() + 1, 4, 30));
        }
        assertThat(days.values())
                .filteredOn(day -> day.getMonthValue() == 4)
                .hasSizeBetween(days.size() / 50, days.size() / 12);
        assertThat(days.values())
                .filteredOn(day -> day.getMonthValue() == 3 && day.getDayOfMonth() > 15)
                .hasSizeGreaterThan(days.size() / 2);
    }

    @Test
    void aWorldWithFewPlacesStillGetsItsInterventions() {
        SyntheticWorld two = new FewPlaces(SWEDEN, 2);
        assertThat(new SyntheticYear(two, 1).interventions(2022, 1).filter(row -> row.level() == Level.REGION))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.organisationCode()).isIn("01", "03"));
    }

    private record FewPlaces(SyntheticWorld world, int each) implements SyntheticWorld {
        @Override
        public List<Place> places(Level level) {
            return world.places(level).subList(0, each);
        }

        @Override
        public List<AreaLine> areas(int year) {
            return world.areas(year);
        }

        @Override
        public Optional<Book> codebook(int year, String area, Level level) {
            return world.codebook(year, area, level);
        }

        @Override
        public List<String> targetGroups() {
            return world.targetGroups();
        }

        @Override
        public List<String> units(Level level) {
            return world.units(level);
        }

        @Override
        public List<String> partners() {
            return world.partners();
        }
    }

    @Test
    void mostTellHowManyTheyHaveReachedSomeOfThemFew() {
        List<SyntheticIntervention> all = YEAR.interventions(2022, 1).toList();
        List<Long> people = all.stream()
                .map(each -> each.reach().get("reach_people"))
                .filter(java.util.Objects::nonNull)
                .toList();

        assertThat((double) people.size() / all.size()).isBetween(0.4, 0.6);
        assertThat(people).anyMatch(number -> number > 1_000);
        assertThat((double) people.stream()
                                .filter(number -> number > 0 && number < 5)
                                .count()
                        / people.size())
                .isBetween(0.02, 0.25);
        assertThat(all.stream().filter(each -> each.status().equals("planned")))
                .isNotEmpty()
                .allMatch(each -> each.reach().getOrDefault("reach_people", 0L) == 0);
    }
}
