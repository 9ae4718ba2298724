package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rose.Person;
import rose.RoseTest;
import rose.World;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.collection.SectionProgress;
import rose.organisations.Level;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/** Every survey of the three years is filled in to its end without a mouse, on a screen as wide as a phone. */
@RoseTest
@ExtendWith(Stage.Given.class)
class EverySurveyTest {

    private static final Map<Level, Person> RESPONDENTS =
            Map.of(Level.REGION, Person.ULLA, Level.MUNICIPALITY, Person.ANNA, Level.COUNTY, Person.KARIN);

    /** What is focused: a kind, and enough of it to know what to do with it. */
    private static final String FOCUSED = """
            (() => { const e = document.activeElement;
              if (e.dataset.nextHref) return 'next';
              if (e.closest('form[action*="/block/"]')) return 'add ' + e.closest('form').action;
              const field = e.closest('.field[data-question]');
              if (!field) return e.closest('.tasks') ? 'task ' + e.getAttribute('href') : '';
              const number = e.inputMode === 'numeric';
              return (e.type === 'checkbox' || e.type === 'radio' ? e.type : number ? 'number' : 'text')
                + ' ' + field.dataset.question; })()""";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Surveys surveys;

    @Autowired
    Responses responses;

    static Stream<String> surveys() {
        return Stream.of(2021, 2022, 2023)
                .flatMap(year -> Stream.of(
                                "1 REGION",
                                "1 MUNICIPALITY",
                                "2 REGION",
                                "2 COUNTY",
                                "3 COUNTY",
                                "4 REGION",
                                "4 MUNICIPALITY",
                                "5 COUNTY",
                                "6 COUNTY",
                                "7 REGION")
                        .map(which -> year + " area " + which));
    }

    @ParameterizedTest
    @MethodSource("surveys")
    void isFilledInByKeysAloneOnAPhone(String which, Stage stage) {
        Survey survey = survey(which);
        Person person = RESPONDENTS.get(survey.level());
        try (Visitor visitor = stage.visitor("http://localhost:" + port)) {
            visitor.signIn(person.email(), Person.PASSWORD);
            visitor.page().setViewportSize(360, 740);
            visitor.open("/redovisa?ar=" + survey.year());
            visitor.open("/redovisa/" + survey.id());
            enterFirstTask(visitor.page());
            for (int pages = 0; pages < 40 && !visitor.place().contains("/granska"); pages++) {
                fillIn(visitor.page());
            }
            visitor.excuse();
        }
        ResponseContent content = content(survey, person);
        assertThat(responses.progress(content))
                .extracting(SectionProgress::state)
                .as(which)
                .containsOnly(SectionProgress.State.DONE);
        assertThat(content.entries("interventions")).hasSize(1);
    }

    private Survey survey(String which) {
        String[] words = which.split(" ");
        int year = Integer.parseInt(words[0]);
        return surveys.all().stream()
                .filter(survey -> survey.ofAYear()
                        && survey.year() == year
                        && survey.level() == Level.valueOf(words[3])
                        && areaNumber(survey) == Integer.parseInt(words[2]))
                .findFirst()
                .orElseThrow();
    }

    @Autowired
    rose.agreements.Agreements agreements;

    private int areaNumber(Survey survey) {
        return agreements.area(survey.year(), survey.area()).number();
    }

    private ResponseContent content(Survey survey, Person person) {
        var response = responses.assignments(world.as(person).organisation(), List.of(survey), survey.year()).stream()
                .findFirst()
                .orElseThrow()
                .response()
                .orElseThrow();
        return responses.content(response, world.as(person));
    }

    private static void enterFirstTask(Page page) {
        tabTo(page, "task ");
        page.keyboard().press("Enter");
        page.waitForURL("**/avsnitt/*");
    }

    private static String tabTo(Page page, String kind) {
        for (int tabs = 0; tabs < 60; tabs++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate(FOCUSED);
            if (focused.startsWith(kind)) {
                return focused;
            }
        }
        throw new AssertionError("no " + kind + "on " + page.url());
    }

    /** Tabs through the page, answers what can be answered, adds an entry where there is none, and goes on. */
    private static void fillIn(Page page) {
        String here = page.url();
        String last = "";
        for (int tabs = 0; tabs < 400; tabs++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate(FOCUSED);
            if (focused.startsWith("add ")
                            && page.locator(".tasks li[id^=post-]").count() == 0
                    || focused.equals("next")) {
                page.keyboard().press("Enter");
                page.waitForURL(url -> !url.equals(here));
                page.waitForLoadState();
                return;
            }
            if (!focused.equals(last)) {
                answer(page, focused);
            }
            last = focused;
        }
        throw new AssertionError("no way on from " + here);
    }

    private static void answer(Page page, String focused) {
        switch (focused.split(" ")[0]) {
            case "radio", "checkbox" -> {
                page.keyboard().press("Space");
                page.locator(".field[data-question='" + focused.split(" ")[1]
                                + "'] [data-state]:text-matches('^Sparat')")
                        .waitFor();
            }
            case "number" -> page.keyboard().type("1000");
            case "text" -> page.keyboard().type("Vi har prövat det.");
            default -> {
                // a link or a button that answers nothing
            }
        }
    }
}
