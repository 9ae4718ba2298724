package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.ANNA;
import static rose.Person.EVA;
import static rose.Person.SARA;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import rose.RoseTest;
import rose.World;
import rose.analysis.stated.Check;
import rose.collection.Response;
import rose.collection.Written;
import rose.organisations.Level;

/** What organisations are stated to have answered, beside what the one that has answered did. */
@RoseTest
@Import(Written.class)
class StatedAnswersTest {

    @Autowired
    World world;

    @Autowired
    Written written;

    @Autowired
    StatedTotals totals;

    @BeforeEach
    void answered() {
        Response response = written.whole(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
        written.answer(response, ANNA, null, "perspectives", "relatives", "lgbtqi");
        written.answer(response, ANNA, null, "user_participation.individuals", "yes");
        written.answer(response, ANNA, null, "user_participation.organisations", "no");
        written.answer(response, ANNA, null, "ordinary_decided", "unsure");
        written.submit(response, ANNA, EVA);
    }

    private List<Check> checks(String... lines) {
        String file = "report_year,area,level,measure,item,value,unit,base_n\n" + "2023,god-vard,municipality,"
                + String.join("\n2023,god-vard,municipality,", lines);
        return ((StatedTotals.Checked) totals.check(file.getBytes(StandardCharsets.UTF_8), "a.csv", world.as(SARA)))
                .checks();
    }

    @Test
    void whatWasAnsweredAgrees() {
        assertThat(checks(
                        "perspective,Hbtqi,1,organisations,1",
                        "perspective,Mångfald,0,organisations,1",
                        "influence_yes,Enskilda patienter brukare anhöriga,1,organisations,1",
                        "influence_yes,organisations,0,organisations,1",
                        "influence_no,organisations,1,organisations,1",
                        "into_ordinary_yes,,0,organisations,1",
                        "into_ordinary_cannot_judge,,1,organisations,1"))
                .hasSize(14)
                .allMatch(Check::agrees);
    }

    @Test
    void whatWasNotAnsweredSoDiffers() {
        assertThat(checks("perspective,Hbtqi,3,organisations,20"))
                .extracting(check -> check.against() + " " + check.outcome())
                .containsExactly("DATA Differs[computed=1]", "DATA_BASE Differs[computed=1]");
    }

    @Test
    void aRowOrAnOptionThatTheQuestionDoesNotHaveIsToldWithThoseItHas() {
        assertThat(checks("influence_yes,Grannar,3,organisations,", "perspective,Djurens,3,organisations,"))
                .extracting(Check::outcome)
                .allSatisfy(
                        outcome -> assertThat(((Check.Unchecked) outcome).why().key())
                                .isEqualTo("analysis.stated.why.no-such-item"));
    }
}
