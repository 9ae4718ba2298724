package rose.analysis.stated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rose.analysis.stated.Check.Against;

/** What the published numbers say of each other, without any data. */
class PublishedLinesTest {

    private static final Path PUBLISHED = Path.of("src/main/resources/rose/analysis/published.csv");

    @TempDir
    Path folder;

    private static List<StatedLine> published() {
        return lines(PUBLISHED);
    }

    private static List<StatedLine> lines(Path file) {
        return ((StatedFile.Read) StatedFile.read(file, file.getFileName().toString())).lines();
    }

    private List<StatedLine> written(String rows) throws Exception {
        return lines(Files.writeString(folder.resolve("a.csv"), "report_year,area,level,measure,value,unit\n" + rows));
    }

    private static Optional<Check> parts(List<StatedLine> lines, boolean complete) {
        OwnLines own = new OwnLines(lines);
        return lines.stream()
                .flatMap(line -> own.parts(line, (total, parts) -> complete).stream())
                .findFirst();
    }

    @Test
    void theStatedTotalOf2022IsNotTheSumOfItsAreas() {
        Check check = parts(published(), false).orElseThrow();
        assertThat(check.line().line()).isEqualTo(53);
        assertThat(check.against()).isEqualTo(Against.PARTS);
        assertThat(check.stated()).isEqualByComparingTo("1247");
        assertThat(check.outcome()).isEqualTo(new Check.Differs(BigDecimal.valueOf(1412)));
        assertThat(check.difference()).hasValue(BigDecimal.valueOf(-165));
        assertThat(check.beside())
                .extracting(part -> part.area() + " " + part.level() + " " + part.value())
                .containsExactly(
                        "barn-unga region 94",
                        "samsjuklighet county 165",
                        "god-vard region 85",
                        "god-vard municipality 923",
                        "medskapare county 91",
                        "traumavard region 54");
    }

    @Test
    void aFigureOf259MunicipalitiesIsNotItsChaptersOf258() {
        OwnLines own = new OwnLines(published());
        List<Check> differing = published().stream()
                .flatMap(line -> own.base(line).stream())
                .filter(Check::differs)
                .toList();
        assertThat(differing)
                .extracting(check -> check.line().measure() + " " + check.stated() + " "
                        + check.computed().get())
                .containsExactly("into_ordinary_yes 259 258", "into_ordinary_cannot_judge 259 258");
        assertThat(differing.getFirst().beside())
                .singleElement()
                .isEqualTo(published().stream()
                        .filter(line -> line.measure().equals("responding_organisations"))
                        .filter(line -> line.level().equals("municipality") && line.year() == 2022)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aTotalThatIsMoreThanItsLinesIsWrongOnlyIfTheyAreAll() throws Exception {
        List<StatedLine> lines = written("""
                2022,all,all,interventions,200,count
                2022,barn-unga,region,interventions,94,count
                2022,god-vard,region,interventions,85,count
                """);
        assertThat(parts(lines, true).orElseThrow().differs()).isTrue();
        assertThat(parts(lines, false).orElseThrow().outcome()).isInstanceOf(Check.Unchecked.class);
    }

    @Test
    void anAreasOwnTotalStandsForItsLevelsAndOtherYearsDoNotCount() throws Exception {
        List<StatedLine> lines = written("""
                2022,all,all,funds_reported,100,MSEK
                2022,god-vard,all,funds_reported,60,MSEK
                2022,god-vard,region,funds_reported,20,MSEK
                2022,barn-unga,region,funds_reported,40,MSEK
                2021,barn-unga,region,funds_reported,77,MSEK
                """);
        assertThat(parts(lines, true).orElseThrow().outcome()).isEqualTo(new Check.Agrees(new BigDecimal("100.0")));
    }

    @Test
    void organisationsAreNotAddedUp() throws Exception {
        assertThat(parts(written("""
                        2022,all,all,responding_organisations,21,count
                        2022,god-vard,region,responding_organisations,20,count
                        2022,barn-unga,region,responding_organisations,20,count
                        """), true)).isEmpty();
    }

    @Test
    void atLeastIsKeptByMore() throws Exception {
        List<StatedLine> lines = written("""
                2023,all,all,interventions_stated_total,2800,count_at_least
                2023,god-vard,region,interventions,2801,count
                """);
        assertThat(parts(lines, true).orElseThrow().agrees()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 94, 94, true",
        "COUNT, 94, 95, false",
        "COUNT_AT_LEAST, 2800, 2799, false",
        "PERCENT, 3, 3.4999, true",
        "PERCENT, 3, 3.5, true",
        "PERCENT, 4, 3.5, true",
        "PERCENT, 3, 3.51, false",
        "PERCENT, 3.2, 3.26, false",
        "MSEK, 283, 282.5, true",
        "MSEK, 283, 282.4, false",
        "MSEK, 24.5, 24.52, true",
        "SEK, 1000, 1001, false",
    })
    void aNumberAgreesIfTheOtherRoundsToIt(Unit unit, BigDecimal stated, BigDecimal computed, boolean agrees) {
        assertThat(unit.agrees(stated, computed)).isEqualTo(agrees);
    }

    @Test
    void everythingThatIsWrongWithAFileIsToldAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("b.csv"), """
                report_year;area;level;measure;value;unit
                22;barn-unga;region;interventions;94;count
                2022;;region;interventions;många;kilo
                2022;barn-unga;region;interventions;1 247,5;count
                2022;barn-unga;region;funds_reported;18,5;MSEK
                """);
        assertThat(StatedFile.read(file, "b.csv"))
                .isInstanceOfSatisfying(
                        StatedFile.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.line() + " " + problem.column())
                                .containsExactly("2 report_year", "3 area", "3 unit", "3 value", "4 value"));
        Path other = Files.writeString(folder.resolve("c.csv"), "year,value\n2022,1\n");
        assertThat(StatedFile.read(other, "c.csv")).isInstanceOf(StatedFile.Refused.class);
    }
}
