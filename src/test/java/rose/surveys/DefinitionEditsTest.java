package rose.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.surveys.Drafted.definition;
import static rose.surveys.Drafted.order;
import static rose.surveys.Drafted.staff;

import java.util.List;
import org.junit.jupiter.api.Test;
import rose.platform.Missing;
import rose.surveys.questions.Block;
import rose.surveys.questions.Common;
import rose.surveys.questions.LongText;
import rose.surveys.questions.Question;
import rose.surveys.questions.Words;

class DefinitionEditsTest {

    private static final Question NEW = new LongText(Common.of("more", Words.same("Mer")), 20_000);

    private final Definition staff = staff();

    @Test
    void aQuestionMovesWithinItsSectionAndStopsAtEitherEnd() {
        QuestionPath why = QuestionPath.of("why");

        assertThat(order(DefinitionEdits.move(staff, why, -1)).getFirst())
                .isEqualTo("people[hired, how_many, why, trust]");
        assertThat(order(DefinitionEdits.move(staff, why, -9)).getFirst())
                .isEqualTo("people[why, hired, how_many, trust]");
        assertThat(DefinitionEdits.move(staff, why, 1)).isEqualTo(staff);
        assertThat(DefinitionEdits.move(DefinitionEdits.move(staff, why, -1), why, 1))
                .isEqualTo(staff);
    }

    @Test
    void aQuestionMovesToAnotherSection() {
        assertThat(order(DefinitionEdits.moveTo(staff, QuestionPath.of("hired"), "work")))
                .containsExactly("people[how_many, trust, why]", "work[interventions, hired]");
    }

    @Test
    void aQuestionOfABlockMovesWithinTheBlock() {
        Definition moved = DefinitionEdits.move(staff, QuestionPath.parse("interventions.end"), -2);

        assertThat(inner(moved)).containsExactly("end", "title", "ended");
    }

    private static List<String> inner(Definition definition) {
        return definition.block("interventions").orElseThrow().questions().stream()
                .map(Question::id)
                .toList();
    }

    @Test
    void questionsAreAddedLastInASectionOrABlock() {
        assertThat(order(DefinitionEdits.addTo(staff, "work", NEW)).getLast()).isEqualTo("work[interventions, more]");
        assertThat(inner(DefinitionEdits.addToBlock(staff, "interventions", NEW)))
                .containsExactly("title", "ended", "end", "more");
    }

    @Test
    void theLastQuestionOfABlockStays() {
        Definition one = DefinitionEdits.remove(
                DefinitionEdits.remove(staff, QuestionPath.parse("interventions.end")),
                QuestionPath.parse("interventions.ended"));

        assertThat(inner(one)).containsExactly("title");
        assertThat(DefinitionEdits.remove(one, QuestionPath.parse("interventions.title")))
                .isEqualTo(one);
    }

    @Test
    void conditionsFollowAQuestionThatGetsAnotherIdAlsoFromWithinBlocks() {
        Definition renamed = renamed(QuestionPath.of("hired"), "employed");

        assertThat(renamed.problems()).isEmpty();
        assertThat(DefinitionJson.write(renamed))
                .isEqualTo(DefinitionJson.write(staff).replace("\"hired\"", "\"employed\""));
    }

    @Test
    void conditionsOnTheRowsOfAScaleFollowIt() {
        Definition renamed = renamed(QuestionPath.of("trust"), "state");

        assertThat(renamed.problems()).isEmpty();
        assertThat(renamed.field("why").orElseThrow().common().showIf().questions())
                .containsExactly("state.team");
    }

    @Test
    void aRenamedQuestionOfABlockIsFollowedByItsBlockAlone() {
        Definition twice = DefinitionEdits.addTo(staff, "people", NEW.with(Common.of("ended", Words.same("Slut"))));
        QuestionPath ended = QuestionPath.parse("interventions.ended");
        Definition renamed = DefinitionEdits.replace(
                twice, ended, ended.in(twice).orElseThrow().with(Common.of("over", Words.same("Slut?"))));

        assertThat(renamed.problems()).isEmpty();
        assertThat(order(renamed).getFirst()).endsWith("ended]");
        assertThat(inner(renamed)).containsExactly("title", "over", "end");
    }

