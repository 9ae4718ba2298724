package rose.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.surveys.Samples.answered;
import static rose.surveys.Samples.common;
import static rose.surveys.Samples.definition;
import static rose.surveys.Samples.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rose.surveys.questions.Block;
import rose.surveys.questions.Condition;
import rose.surveys.questions.Option;
import rose.surveys.questions.Options;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.ShortText;
import rose.surveys.questions.Words;

class DefinitionCheckTest {

    private static ShortText text(String id, Condition showIf) {
        return new ShortText(common(id, showIf), 300);
    }

    private static Block block(String id, Question... questions) {
        return new Block(common(id, null), List.of(questions), null, Block.POST, null, false);
    }

    private static Scale scale(Condition showIf) {
        return new Scale(
                common("scale", showIf),
                List.of(new Scale.Row("row", Words.same("R"))),
                Options.of(List.of(new Option("1", Words.same("1")))));
    }

    private static List<String> problems(Definition definition) {
        return definition.problems().stream()
                .map(each -> (each.place() + " " + each.problem().key() + " "
                                + String.join(" ", each.problem().arguments()))
                        .replace("surveys.definition.", "")
                        .strip())
                .toList();
    }

    @Test
    void whatIsRightHasNoProblems() {
        assertThat(problems(definition(
                        text("a", null),
                        text("b", answered("a")),
                        scale(answered("b")),
                        text("c", is("scale.row", "1")),
                        block("block", text("x", answered("a")), text("y", answered("x"))))))
                .isEmpty();
    }

    @Test
    void aQuestionCannotWaitForItself() {
        assertThat(problems(definition(text("a", answered("a"))))).containsExactly("a cycle a → a");
    }

    @Test
    void twoCannotWaitForEachOther() {
        assertThat(problems(definition(text("a", answered("b")), text("b", answered("a")))))
                .containsExactly("a cycle a → b → a");
    }

    @Test
    void threeCannotWaitForEachOtherNorWhoeverWaitsForThem() {
        assertThat(problems(definition(
                        text("first", answered("a")),
                        text("a", answered("b")),
                        text("b", answered("c")),
                        text("c", new Condition.Not(answered("a"))))))
                .containsExactly("first cycle a → b → c → a");
    }

    @Test
    void aScaleCannotWaitForItsOwnRowNorForWhatWaitsForIt() {
        assertThat(problems(definition(scale(answered("scale.row")))))
                .singleElement()
                .asString()
                .contains("cycle");
        assertThat(problems(definition(scale(answered("a")), text("a", answered("scale.row")))))
                .singleElement()
                .asString()
                .contains("cycle");
    }

    @Test
    void questionsOfABlockCannotWaitForEachOther() {
        assertThat(problems(definition(block("block", text("a", answered("b")), text("b", answered("a"))))))
                .containsExactly("a cycle a → b → a");
    }

    @Test
    void aConditionCanOnlyAskForWhatIsThere() {
        assertThat(problems(definition(
                        text("a", answered("nowhere")),
                        text("b", answered("x")),
                        scale(null),
                        text("c", answered("scale")),
                        block("one", text("x", null)),
                        block("two", text("y", answered("x"))))))
                .containsExactly(
                        "a unknown-question nowhere",
                        "b unknown-question x",
                        "c unknown-question scale",
                        "y unknown-question x");
    }

    @Test
    void namesAreTakenOnce() {
        assertThat(problems(definition(text("a", null), text("a", null), block("b", text("x", null), text("x", null)))))
                .containsExactly("a question-twice", "x question-twice");
    }

    @Test
    void interventionsHaveATitleAndThereIsOneBlockOfThem() {
        Block without = new Block(common("one", null), List.of(text("x", null)), null, Block.POST, "gone", true);
        Block other = new Block(common("two", null), List.of(text("title", null)), null, Block.POST, "title", true);
        assertThat(problems(definition(without, other)))
                .containsExactlyInAnyOrder(
                        "one title-question gone", "one intervention-title", "two-intervention-blocks");
    }

    @Test
    void aBlockCannotStandInAnother() {
        assertThat(problems(definition(block("a", block("b", text("x", null))))))
                .contains("a block-in-block");
    }

    @Test
    void noSectionsAreSaid() {
        assertThat(problems(new Definition(Words.same("T"), null, List.of()))).containsExactly("no-sections");
    }

    @Test
    void aChainOfTwoThousandIsFollowedAndMoreQuestionsThanThatAreRefused() {
        assertThat(problems(definition(chain(2000)))).isEmpty();
        assertThat(problems(definition(chain(20_000)))).containsExactly("too-many-questions 20000 2000");
    }

    private static Question[] chain(int length) {
        List<Question> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(text("q" + i, i == length - 1 ? null : answered("q" + (i + 1))));
        }
        return chain.toArray(Question[]::new);
    }
}
