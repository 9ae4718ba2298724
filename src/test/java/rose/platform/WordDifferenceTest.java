package rose.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rose.platform.WordDifference.Piece;

class WordDifferenceTest {

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void theWordsThatDifferAreMarkedOnBothSides() {
        WordDifference difference = WordDifference.of("Hur många är anställda i dag?", "Hur många var anställda då?");

        assertThat(marked(difference.before())).isEqualTo("Hur många [är ]anställda [i dag?]");
        assertThat(marked(difference.after())).isEqualTo("Hur många [var ]anställda [då?]");
    }

    @Test
    void nothingIsLostOfEitherText() {
        WordDifference difference = WordDifference.of("  En rad\n\noch en till ", "en rad\toch");

        assertThat(difference.before().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo("  En rad\n\noch en till ");
        assertThat(difference.after().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo("en rad\toch");
    }

    @Test
    void anEmptyTextHasNoPieces() {
        assertThat(WordDifference.of("", "Allt").before()).isEmpty();
        assertThat(marked(WordDifference.of("", "Allt").after())).isEqualTo("[Allt]");
        assertThat(WordDifference.of("Allt", "Allt").differs()).isFalse();
    }

    @Test
    void veryLongTextsAreMarkedWhole() {
        String words = "ord ".repeat(3_000).strip();

        assertThat(WordDifference.of(words, words + " till").after()).hasSize(1).allMatch(Piece::differs);
    }
}
