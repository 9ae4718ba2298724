package rose.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.surveys.Drafted.definition;
import static rose.surveys.Drafted.staff;

import java.util.List;
import org.junit.jupiter.api.Test;
import rose.surveys.DefinitionDifference.Aspect;
import rose.surveys.questions.Common;
import rose.surveys.questions.LongText;
import rose.surveys.questions.Question;
import rose.surveys.questions.Words;

class DefinitionDifferenceTest {

    private static final Question NEW = new LongText(Common.of("more", Words.same("Mer")), 20_000);

    private final Definition staff = staff();

    /** Each change in few words. */
    private List<String> from(Definition before, Definition after) {
        return DefinitionDifference.between(before, after).questions().stream()
                .map(change -> change.path()
                        + (change.added() ? " added" : "")
                        + (change.removed() ? " removed" : "")
                        + (change.moved() ? " moved" : "")
                        + (change.aspects().isEmpty() ? "" : " " + change.aspects()))
                .toList();
    }

    @Test
    void nothingDiffersFromItself() {
        assertThat(DefinitionDifference.between(staff, staff()).none()).isTrue();
    }

    @Test
    void whatIsAddedOneWayIsRemovedTheOther() {
        Definition more = DefinitionEdits.addToBlock(DefinitionEdits.addTo(staff, "people", NEW), "interventions", NEW);

        assertThat(from(staff, more)).containsExactly("more added", "interventions.more added");
        assertThat(from(more, staff)).containsExactly("more removed", "interventions.more removed");
    }

    @Test
    void onlyTheQuestionThatWasMovedCounts() {
        assertThat(from(staff, DefinitionEdits.move(staff, QuestionPath.of("why"), -9)))
                .containsExactly("why moved");
        assertThat(from(staff, DefinitionEdits.moveTo(staff, QuestionPath.of("hired"), "work")))
                .containsExactly("hired moved");
        assertThat(from(staff, DefinitionEdits.move(staff, QuestionPath.parse("interventions.end"), -2)))
                .containsExactly("interventions.end moved");
    }

    @Test
    void questionsOfAMovedSectionOrBlockGoAlongUncounted() {
        Definition section = DefinitionEdits.moveSection(staff, "work", -1);

        assertThat(from(staff, section)).isEmpty();
        assertThat(DefinitionDifference.between(staff, section).sections())
                .singleElement()
                .matches(DefinitionDifference.SectionChange::moved);
        assertThat(from(staff, DefinitionEdits.moveTo(staff, QuestionPath.of("interventions"), "people")))
                .containsExactly("interventions moved");
    }

    @Test
    void aWholeBlockIsOneChange() {
        Definition without = DefinitionEdits.remove(staff, QuestionPath.of("interventions"));

        assertThat(from(staff, without)).containsExactly("interventions removed");
        assertThat(from(without, staff)).containsExactly("interventions added");
    }

    @Test
    void everyAspectIsNoticedByItself() {
        assertThat(changed("\"sv\": \"Hur många?\"", "\"sv\": \"Hur många då?\""))
                .containsExactly("how_many [LABEL]");
        assertThat(changed("\"en\": \"How many?\"", "\"en\": \"How many then?\""))
                .containsExactly("how_many [LABEL_ENGLISH]");
        assertThat(changed("\"id\": \"why\",", "\"id\": \"why\", \"help\": {\"sv\": \"Tänk\", \"en\": \"Think\"},"))
                .containsExactly("why [HELP, HELP_ENGLISH]");
        assertThat(changed("\"long-text\"", "\"date\"")).containsExactly("why [TYPE, LIMITS]");
        assertThat(changed("\"id\": \"why\",", "\"id\": \"why\", \"required\": true,"))
                .containsExactly("why [REQUIRED]");
        assertThat(changed("\"sv\": \"Dåligt\"", "\"sv\": \"Svagt\"")).containsExactly("trust [OPTIONS]");
        assertThat(changed("\"sv\": \"Gruppen\"", "\"sv\": \"Laget\"")).containsExactly("trust [ROWS]");
        assertThat(changed("\"id\": \"how_many\",", "\"id\": \"how_many\", \"max\": 5,"))
                .containsExactly("how_many [LIMITS]");
        assertThat(changed("\"id\": \"hired\",", "\"id\": \"hired\", \"unsure\": false,"))
                .containsExactly("hired [UNSURE]");
        assertThat(changed("\"sv\": \"insats\"", "\"sv\": \"satsning\"")).containsExactly("interventions [ENTRY]");
        assertThat(changed("\"hired\", \"is\": \"yes\"},", "\"hired\", \"is\": \"no\"},"))
                .containsExactly("how_many [SHOW_IF]");
        String rule = "[{\"when\": {\"question\": \"hired\", \"is\": \"no\"}, \"message\": {\"sv\": \"Nej\"}}],";
        assertThat(changed("\"id\": \"why\",", "\"id\": \"why\", \"warnings\": " + rule))
                .containsExactly("why [WARNINGS]");
        assertThat(changed("\"id\": \"why\",", "\"id\": \"why\", \"errors\": " + rule))
                .containsExactly("why [ERRORS]");
    }

    private List<String> changed(String what, String into) {
        String before = Drafted.STAFF.replace("\"showIf\": {\"question\": \"hired\", \"is\": \"yes\"}}", """
                "showIf": {"question": "hired", "is": "yes"}, "required": false}""");
        assertThat(before).as("the definition has what is to be changed").contains(what);
        return from(definition(before), definition(before.replaceFirst(java.util.regex.Pattern.quote(what), into)));
    }

    @Test
    void theSurveysOwnTextsAndThoseOfSectionsAreCompared() {
        Definition other = DefinitionEdits.changeSection(
                DefinitionEdits.texts(staff, staff.title(), Words.same("Välkommen")),
                "work",
                Words.same("Annat"),
                null);
        DefinitionDifference difference = DefinitionDifference.between(staff, other);

        assertThat(difference.texts()).containsExactly(Aspect.HELP, Aspect.HELP_ENGLISH);
        assertThat(difference.sections())
                .singleElement()
                .satisfies(change -> assertThat(change.texts()).containsExactly(Aspect.LABEL, Aspect.LABEL_ENGLISH));
    }
}
