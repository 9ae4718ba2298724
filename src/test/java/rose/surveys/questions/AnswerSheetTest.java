package rose.surveys.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.surveys.Samples.answered;
import static rose.surveys.Samples.common;
import static rose.surveys.Samples.compared;
import static rose.surveys.Samples.is;
import static rose.surveys.Samples.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rose.surveys.questions.Comparison.Kind;

class AnswerSheetTest {

    private static Money money(String id, Condition showIf) {
        return new Money(common(id, showIf));
    }

    private static YesNo yesNo(String id, Condition showIf) {
        return new YesNo(common(id, showIf), YesNo.DO_NOT_KNOW);
    }

    private static boolean holds(Condition condition, Map<String, String> answers, Question... questions) {
        return condition.holds(sheet(answers, questions));
    }

    @Test
    void whatIsShownOnAHiddenQuestionIsHiddenToo() {
        Question[] chain = {
            yesNo("a", null), yesNo("b", is("a", "yes")), yesNo("c", is("b", "yes")), yesNo("d", is("c", "yes"))
        };

        assertThat(sheet(Map.of("a", "yes", "b", "yes", "c", "yes"), chain).shows("d"))
                .isTrue();
        AnswerSheet broken = sheet(Map.of("a", "no", "b", "yes", "c", "yes", "d", "yes"), chain);
        assertThat(broken.shows("d")).isFalse();
        assertThat(broken.answer("d")).isEmpty();
        assertThat(broken.answer("b")).isEmpty();
    }

    @Test
    void notTurnsAHiddenAnswerIntoTrue() {
        Question[] questions = {
            yesNo("a", null), yesNo("b", is("a", "yes")), yesNo("c", new Condition.Not(is("b", "yes")))
        };
        assertThat(sheet(Map.of("a", "no", "b", "yes"), questions).shows("c")).isTrue();
    }

    @Test
    void aHiddenQuestionIsNeitherMissingNorWarnedOf() {
        Common hidden = new Common(
                "b",
                Words.same("B"),
                null,
                true,
                is("a", "yes"),
                List.of(new Rule(new Condition.Not(answered("x")), Words.same("w"))),
                List.of());
        Money b = new Money(hidden);
        assertThat(sheet(Map.of("a", "no"), yesNo("a", null), b).missing(b)).isFalse();
        assertThat(sheet(Map.of("a", "no"), yesNo("a", null), b).warnings(b)).isEmpty();
        assertThat(sheet(Map.of("a", "yes"), yesNo("a", null), b).missing(b)).isTrue();
        assertThat(sheet(Map.of("a", "yes"), yesNo("a", null), b).warnings(b)).containsExactly(Words.same("w"));
    }

    @Test
    void aSumCountsWhatIsAnsweredAndAsked() {
        Condition tooMuch = new Comparison(List.of("a", "b", "c"), Kind.MORE_THAN, null, "most");
        Question[] questions = {
            money("a", null), money("b", null), money("c", is("yes", "yes")), yesNo("yes", null), money("most", null)
        };

        assertThat(holds(tooMuch, Map.of("a", "60", "b", "50", "most", "100"), questions))
                .isTrue();
        assertThat(holds(tooMuch, Map.of("a", "60", "most", "100"), questions)).isFalse();
        assertThat(holds(tooMuch, Map.of("a", "60", "c", "50", "yes", "no", "most", "100"), questions))
                .isFalse();
        assertThat(holds(tooMuch, Map.of("a", "60", "c", "50", "yes", "yes", "most", "100"), questions))
                .isTrue();
        assertThat(holds(tooMuch, Map.of("most", "100"), questions)).isFalse();
        assertThat(holds(tooMuch, Map.of("a", "60"), questions)).isFalse();
    }

    @Test
    void whatIsNoNumberIsNotTakenForNothing() {
        Condition little = compared(Kind.LESS_THAN, "a", "5");
        assertThat(holds(little, Map.of("a", "abc"), money("a", null))).isFalse();
        assertThat(holds(little, Map.of("a", "4"), money("a", null))).isTrue();
        assertThat(holds(
                        new Comparison(List.of("a", "b"), Kind.LESS_THAN, "5", null),
                        Map.of("a", "1", "b", "x"),
                        money("a", null),
                        money("b", null)))
                .isFalse();
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(holds(compared(Kind.IS, "a", "100"), Map.of("a", "100"), money("a", null)))
                .isTrue();
        assertThat(holds(compared(Kind.MORE_THAN, "a", "9"), Map.of("a", "10"), money("a", null)))
                .isTrue();
        assertThat(holds(compared(Kind.IS_NOT, "a", "10"), Map.of("a", "10"), money("a", null)))
                .isFalse();
        assertThat(holds(compared(Kind.IS_NOT, "a", "10"), Map.of(), money("a", null)))
                .isFalse();
    }

    @Test
    void manyIncludesEachOfItsCodesAndNoPartOfOne() {
        Many many = new Many(
                common("m", null),
                Options.of(List.of(new Option("ab", Words.same("AB")), new Option("a", Words.same("A")))));
        assertThat(holds(compared(Kind.INCLUDES, "m", "a"), Map.of("m", "ab"), many))
                .isFalse();
        assertThat(holds(compared(Kind.INCLUDES, "m", "a"), Map.of("m", "ab|a"), many))
                .isTrue();
    }

    @Test
    void anEntrySeesTheQuestionsAroundItAndItsOwnFirst() {
        AnswerSheet outer = sheet(Map.of("a", "yes", "b", "no"), yesNo("a", null), yesNo("b", null));
        AnswerSheet entry = new AnswerSheet(
                List.of(yesNo("b", null), yesNo("c", new Condition.All(List.of(is("a", "yes"), is("b", "yes"))))),
                id -> id.equals("b") ? "yes" : "",
                outer);
        assertThat(entry.shows("c")).isTrue();
        assertThat(entry.answer("nowhere")).isEmpty();
    }

    @Test
    void questionsThatWaitForEachOtherAreNotShown() {
        AnswerSheet sheet =
                sheet(Map.of("a", "yes", "b", "yes"), yesNo("a", is("b", "yes")), yesNo("b", is("a", "yes")));
        assertThat(sheet.shows("a")).isFalse();
        assertThat(sheet.shows("b")).isFalse();
    }

    @Test
    void aChainOfTwoThousandIsFollowedFromEitherEnd() {
        List<Question> chain = new ArrayList<>(List.of(yesNo("q0", null)));
        Map<String, String> answers = new HashMap<>(Map.of("q0", "yes"));
        for (int i = 1; i < 2000; i++) {
            chain.add(yesNo("q" + i, is("q" + (i - 1), "yes")));
            answers.put("q" + i, "yes");
        }
        assertThat(sheet(answers, chain.toArray(Question[]::new)).shows("q1999"))
                .isTrue();
        Collections.reverse(chain);
        assertThat(sheet(answers, chain.toArray(Question[]::new)).shows("q1999"))
                .isTrue();
    }
}
