package rose.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyboardTest {

    private static final String BOX = """
            <label class="code"><input type="checkbox" name="category" value="%d" data-key="%s" data-likely="%s" %s>\
            <kbd>%s</kbd><span class="code-name">%s</span></label>""";

    @Test
    void aPageIsReadAsItWasServed() throws Exception {
        CodingPage page = page(box(7, "1", true, true, "Utbildning") + box(8, "", false, false, "Samverkan"), true);

        assertThat(page.id()).isEqualTo(12);
        assertThat(page.csrf()).isEqualTo("t");
        assertThat(page.boxes())
                .containsExactly(
                        new CodingPage.Box(7, "Utbildning", "1", true, true),
                        new CodingPage.Box(8, "Samverkan", "", false, false));
        assertThat(page.accepts()).isTrue();
    }

    @Test
    void anotherPageIsNoBench() {
        assertThatThrownBy(() -> CodingPage.of("<title>Klart</title>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Klart");
    }

    @Test
    void oneKeyForEachCategoryAndOneToGoOn() throws Exception {
        Keyboard keyboard = new Keyboard(page(three(false), false));
        assertThat(keyboard.oneByOne(Set.of(1L, 2L))).isEqualTo(3);
        assertThat(keyboard.oneByOne(Set.of())).isEqualTo(1);
    }

    @Test
    void whatIsTickedAlreadyIsLeft() throws Exception {
        Keyboard keyboard =
                new Keyboard(page(box(1, "1", false, true, "Ett") + box(2, "2", false, false, "Två"), false));
        assertThat(keyboard.oneByOne(Set.of(1L))).isEqualTo(1);
        assertThat(keyboard.oneByOne(Set.of(2L))).isEqualTo(3);
    }

    @Test
    void oneKeyAcceptsAllThatIsLikelyAndWhatIsWrongIsMended() throws Exception {
        Keyboard keyboard = new Keyboard(page(three(true), true));
        assertThat(keyboard.withSuggestions(Set.of(1L, 2L, 3L))).isEqualTo(2);
        assertThat(keyboard.withSuggestions(Set.of(1L, 2L))).isEqualTo(3);
    }

    @Test
    void whereMendingCostsMoreNothingIsAccepted() throws Exception {
        assertThat(new Keyboard(page(three(true), true)).withSuggestions(Set.of()))
                .isEqualTo(1);
    }

    @Test
    void whatHasNoKeyIsSearchedFor() throws Exception {
        Keyboard keyboard = new Keyboard(page(
                box(1, "1", false, false, "Samverkan")
                        + box(2, "", false, false, "Samordning")
                        + box(3, "", false, false, "Ökad samsyn, trygghet"),
                false));
        assertThat(keyboard.oneByOne(Set.of(2L))).as("/ samo ↵ ↵").isEqualTo(7);
        assertThat(keyboard.oneByOne(Set.of(3L))).as("/ ö ↵ ↵").isEqualTo(4);
        assertThat(keyboard.oneByOne(Set.of(1L, 2L, 3L))).as("1 / samo ↵ ö ↵ ↵").isEqualTo(10);
    }

    @Test
    void aWordInANameIsFoundAfterThoseThatBeginWithIt() throws Exception {
        Keyboard keyboard = new Keyboard(
                page(box(1, "", false, false, "Ny tid") + box(2, "1", false, false, "Tillgänglighet"), false));
        assertThat(keyboard.oneByOne(Set.of(1L)))
                .as("/ n ↵ ↵, t finds the other")
                .isEqualTo(4);
    }

    private static String three(boolean likely) {
        return box(1, "1", likely, false, "Ett")
                + box(2, "2", likely, false, "Två")
                + box(3, "3", likely, false, "Tre");
    }

    private static String box(long id, String key, boolean likely, boolean ticked, String name) {
        return BOX.formatted(id, key, likely, ticked ? "checked" : "", key, name);
    }

    private static CodingPage page(String boxes, boolean accepts) throws IOException {
        return CodingPage.of("<form class=\"bench\" action=\"/koda/12\"><input name=\"_csrf\" value=\"t\"><fieldset>"
                + boxes + "</fieldset>" + (accepts ? "<button data-accept></button>" : "") + "</form>");
    }
}
