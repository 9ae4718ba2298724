package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.DEMO_PASSWORD;
import static rose.journeys.Accounts.SARA;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a mouse. */
@ExtendWith(Stage.Given.class)
class KeyboardTest {

    private static final String GOALS = "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=mal";

    /** What is focused, in few words. */
    private static final String FOCUSED = """
            (() => { const e = document.activeElement;
              return e === document.body ? '' : e.tagName.toLowerCase() + ' ' + (e.getAttribute('aria-label') ?? e.id ?? '')
                + ' ' + (e.textContent ?? '').trim().slice(0, 40); })()""";

    /** Whether one can see what is focused, on screen: an outline round it or its label; in a chart, another look. */
    private static final String SHOWN = """
            (() => { const e = document.activeElement;
              const look = () => [...e.querySelectorAll('*')].map(part => getComputedStyle(part))
                .map(style => style.fill + style.stroke + style.strokeWidth).join();
              if (e.closest('svg')) {
                const focused = look();
                e.blur();
                const unfocused = look();
                e.focus();
                return focused !== unfocused;
              }
              const label = e.labels?.[0];
              const styles = [getComputedStyle(e)];
              if (label) styles.push(getComputedStyle(label), getComputedStyle(label, '::before'));
              const box = (label ?? e).getBoundingClientRect();
              return styles.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)
                && box.width > 0 && box.bottom > 0 && box.top < innerHeight; })()""";

    @Test
    void theFirstTabLeadsPastTheMenu(Stage stage) {
        try (Visitor visitor = stage.visitor()) {
            visitor.open(GOALS);
            visitor.page().keyboard().press("Tab");
            assertThat(focused(visitor)).endsWith("Hoppa till innehållet");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.place()).endsWith("#innehall");
            visitor.page().keyboard().press("Tab");
            assertThat(focused(visitor)).startsWith("select ar");
        }
    }

    @Test
    void theMenuTheFilterAndABarAreReachedAndUsedByKeysAlone(Stage stage) {
        try (Visitor visitor = stage.visitor()) {
            tabTo(visitor, "Figurer");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.heading()).isEqualTo("Figurer");
            tabTo(visitor, "select ar");
            visitor.page().keyboard().type("2022");
            tabTo(visitor, "button");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**ar=2022**");
            tabTo(visitor, "a ");
            tabToBar(visitor);
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**/insatser?**");
            assertThat(visitor.heading()).startsWith("Insatserna bakom");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/logga-in",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=mal",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=karta",
                "/koda",
                "/koda/2022/barn-unga/REGION",
                "/import",
                "/insatser?ar=2022&omrade=barn-unga&niva=REGION",
                "/rapporter"
            })
    void focusIsAlwaysSeenAndNeverStuck(String path, Stage stage) {
        try (Visitor sara = stage.visitor().signIn(SARA, DEMO_PASSWORD)) {
            sara.open(path);
            List<String> unseen = new ArrayList<>();
            List<String> order = new ArrayList<>();
            String last =
                    sara.page().locator("a:visible, button:visible").last().innerText();
            while (order.isEmpty() || !order.getLast().endsWith(last) && order.size() < 250) {
                sara.page().keyboard().press("Tab");
                order.add(focused(sara));
                if (!(Boolean) sara.page().evaluate(SHOWN)) {
                    unseen.add(order.getLast());
                }
            }
            assertThat(order.getLast()).as("the last link of the page").endsWith(last);
            assertThat(unseen).isEmpty();
        }
    }

    private static String focused(Visitor visitor) {
        return (String) visitor.page().evaluate(FOCUSED);
    }

    private static void tabTo(Visitor visitor, String wanted) {
        for (int presses = 0; presses < 60; presses++) {
            visitor.page().keyboard().press("Tab");
            if (focused(visitor).contains(wanted)) {
                return;
            }
        }
        throw new AssertionError("no " + wanted + " is reached with Tab");
    }

    private static void tabToBar(Visitor visitor) {
        for (int presses = 0; presses < 60; presses++) {
            if ((Boolean) visitor.page().evaluate("document.activeElement.closest('svg a') !== null")) {
                return;
            }
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("no bar is reached with Tab");
    }
}
