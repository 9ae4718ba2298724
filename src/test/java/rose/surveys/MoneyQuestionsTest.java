package rose.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.organisations.Level;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Question;

/** What the section on money says when its amounts do not agree. */
@RoseTest
class MoneyQuestionsTest {

    @Autowired
    Surveys surveys;

    @Test
    void aDifferenceInMoneyIsToldUntilItIsExplained() {
        assertThat(warned("money_received", "900", "money_used", "900")).isEmpty();
        assertThat(warned("money_received", "900", "money_used", "600", "money_carried_over", "300"))
                .isEmpty();
        assertThat(warned("money_received", "900", "money_used", "600")).containsExactly("money_repaid");
        assertThat(warned("money_received", "900", "money_used", "600", "money_reason", "not_used"))
                .isEmpty();
        assertThat(warned("money_received", "900", "money_used", "1000")).containsExactly("money_used");
    }

    @Test
    void whyIsAskedOnlyWhereMoreOrLessThanWhatWasReceivedIsUsed() {
        assertThat(sheet("money_received", "900", "money_used", "900").shows("money_reason"))
                .isFalse();
        assertThat(sheet("money_used", "900").shows("money_reason")).isFalse();
        assertThat(sheet("money_received", "900", "money_used", "0").shows("money_reason"))
                .isTrue();
    }

    /** Questions of the section on money that warn, as the answers stand. */
    private List<String> warned(String... answers) {
        AnswerSheet sheet = sheet(answers);
        return money().questions().stream()
                .filter(question -> !sheet.warnings(question).isEmpty())
                .map(Question::id)
                .toList();
    }

    private AnswerSheet sheet(String... answers) {
        return new AnswerSheet(
                money().questions(),
                id -> Stream.iterate(0, at -> at < answers.length, at -> at + 2)
                        .filter(at -> answers[at].equals(id))
                        .map(at -> answers[at + 1])
                        .findFirst()
                        .orElse(""),
                null);
    }

    private Definition money() {
        Survey survey = surveys.find(2023, "god-vard", Level.MUNICIPALITY).orElseThrow();
        Definition whole = surveys.published(survey).orElseThrow().definition();
        return whole.with(List.of(whole.section("money").orElseThrow()));
    }
}
