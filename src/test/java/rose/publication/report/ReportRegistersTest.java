package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.analysis.register.RegisterImport;
import rose.organisations.Viewer;
import rose.publication.report.ReportDocument.NumberedFigure;

/** Which of the registers' measures a report shows is its author's choice. */
@RoseTest
class ReportRegistersTest {

    private static final String REGISTER = """
            measure,name_sv,name_en,unit_sv,unit_en,year,county,age,sex,value,source
            beds,Vårdplatser,Beds,antal,number,2021,00,,,900,Registret
            staff,Personal,Staff,antal,number,2020,23,,,11,Registret
            staff,Personal,Staff,antal,number,2021,23,,,12,Registret
            staff,Personal,Staff,antal,number,2021,00,,,120,Registret
            """;

    @Autowired
    RegisterImport imports;

    @Autowired
    ReportDesk desk;

    @TempDir
    Path folder;

    private ReportDesk.Begun report;

    @BeforeEach
    void imported() throws Exception {
        Path file = Files.writeString(folder.resolve("register.csv"), REGISTER);
        imports.run(new RegisterImport.Source(file, "register.csv", false), Viewer.COMMAND_LINE);
        report = desk.begun(2021);
    }

    private List<NumberedFigure> figures() {
        return report.check().document().elements().stream()
                .filter(NumberedFigure.class::isInstance)
                .map(NumberedFigure.class::cast)
                .toList();
    }

    @Test
    void eachMeasureIsShownWhereItIsNamedAndTheFirstWhereNoneIs() {
        report.write(
                "{figure register-statistics}",
                "{figure register-statistics measure=staff county=jämtlands-län}",
                "{figure register-by-county measure=staff year=2020}");

        assertThat(figures())
                .extracting(NumberedFigure::csv)
                .satisfiesExactly(
                        first ->
                                assertThat(first).contains("beds,antal,2021,00").doesNotContain("staff"),
                        county -> assertThat(county).contains("staff,antal,2020,23", "staff,antal,2021,23"),
                        year -> assertThat(year).contains("staff,antal,2020,23").doesNotContain("2021"));
        assertThat(figures())
                .extracting(NumberedFigure::href)
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("visa=register"),
                        county -> assertThat(county).endsWith("visa=register&matt=staff&lan=23"),
                        year -> assertThat(year).contains("ar=2020").endsWith("visa=register-lan&matt=staff"));
    }

    @Test
    void whatTheRegisterDoesNotHaveIsTold() {
        report.write(
                "{figure register-statistics measure=personal}",
                "{figure register-statistics county=99}",
                "{figure register-by-county year=i-fjol}");

        assertThat(report.check().findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.BROKEN)
                .extracting(Finding::text)
                .satisfiesExactly(
                        measure -> assertThat(measure).contains("”personal”", "staff"),
                        county -> assertThat(county).contains("inget län som heter ”99”"),
                        year -> assertThat(year).contains("”i-fjol” är inget år"));
    }
}
