package rose.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.LEO;
import static rose.Person.PER;
import static rose.Person.SARA;
import static rose.Person.TOVE;
import static rose.Person.ULLA;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.World;

/** Who may do what for which organisation, asked for each of the world's people. */
@RoseTest
class ViewerTest {

    private static final String KROKOM = "MUNICIPALITY-2309";
    private static final String OSTERSUND = "MUNICIPALITY-2380";
    private static final String REGION_JAMTLAND = "REGION-23";
    private static final String COUNTY_JAMTLAND = "COUNTY-23";
    private static final String REGION_UPPSALA = "REGION-03";
    private static final String COUNTY_UPPSALA = "COUNTY-03";
    private static final String SOCIALSTYRELSEN = "AUTHORITY-SOS";

    @Autowired
    World world;

    @Autowired
    Organisations organisations;

    @Test
    void aContactPersonReportsForTheOwnOrganisation() {
        assertThat(those(Viewer::mayReport, KROKOM)).containsExactly(ANNA);
        assertThat(those(Viewer::mayReport, OSTERSUND)).containsExactly(BO);
        assertThat(those(Viewer::mayReport, REGION_UPPSALA)).containsExactly(ULLA);
    }

    @Test
    void aCountyCoordinatorReportsForTheCountyBodyAndForNobodyElseInTheCounty() {
        assertThat(those(Viewer::mayReport, COUNTY_JAMTLAND)).containsExactly(KARIN);
        assertThat(those(Viewer::mayReport, REGION_JAMTLAND)).isEmpty();
        assertThat(those(Viewer::mayReport, COUNTY_UPPSALA)).isEmpty();
    }

    @Test
    void anAttesterApprovesForTheOwnOrganisationOnly() {
        assertThat(those(Viewer::mayAttest, KROKOM)).containsExactly(EVA);
        assertThat(those(Viewer::mayAttest, COUNTY_JAMTLAND)).containsExactly(PER);
        assertThat(those(Viewer::mayAttest, OSTERSUND)).isEmpty();
        assertThat(those(Viewer::mayAttest, REGION_JAMTLAND)).isEmpty();
    }

    @Test
    void nobodyReportsOrApprovesForAnAuthority() {
        assertThat(those(Viewer::mayReport, SOCIALSTYRELSEN)).isEmpty();
        assertThat(those(Viewer::mayAttest, SOCIALSTYRELSEN)).isEmpty();
    }

    @Test
    void nobodyButTheCoordinatorCoordinatesACounty() {
        assertThat(people(viewer -> viewer.coordinates("23"))).containsExactly(KARIN);
        assertThat(people(viewer -> viewer.coordinates("03"))).isEmpty();
        assertThat(people(viewer -> viewer.coordinates(null))).isEmpty();
    }

    @Test
    void whatIsUnpublishedIsReadByAnalystsByTheCountyAndByThoseWhoWorkThere() {
        assertThat(those(Viewer::mayReadUnpublished, KROKOM)).containsExactly(SARA, AMIR, KARIN, ANNA, EVA, LEO, TOVE);
        assertThat(those(Viewer::mayReadUnpublished, COUNTY_JAMTLAND))
                .containsExactly(SARA, AMIR, KARIN, PER, LEO, TOVE);
        assertThat(those(Viewer::mayReadUnpublished, REGION_UPPSALA)).containsExactly(SARA, AMIR, ULLA, LEO, TOVE);
        assertThat(those(Viewer::mayReadUnpublished, SOCIALSTYRELSEN)).containsExactly(SARA, AMIR, LEO, TOVE);
    }

    @Test
    void thePublicAndTheCommandLineNeitherReportApproveNorCoordinate() {
        for (Organisation each : organisations.recipients()) {
            for (Viewer viewer : List.of(Viewer.PUBLIC, Viewer.COMMAND_LINE)) {
                assertThat(viewer.mayReport(each)).isFalse();
                assertThat(viewer.mayAttest(each)).isFalse();
                assertThat(viewer.coordinates(each.countyCode())).isFalse();
            }
        }
    }

    private List<Person> those(BiPredicate<Viewer, Organisation> may, String organisation) {
        Organisation asked = organisations.organisation(organisation);
        return people(viewer -> may.test(viewer, asked));
    }

    private List<Person> people(Predicate<Viewer> may) {
        return Arrays.stream(Person.values())
                .filter(person -> may.test(world.as(person)))
                .toList();
    }
}