    @Test
    void theTitleQuestionOfABlockFollowsToo() {
        Block block = renamed(QuestionPath.parse("interventions.title"), "name")
                .block("interventions")
                .orElseThrow();

        assertThat(block.titleQuestion()).isEqualTo("name");
    }

    private Definition renamed(QuestionPath path, String id) {
        Question old = path.in(staff).orElseThrow();
        Common common = old.common();
        Common other = new Common(
                id,
                common.label(),
                common.help(),
                common.required(),
                common.showIf(),
                common.warnings(),
                common.errors());
        return DefinitionEdits.replace(staff, path, old.with(other));
    }

    @Test
    void thoseWhoAskForAQuestionAreKnown() {
        assertThat(ids(DefinitionEdits.asking(staff, QuestionPath.of("hired")))).containsExactly("how_many", "end");
        assertThat(ids(DefinitionEdits.asking(staff, QuestionPath.of("trust")))).containsExactly("why");
        assertThat(ids(DefinitionEdits.asking(staff, QuestionPath.parse("interventions.ended"))))
                .containsExactly("end");
        assertThat(DefinitionEdits.asking(staff, QuestionPath.of("why"))).isEmpty();
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    @Test
    void sectionsAreAddedChangedMovedAndRemoved() {
        Definition added = DefinitionEdits.addSection(staff, new Words("Övrigt, till sist", null), null);

        assertThat(order(added).getLast()).isEqualTo("ovrigt_till_sist[]");
        assertThat(order(DefinitionEdits.moveSection(added, "ovrigt_till_sist", -2))
                        .getFirst())
                .isEqualTo("ovrigt_till_sist[]");
        assertThat(DefinitionEdits.changeSection(staff, "work", Words.same("Annat"), null)
                        .section("work")
                        .orElseThrow()
                        .title())
                .isEqualTo(Words.same("Annat"));
        assertThat(DefinitionEdits.removeSection(added, "ovrigt_till_sist")).isEqualTo(staff);
    }

    @Test
    void anIdIsMadeOfTheFirstWordsAndNeverTwice() {
        assertThat(DefinitionEdits.freeId("Hur många är ni?", List.of())).isEqualTo("hur_manga_ar_ni");
        assertThat(DefinitionEdits.freeId("Hur många är ni?", List.of("hur_manga_ar_ni")))
                .isEqualTo("hur_manga_ar_ni_2");
        assertThat(DefinitionEdits.freeId("2023?!", List.of())).isEqualTo("q");
        assertThat(DefinitionEdits.freeId("ord ".repeat(50), List.of())).matches("[a-z][a-z0-9_]{0,59}");
        assertThat(DefinitionEdits.freeId("o".repeat(200), List.of())).matches("[a-z][a-z0-9_]{0,59}");
    }

    @Test
    void whatEveryEditLeavesCanBeStored() {
        for (Definition edited : List.of(
                DefinitionEdits.remove(staff, QuestionPath.of("hired")),
                DefinitionEdits.removeSection(staff, "people"),
                DefinitionEdits.addSection(staff, Words.same("Å"), null))) {
            assertThat(DefinitionJson.stored(DefinitionJson.stored(edited))).isEqualTo(edited);
        }
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThatThrownBy(() -> DefinitionEdits.move(staff, QuestionPath.of("nobody"), 1))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> DefinitionEdits.remove(staff, QuestionPath.parse("interventions.nobody")))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> DefinitionEdits.moveTo(staff, QuestionPath.of("why"), "nowhere"))
                .isInstanceOf(Missing.class);
        assertThat(definition(Drafted.STAFF)).isEqualTo(staff);
    }
}
