package rose.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import rose.RoseTest;
import rose.agreements.Agreements;
import rose.surveys.questions.Words;

@RoseTest
class SurveyInstallationTest {

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyStore store;

    @Autowired
    SurveyContent content;

    @Autowired
    Agreements agreements;

    @Autowired
    Clock clock;

    @Test
    void eachIsOpenFromTheYearsFirstDayUntilTheLastOfMarchAfterAndOwnedByThoseWhoFollowTheArea() {
        assertThat(ofYears()).allSatisfy(survey -> {
            assertThat(survey.opensOn()).isEqualTo(LocalDate.of(survey.year(), 1, 1));
            assertThat(survey.dueOn()).isEqualTo(LocalDate.of(survey.year() + 1, 3, 31));
            assertThat(survey.owner())
                    .isEqualTo(agreements.area(survey.year(), survey.area()).responsible());
        });
    }

    @Test
    void eachIsPublishedAsItsFirstVersion() {
        assertThat(ofYears()).allSatisfy(survey -> {
            assertThat(store.versionsOf(survey.id()))
                    .singleElement()
                    .matches(SurveyVersion::published)
                    .matches(SurveyVersion::byProgram)
                    .extracting(SurveyVersion::number)
                    .isEqualTo(1);
        });
    }

    @Test
    @Transactional
    void aSurveyThatANewReleaseChangesGetsANewVersion() {
        long survey = ownForm();
        content.publish(survey, titled("En"));
        content.publish(survey, titled("En"));
        content.publish(survey, titled("Två"));

        assertThat(store.versionsOf(survey))
                .extracting(version ->
                        version.number() + " " + version.definition().title().sv())
                .containsExactly("2 Två", "1 En");
        assertThat(store.versionsOf(survey)).allMatch(SurveyVersion::published).allMatch(SurveyVersion::byProgram);
    }

    @Test
    @Transactional
    void whatAnAnalystHasBegunOrPublishedIsLeftAlone() {
        long survey = ownForm();
        content.publish(survey, titled("En"));
        store.addDraft(survey, titled("Min"), "Anna", clock.instant());
        content.publish(survey, titled("Två"));
        assertThat(titles(survey)).containsExactly("Min", "En");

        store.publish(survey, 1, "Anna", clock.instant());
        content.publish(survey, titled("Två"));
        assertThat(titles(survey)).containsExactly("Min", "En");
    }

    private long ownForm() {
        return store.addSurvey(
                null, null, null, agreements.area(2023, "god-vard").responsible(), null, null, clock.instant());
    }

    private Definition titled(String title) {
        return new Definition(Words.same(title), null, List.of());
    }

    private List<String> titles(long survey) {
        return store.versionsOf(survey).stream()
                .map(version -> version.definition().title().sv())
                .toList();
    }

    private List<Survey> ofYears() {
        return surveys.all().stream().filter(Survey::ofAYear).toList();
    }
}
