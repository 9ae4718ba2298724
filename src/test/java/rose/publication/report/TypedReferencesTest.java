package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rose.publication.report.TypedReferences.Typed;

class TypedReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Som figur 3 visar | figur 3 | true | 3",
                "Tabell 2. | Tabell 2 | false | 2",
                "Av figurerna 3 och 4 framgår | figurerna 3 och 4 | true | 3 4",
                "Jämför tabellerna 1, 2 och 5 | tabellerna 1, 2 och 5 | false | 1 2 5",
                "Se figurer 3–5 | figurer 3–5 | true | 3 4 5",
                "As figure 2 shows | figure 2 | true | 2",
                "See tables 1 and 2 | tables 1 and 2 | false | 1 2"
            })
    void whatIsMeantIsFound(String text, String found, boolean figure, String numbers) {
        assertThat(TypedReferences.in(text))
                .containsExactly(new Typed(
                        found,
                        figure,
                        Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Figuren visar 3 län", "Konfigur 3", "Figur 3a", "figur 2022", "Med 3 figurer"})
    void otherWordsAndNumbersAreLeft(String text) {
        assertThat(TypedReferences.in(text)).isEmpty();
    }

    @Test
    void onlyTheFirstNumberIsOfOneFigure() {
        assertThat(TypedReferences.in("Figur 3 och 4 insatser till"))
                .containsExactly(new Typed("Figur 3", true, java.util.List.of(3)));
    }
}
